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
        var literal = hashes + "\"\"\"\n"
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            literal += indentation
            for scalar in line.unicodeScalars {
                if isPlain(scalar) || scalar == "\t" {
                    literal.unicodeScalars.append(scalar)
                } else {
                    literal += "\\\(hashes)u{\(String(scalar.value, radix: 16))}"
                }
            }
            literal += "\n"
        }
        return literal + indentation + "\"\"\"" + hashes
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
