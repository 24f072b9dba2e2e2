import TreatyPatterns

extension StringFormat {
    /// `json-pointer` (RFC 6901 §3).
    public static let jsonPointer = StringFormat(description: "a JSON Pointer") { isPointer(Substring($0)) }

    /// `relative-json-pointer` (draft-bhutton-relative-json-pointer-00 §3).
    public static let relativeJSONPointer = StringFormat(description: "a relative JSON Pointer") { text in
        var rest = Substring(text)
        guard takeNumber(&rest) != nil else { return false }
        if rest.utf8.first == UInt8(ascii: "+") || rest.utf8.first == UInt8(ascii: "-") {
            rest.removeFirst()
            guard let steps = takeNumber(&rest), steps != "0" else { return false }
        }
        return rest == "#" || isPointer(rest)
    }

    private static func isPointer(_ text: Substring) -> Bool {
        guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else { return false }
        var rest = text.utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "~") else { continue }
            guard let next = rest.popFirst(), next == UInt8(ascii: "0") || next == UInt8(ascii: "1") else {
                return false
            }
        }
        return true
    }

    /// Digits without a zero in front.
    private static func takeNumber(_ text: inout Substring) -> Substring? {
        let digits = text.utf8.prefix(while: InternetAddress.isDigit)
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else { return nil }
        let number = text[..<digits.endIndex]
        text = text[digits.endIndex...]
        return number
    }

    /// `regex`: a regular expression of ECMA-262, as in `pattern`. One that is not carried here is one all the same.
    public static let regex = StringFormat(description: "a regular expression of ECMA-262") { text in
        do throws(PatternError) {
            _ = try Pattern(text)
            return true
        } catch {
            return error.kind == .unsupported
        }
    }
}
