extension ParameterStyle {
    /// The text of a primitive; nil where it lacks what the style puts before it.
    func single(_ text: ParameterText, _ name: String) -> ParameterText? {
        switch self {
        case .label, .labelExploded: text.dropping(UInt8(ascii: "."))
        case .matrix, .matrixExploded: text.dropping(UInt8(ascii: ";")).flatMap { Self.value(of: $0, name) }
        default: text
        }
    }

    /// The elements of an array, or what an object is made of. Nil where the texts are not of this style.
    func items(of texts: [ParameterText], _ name: String, isObject: Bool) -> [ParameterText]? {
        if case .formExploded = self { return texts }
        guard texts.count == 1 else { return nil }
        let text = texts[0]
        switch self {
        case .simple, .simpleExploded, .form, .formExploded: return text.split(at: UInt8(ascii: ","))
        case .label: return text.dropping(UInt8(ascii: "."))?.split(at: UInt8(ascii: ","))
        case .labelExploded: return text.dropping(UInt8(ascii: "."))?.split(at: UInt8(ascii: "."))
        case .matrix: return single(text, name)?.split(at: UInt8(ascii: ","))
        case .matrixExploded:
            let parts = text.dropping(UInt8(ascii: ";"))?.split(at: UInt8(ascii: ";"))
            guard let parts, !isObject else { return parts }
            let values = parts.compactMap { Self.value(of: $0, name) }
            return values.count == parts.count ? values : nil
        case .spaceDelimited: return text.split(atEscaped: Array("%20".utf8), or: Array("+".utf8))
        case .pipeDelimited: return text.split(atEscaped: Array("%7C".utf8), or: Array("|".utf8))
        case .deepObject: return nil
        }
    }

    /// The members of an object. Nil where a name has no value.
    func pairs(of items: [ParameterText]) -> [(name: ParameterText, value: ParameterText)]? {
        switch self {
        case .simpleExploded, .labelExploded, .matrixExploded:
            let pairs = items.compactMap(\.pair)
            return pairs.count == items.count ? pairs : nil
        default:
            guard items.count % 2 == 0 else { return nil }
            return stride(from: 0, to: items.count, by: 2).map { (items[$0], items[$0 + 1]) }
        }
    }

    /// What follows `name=`; empty for a bare name.
    private static func value(of text: ParameterText, _ name: String) -> ParameterText? {
        guard let pair = text.pair else {
            return text.text == name ? ParameterText(text.bytes.suffix(0), text.encoding) : nil
        }
        return pair.name.text == name ? pair.value : nil
    }
}
