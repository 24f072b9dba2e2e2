/// Text as Swift literals that mean exactly that text.
enum SwiftLiteral {
    /// A literal on one line.
    static func string(_ text: String) -> String {
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

    /// A literal over several lines for a long text, with as many `#` as it needs.
    static func document(_ text: String, indentation: String) -> String {
        var hashes = "#"
        while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
        // By bytes: these texts are the largest of all that is generated.
        var literal = Array((hashes + "\"\"\"\n" + indentation).utf8)
        literal.reserveCapacity(text.utf8.count + text.utf8.count / 4)
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                literal.append(UInt8(ascii: "\n"))
                literal += indentation.utf8
            } else if (0x20..<0x7F).contains(scalar.value) || scalar == "\t" {
                literal.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if isPlain(scalar) {
                literal += String(scalar).utf8
            } else {
                literal += "\\\(hashes)u{\(String(scalar.value, radix: 16))}".utf8
            }
        }
        literal += ("\n" + indentation + "\"\"\"" + hashes).utf8
        return String(decoding: literal, as: UTF8.self)
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
