/// Swift literals of what cases send, in ASCII.
enum CaseLiteral {
    /// A string literal; raw where that is shorter to read.
    static func string(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
        let needsEscapes = text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" }
        if isPlain, needsEscapes, !text.contains("\"#"), !text.contains("\\#"), !text.hasSuffix("\\") {
            return "#\"\(text)\"#"
        }
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case " "..."~": literal.unicodeScalars.append(scalar)
            default: literal += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            }
        }
        return literal + "\""
    }

    static func strings(_ texts: [String]) -> String { "[" + texts.map(string).joined(separator: ", ") + "]" }

    static func body(_ body: BodyText) -> String {
        let pieces = body.pieces.map { piece in
            switch piece {
            case .text(let text): ".text(\(string(text)))"
            case .times(let count, let text): ".times(\(count), \(string(text)))"
            case .bytes(let bytes): ".bytes([\(bytes.map(String.init).joined(separator: ", "))])"
            }
        }
        return "[" + pieces.joined(separator: ", ") + "]"
    }
}
