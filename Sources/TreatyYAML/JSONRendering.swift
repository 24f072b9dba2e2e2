extension Node {
    /// The node as compact JSON (RFC 8259): members in the order of the file, numbers with the figures as written.
    ///
    /// A number that JSON writes otherwise (`0x1F`, `+1`, `.5`) is written as JSON writes it.
    /// - Throws: rule `json-number` for `.inf` and `.nan`, which JSON does not have.
    package func jsonText() throws(Finding) -> String {
        var text = ""
        try appendJSON(to: &text)
        return text
    }

    private func appendJSON(to text: inout String) throws(Finding) {
        switch content {
        case .scalar(let scalar):
            try appendJSON(scalar, to: &text)
        case .sequence(let items):
            text += "["
            for (position, item) in items.enumerated() {
                if position > 0 { text += "," }
                try item.appendJSON(to: &text)
            }
            text += "]"
        case .mapping(let mapping):
            text += "{"
            for (position, entry) in mapping.entries.enumerated() {
                if position > 0 { text += "," }
                JSONText.appendString(entry.name, to: &text)
                text += ":"
                try entry.value.appendJSON(to: &text)
            }
            text += "}"
        }
    }

    private func appendJSON(_ scalar: Scalar, to text: inout String) throws(Finding) {
        switch scalar.value {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let number):
            text += JSONText.isNumber(scalar.text) ? scalar.text : number.canonicalText
        case .nonFinite:
            throw .error(rule: "json-number", at: location, "JSON has no number '\(scalar.text)'")
        case .string: JSONText.appendString(scalar.text, to: &text)
        }
    }
}

package enum JSONText {
    /// RFC 8259, §7: only what must be escaped is.
    package static func appendString(_ string: String, to text: inout String) {
        text += "\""
        defer { text += "\"" }
        // Most texts are as they should be.
        guard special.occurs(in: string) else { return text += string }
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}":
                let figures = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - figures.count) + figures
            default: text.unicodeScalars.append(scalar)
            }
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
