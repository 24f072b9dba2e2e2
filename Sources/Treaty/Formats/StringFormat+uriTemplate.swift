extension StringFormat {
    /// `uri-template` of any level (RFC 6570 §2).
    public static let uriTemplate = StringFormat(description: "a URI template") { text in
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "{":
                guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
                rest = rest[rest.index(after: end)...]
            case "%":
                guard takeEscape(&rest) else { return false }
            // §2.1; the apostrophe is a literal by erratum 6937.
            case "\u{0}"..."\u{20}", "\"", "<", ">", "\\", "^", "`", "|", "}", "\u{7F}": return false
            default:
                guard scalar.isASCII || isInternational(scalar) || isPrivate(scalar) else { return false }
            }
        }
        return true
    }

    /// `[ operator ] varspec *( "," varspec )`; `operator` may be one that is reserved.
    private static func isExpression(_ text: Substring.UnicodeScalarView) -> Bool {
        let operators: Set<Unicode.Scalar> = ["+", "#", ".", "/", ";", "?", "&", "=", ",", "!", "@", "|"]
        var list = text
        if let first = list.first, operators.contains(first) { list.removeFirst() }
        return list.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
    }

    /// `varname [ ":" 1..9999 / "*" ]`.
    private static func isVariable(_ text: Substring.UnicodeScalarView) -> Bool {
        var name = text
        if name.last == "*" {
            name.removeLast()
        } else if let colon = name.firstIndex(of: ":") {
            let length = name[name.index(after: colon)...]
            guard (1...4).contains(length.count), length.first != "0", length.allSatisfy(isDigit) else { return false }
            name = name[..<colon]
        }
        return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            var rest = part
            guard !rest.isEmpty else { return false }
            while let scalar = rest.popFirst() {
                if scalar == "%" {
                    guard takeEscape(&rest) else { return false }
                } else if scalar != "_", !scalar.isASCII || !isAlphanumeric(UInt8(scalar.value)) {
                    return false
                }
            }
            return true
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Two hexadecimal digits.
    private static func takeEscape(_ text: inout Substring.UnicodeScalarView) -> Bool {
        let digits = text.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ $0.isASCII && InternetAddress.isHexDigit(UInt8($0.value)) })
        else { return false }
        text.removeFirst(2)
        return true
    }
}
