import TreatyYAML

/// Text as Swift literals that mean exactly that text.
enum SwiftLiteral {
    /// A set of small numbers, as bits.
    static func bits(_ bits: UInt64) -> String { "0x\(String(bits, radix: 16, uppercase: true))" }

    /// A literal on one line.
    static func string(_ text: String) -> String {
        guard unusual.occurs(in: text) else { return "\"" + text + "\"" }
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case "\n": literal += "\\n"
            case "\r": literal += "\\r"
            case "\t": literal += "\\t"
            default:
                if isPlain(scalar) { literal.unicodeScalars.append(scalar) } else { literal += escape(scalar) }
            }
        }
        return literal + "\""
    }

    /// A literal over several lines for a long text in UTF-8, with as many `#` as it needs. Its lines begin at the margin,
    /// so that the text stands in it as it is: these texts are the largest of all that is generated, and stay bytes.
    static func document(_ text: [UInt8]) -> [UInt8] {
        // The search wants a NUL at the end.
        var bytes = text
        bytes.append(0)
        let hashes = String(repeating: "#", count: hashCount(for: bytes))
        var literal: [UInt8] = []
        literal.reserveCapacity(bytes.count + bytes.count / 64)
        literal += (hashes + "\"\"\"\n").utf8
        var start = 0
        while true {
            var index = special.firstIndex(in: bytes, from: start)
            literal += bytes[start..<index]
            start = index
            while index < bytes.count - 1, !isPlainASCII(bytes[index]) { index += 1 }
            guard index > start else { break }
            for scalar in String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars {
                let isKept = isPlain(scalar)
                literal += (isKept ? String(scalar) : "\\\(hashes)u{\(String(scalar.value, radix: 16))}").utf8
            }
            start = index
        }
        literal += ("\n\"\"\"" + hashes).utf8
        return literal
    }

    /// One more than follow any backslash, or any three quotes, of the text.
    private static func hashCount(for bytes: [UInt8]) -> Int {
        let hash = UInt8(ascii: "#")
        var count = 1
        var end = 0
        while let start = bytes.firstIndex(of: hash, from: end) {
            end = start + 1
            while end < bytes.count, bytes[end] == hash { end += 1 }
            let before = bytes[max(0, start - 3)..<start]
            if before.last == UInt8(ascii: "\\") || before.elementsEqual("\"\"\"".utf8) {
                count = max(count, end - start + 1)
            }
        }
        return count
    }

    /// What may have to be escaped in a literal on one line.
    private static let unusual = ByteSet { byte in
        byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static let special = ByteSet { !isPlainASCII($0) }

    private static func isPlainASCII(_ byte: UInt8) -> Bool {
        (byte >= 0x20 && byte < 0x7F) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String { "\\u{\(String(scalar.value, radix: 16))}" }

    /// Neither a control character nor one that changes how the source is shown or cut into lines.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
