extension Node {
    /// The node as compact JSON (RFC 8259): members in the order of the file, numbers with the figures as written.
    ///
    /// A number that JSON writes otherwise (`0x1F`, `+1`, `.5`) is written as JSON writes it.
    /// - Throws: rule `json-number` for `.inf` and `.nan`, which JSON does not have.
    package func jsonText() throws(Finding) -> String {
        if case .scalar(let scalar) = content { return try jsonText(of: scalar) }
        var text = TextBuffer()
        try appendJSON(to: &text)
        return text.text
    }

    /// The same in UTF-8.
    package func jsonBytes() throws(Finding) -> [UInt8] {
        if case .scalar(let scalar) = content { return Array(try jsonText(of: scalar).utf8) }
        var text = TextBuffer()
        try appendJSON(to: &text)
        return text.utf8
    }

    private func appendJSON(to text: inout TextBuffer) throws(Finding) {
        switch content {
        case .scalar(let scalar):
            if case .string = scalar.value { return JSONText.append(scalar.text, to: &text) }
            text.append(try jsonText(of: scalar))
        case .sequence(let items):
            if items.isEmpty { text.append("[") }
            var mark = "["
            for item in items {
                text.append(mark)
                mark = ","
                try item.appendJSON(to: &text)
            }
            text.append("]")
        case .mapping(let mapping):
            if mapping.entries.isEmpty { text.append("{") }
            var mark = "{"
            for entry in mapping.entries {
                text.append(mark)
                mark = ","
                JSONText.append(entry.name, to: &text)
                text.append(":")
                try entry.value.appendJSON(to: &text)
            }
            text.append("}")
        }
    }

    private func jsonText(of scalar: Scalar) throws(Finding) -> String {
        switch scalar.value {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .number(let number): return JSONText.isNumber(scalar.text) ? scalar.text : number.canonicalText
        case .nonFinite:
            throw .error(rule: "json-number", at: location, "JSON has no number '\(scalar.text)'")
        case .string: return JSONText.string(scalar.text)
        }
    }
}

package enum JSONText {
    /// A string in its quotes (RFC 8259, §7): only what must be escaped is.
    package static func string(_ string: String) -> String { "\"" + special.replaced(in: string, by: escape) + "\"" }

    fileprivate static func append(_ string: String, to text: inout TextBuffer) {
        text.append("\"")
        text.append(special.replaced(in: string, by: escape))
        text.append("\"")
    }

    private static func escape(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case UInt8(ascii: "\n"): "\\n"
        case UInt8(ascii: "\r"): "\\r"
        case UInt8(ascii: "\t"): "\\t"
        default: (byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)
        }
    }

    private static let special = ByteSet { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }

    /// RFC 8259, §6: `-? (0 | [1-9][0-9]*) (\.[0-9]+)? ([eE][-+]?[0-9]+)?`
    static func isNumber(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        func digits() -> Int {
            let count = rest.prefix { (0x30...0x39).contains($0) }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == 0x2D { rest.removeFirst() }
        let startsWithZero = rest.first == 0x30
        let whole = digits()
        guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
        if rest.first == 0x2E {
            rest.removeFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == 0x65 || rest.first == 0x45 {
            rest.removeFirst()
            if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
