import TreatyJSON

// What is built of values, where it takes more than a look at the text.

extension InstanceChecker {
    /// A string, or a member's name.
    func text(_ string: Int) -> String { json.text(of: outline[string].token) }

    /// Whether a string, or a member's name, is `text`, scalar by scalar.
    func isText(_ string: Int, _ text: String) -> Bool {
        let string = outline[string]
        guard !string.isEscaped else { return json.text(of: string.token).hasSameScalars(as: text) }
        let own = json.bytes.span.extracting(string.range)
        let other = text.utf8Span.span
        guard own.count == other.count else { return false }
        for index in own.indices where own[index] != other[index] { return false }
        return true
    }

    /// The number at which the checker stands; nil for another value.
    var number: JSONNumber? {
        guard case .number = value.kind else { return nil }
        return JSONNumber(text: String(decoding: json.bytes[value.range], as: UTF8.self))
    }

    /// Any value, or a member's name.
    func instance(_ index: Int) -> JSONValue {
        if case .string = outline[index].kind { return .string(text(index)) }
        var reader = json
        (reader.position, reader.depth) = (outline[index].start, 0)
        // It was read before without an error.
        return (try? reader.readValue()) ?? .null
    }

    /// Whether the value is one of those of `enum` or `const`.
    func isAmong(_ constants: ContractConstants) -> Bool {
        if case .string = value.kind, let strings = constants.fewStrings {
            return strings.contains { isText(node, $0) }
        }
        return constants.contains(instance(node))
    }
}
