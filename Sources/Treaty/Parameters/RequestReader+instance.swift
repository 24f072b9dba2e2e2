import TreatyHTTP

/// What a request holds for a parameter.
enum ParameterReading {
    case absent
    case malformed
    /// A value without text, which stands for none.
    case empty
    /// As JSON.
    case text([UInt8])
}

extension RequestReader {
    /// The JSON text that stands for a parameter's value.
    mutating func instance(
        _ place: ParameterPlace, _ name: String, _ form: ParameterForm, _ style: ParameterStyle, _ whenEmpty: String?
    ) -> ParameterReading {
        if place.isInQuery, request.query?.isEmpty != false { return .absent }
        if case .deepObject = style { return deepInstance(place, name, form) }
        if case .object(let members, let additional, let except) = form, case .formExploded = style {
            let isOpen = additional != nil
            let pairs = pairs(place).filter { pair in
                members[pair.name] != nil || isOpen && !except.contains { $0.isExactly(pair.name) }
            }
            return pairs.isEmpty ? .absent : object(of: pairs.map { split($0, place) }, members, additional)
        }
        guard let texts = texts(place, name) else { return .absent }
        if let whenEmpty, texts.count == 1, texts[0].bytes.isEmpty {
            return whenEmpty == "null" ? .empty : .text(Array(whenEmpty.utf8))
        }
        var instance = ParameterInstance()
        switch form {
        case .array(let element):
            guard let items = style.items(of: texts, name, isObject: false) else { return .malformed }
            return instance.appendArray(items, element) ? .text(instance.bytes) : .malformed
        case .object(let members, let additional, _):
            guard let items = style.items(of: texts, name, isObject: true), let pairs = style.pairs(of: items) else {
                return .malformed
            }
            return object(of: pairs, members, additional)
        default:
            guard texts.count == 1, let text = style.single(texts[0], name) else { return .malformed }
            return instance.append(text, form) ? .text(instance.bytes) : .malformed
        }
    }

    private func object(
        of pairs: [(name: ParameterText, value: ParameterText)], _ members: ExactNames<ParameterForm>,
        _ additional: ParameterForm?
    ) -> ParameterReading {
        var instance = ParameterInstance()
        let isWhole = instance.appendObject(pairs, members, additional: additional)
        return isWhole ? .text(instance.bytes) : .malformed
    }

    private mutating func deepInstance(
        _ place: ParameterPlace, _ name: String, _ form: ParameterForm
    ) -> ParameterReading {
        var instance = ParameterInstance()
        guard let object = DeepObject(query(), name: name, place.encoding) else { return .malformed }
        guard !object.isEmpty else { return .absent }
        return object.write(form, to: &instance) ? .text(instance.bytes) : .malformed
    }

    /// The texts of a parameter as they stand in its place. Nil when it is absent.
    private mutating func texts(_ place: ParameterPlace, _ name: String) -> [ParameterText]? {
        let texts: [ParameterText]
        switch place {
        case .path(let index): texts = [ParameterText(request.path[path[index]], .percent)]
        case .header:
            let lines = request.fields.values(of: name)
            texts = lines.isEmpty ? [] : [ParameterText(Array(lines.joined(separator: ", ").utf8)[...], .none)]
        case .query, .reservedQuery, .cookie:
            texts = pairs(place).filter { $0.name.isExactly(name) }.map { ParameterText($0.value, place.encoding) }
        }
        return texts.isEmpty ? nil : texts
    }

    private mutating func pairs(_ place: ParameterPlace) -> [ParameterPair] {
        switch place {
        case .query, .reservedQuery: query()
        case .cookie: CookiePairs(request.fields).pairs
        case .path, .header: []
        }
    }

    private func split(_ pair: ParameterPair, _ place: ParameterPlace) -> (name: ParameterText, value: ParameterText) {
        (ParameterText(Array(pair.name.utf8)[...], .none), ParameterText(pair.value, place.encoding))
    }
}

extension ParameterPlace {
    fileprivate var isInQuery: Bool {
        switch self {
        case .query, .reservedQuery: true
        case .path, .header, .cookie: false
        }
    }

    fileprivate var encoding: ParameterText.Encoding {
        switch self {
        case .query: .form
        case .path, .reservedQuery, .cookie: .percent
        case .header: .none
        }
    }
}
