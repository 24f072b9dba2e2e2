import TreatyOpenAPI

/// A parameter's value as it stands in a request, in its style (OpenAPI 3.1.1 §4.8.12).
enum WrittenParameter {
    /// The text of a path's parameter, or of a field.
    case text(String)
    /// Pairs of the query or of the cookies, percent-encoded.
    case pairs([(name: String, value: String)])

    /// Nil where the style has no way to write the value: nothing inside a list, null, a delimiter that cannot be escaped.
    init?(_ value: Instance, _ parameter: Parameter) {
        let writer = Writer(parameter: parameter)
        guard let written = writer.write(value) else { return nil }
        self = written
    }
}

private struct Writer {
    let parameter: Parameter

    var name: String { OperationCases.percentEncoded(parameter.name) }

    func write(_ value: Instance) -> WrittenParameter? {
        if let content = parameter.content {
            let isJSON = content.kind == .json && content.essence != "text/plain"
            return (isJSON ? json(value) : text(value)).map { whole($0) }
        }
        if parameter.style == "deepObject" { return deep(value).map { .pairs($0) } }
        switch value {
        case .array(let items): return list(items)
        case .object(let members): return object(members)
        default: return text(value).map { whole($0) }
        }
    }

    /// A value in one piece.
    private func whole(_ text: String) -> WrittenParameter {
        switch (parameter.place, parameter.style) {
        case (.path, "label"): .text("." + text)
        case (.path, "matrix"): .text(";\(name)=\(text)")
        case (.path, _), (.header, _): .text(text)
        case (.query, _), (.cookie, _): .pairs([(name, text)])
        }
    }

    private func list(_ items: [Instance]) -> WrittenParameter? {
        let texts = items.compactMap { text($0) }
        guard !texts.isEmpty, texts.count == items.count else { return nil }
        guard parameter.explode else { return joined(texts) }
        switch (parameter.place, parameter.style) {
        case (.path, "label"): return .text("." + texts.joined(separator: "."))
        case (.path, "matrix"): return .text(texts.map { ";\(name)=\($0)" }.joined())
        case (.path, _), (.header, _): return .text(texts.joined(separator: ","))
        case (.query, _), (.cookie, _): return .pairs(texts.map { (name, $0) })
        }
    }

    private func object(_ members: [Instance.Member]) -> WrittenParameter? {
        let pairs = members.compactMap { member in
            text(member.value).flatMap { value in text(.string(member.name)).map { (name: $0, value: value) } }
        }
        guard !pairs.isEmpty, pairs.count == members.count else { return nil }
        guard parameter.explode else { return joined(pairs.flatMap { [$0.name, $0.value] }) }
        let texts = pairs.map { "\($0.name)=\($0.value)" }
        switch (parameter.place, parameter.style) {
        case (.path, "label"): return .text("." + texts.joined(separator: "."))
        case (.path, "matrix"): return .text(texts.map { ";" + $0 }.joined())
        case (.path, _), (.header, _): return .text(texts.joined(separator: ","))
        case (.query, _), (.cookie, _): return .pairs(pairs)
        }
    }

    private func joined(_ texts: [String]) -> WrittenParameter? {
        switch parameter.style {
        case "spaceDelimited", "pipeDelimited":
            let delimiter = parameter.style == "spaceDelimited" ? "%20" : "%7C"
            return texts.contains { $0.contains(delimiter) } ? nil : whole(texts.joined(separator: delimiter))
        default: return whole(texts.joined(separator: ","))
        }
    }

    /// The text of a primitive, or of what is JSON inside a list or an object. Nil where it cannot stand there.
    private func text(_ value: Instance) -> String? {
        let text: String
        switch value {
        case .literal("null"): return nil
        case .literal(let literal): text = literal
        case .array, .object: return json(value)
        default: text = value.string ?? ""
        }
        guard parameter.place == .header else { return escaped(text) }
        let isPlain = text.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) && $0 != "," && $0 != "=" }
        return isPlain ? text : nil
    }

    private func json(_ value: Instance) -> String? {
        let text = BodyText(value).text
        guard parameter.place == .header else { return escaped(text) }
        return text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) } ? text : nil
    }

    /// A dot parts the elements of an exploded label, and is escaped inside of one.
    private func escaped(_ text: String) -> String {
        let encoded = OperationCases.percentEncoded(text)
        guard parameter.style == "label" else { return encoded }
        return encoded.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "%2E")
    }

    private func deep(_ value: Instance) -> [(name: String, value: String)]? {
        guard let members = value.members, !members.isEmpty else { return nil }
        var pairs: [(name: String, value: String)] = []
        guard append(value, name, &pairs) else { return nil }
        return pairs
    }

    private func append(_ value: Instance, _ name: String, _ pairs: inout [(name: String, value: String)]) -> Bool {
        switch value {
        case .object(let members):
            return !members.isEmpty
                && members.allSatisfy { member in
                    // Brackets of a name would be those of the style.
                    !member.name.contains("[") && !member.name.contains("]")
                        && append(member.value, "\(name)%5B\(OperationCases.percentEncoded(member.name))%5D", &pairs)
                }
        case .array(let items):
            return !items.isEmpty
                && items.enumerated().allSatisfy { append($0.element, "\(name)%5B\($0.offset)%5D", &pairs) }
        default:
            guard let text = text(value) else { return false }
            pairs.append((name, text))
            return true
        }
    }
}
