extension ValueFormat {
    /// RFC 3986, §4.1: a URI or a relative reference; RFC 3987, §2.2, where characters beyond ASCII may stand in it.
    ///
    /// - Parameter needsScheme: whether it must be absolute.
    static func isReference(_ text: String, needsScheme: Bool = false, isInternational: Bool = false) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.allSatisfy({ $0.isASCII || (isInternational && isBeyondASCII($0)) }), hasWholeEscapes(scalars)
        else { return false }
        var (rest, fragment) = cut(scalars[...], at: "#")
        var query: ArraySlice<Unicode.Scalar>?
        (rest, query) = cut(rest, at: "?")
        for part in [fragment, query].compactMap({ $0 }) {
            guard part.allSatisfy({ isPath($0) || $0 == "/" || $0 == "?" }) else { return false }
        }
        if let colon = rest.firstIndex(of: ":"), rest[..<colon].allSatisfy({ $0 != "/" }) {
            guard isScheme(rest[..<colon]) else { return false }
            rest = rest[(colon + 1)...]
        } else if needsScheme {
            return false
        }
        if rest.starts(with: ["/", "/"]) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: "/") ?? rest.endIndex
            guard isAuthority(rest[..<end]) else { return false }
            rest = rest[end...]
        }
        return rest.allSatisfy { isPath($0) || $0 == "/" }
    }

    private static func cut(
        _ text: ArraySlice<Unicode.Scalar>, at mark: Unicode.Scalar
    ) -> (ArraySlice<Unicode.Scalar>, ArraySlice<Unicode.Scalar>?) {
        guard let index = text.firstIndex(of: mark) else { return (text, nil) }
        return (text[..<index], text[(index + 1)...])
    }

    private static func isScheme(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.first.map { $0.isASCII && $0.properties.isAlphabetic } == true
            && text.allSatisfy { isASCIILetterOrDigit($0) || "+-.".unicodeScalars.contains($0) }
    }

    /// RFC 3986, §3.2: `[ userinfo "@" ] host [ ":" port ]`. What stands in brackets is looked into for IPv6 alone.
    private static func isAuthority(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = text
        if let at = rest.firstIndex(of: "@") {
            guard rest[..<at].allSatisfy({ isName($0) || $0 == ":" }) else { return false }
            rest = rest[(at + 1)...]
        }
        if rest.first == "[" {
            guard let end = rest.firstIndex(of: "]") else { return false }
            let address = rest[..<end].dropFirst()
            let isFuture = address.first == "v" || address.first == "V"
            guard isFuture || isIPv6(Substring(String(String.UnicodeScalarView(address)))) else { return false }
            rest = rest[(end + 1)...]
            guard rest.isEmpty || rest.first == ":" else { return false }
        } else {
            let end = rest.firstIndex(of: ":") ?? rest.endIndex
            guard rest[..<end].allSatisfy(isName) else { return false }
            rest = rest[end...]
        }
        return rest.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    }

    static func hasWholeEscapes(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.allSatisfy { index in
            guard scalars[index] == "%" else { return true }
            let digits = scalars[(index + 1)...].prefix(2)
            return digits.count == 2 && digits.allSatisfy(\.properties.isASCIIHexDigit)
        }
    }

    /// RFC 3987, §2.2: `ucschar` and `iprivate`; that the latter stand in queries alone is left to the server.
    static func isBeyondASCII(_ scalar: Unicode.Scalar) -> Bool {
        let isNone = scalar.value & 0xFFFF > 0xFFFD || (0xFDD0...0xFDEF).contains(scalar.value)
        return scalar.value >= 0xA0 && !isNone && !(0xFFF0...0xFFFF).contains(scalar.value)
    }

    /// unreserved / pct-encoded / sub-delims.
    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "%": true
        case "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=": true
        default: !scalar.isASCII
        }
    }

    private static func isPath(_ scalar: Unicode.Scalar) -> Bool { isName(scalar) || scalar == ":" || scalar == "@" }

    static func isASCIILetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}

extension ValueFormat {
    /// RFC 6570, §2: literals, and expressions in braces.
    static func isURITemplate(_ text: String) -> Bool {
        guard hasWholeEscapes(Array(text.unicodeScalars)) else { return false }
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "{" {
                guard let end = rest.firstIndex(of: "}"), isExpression(rest[..<end]) else { return false }
                rest = rest[rest.index(after: end)...]
            } else if scalar.isASCII ? notInTemplate.contains(scalar) || scalar.value <= 0x20 : !isBeyondASCII(scalar) {
                return false
            }
        }
        return true
    }

    private static let notInTemplate = Set("\"<>\\^`|}\u{7F}".unicodeScalars)
    private static let operators = Set("+#./;?&=,!@|".unicodeScalars)

    private static func isExpression(_ text: Substring.UnicodeScalarView) -> Bool {
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
            let length = Substring(name[name.index(after: colon)...])
            guard (1...4).contains(length.utf8.count), length.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                !length.hasPrefix("0")
            else { return false }
            name = name[..<colon]
        }
        return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.allSatisfy { isASCIILetterOrDigit($0) || $0 == "_" || $0 == "%" }
        }
    }

    /// draft-bhutton-relative-json-pointer-00, §3: how far up, which neighbour, and `#` or a pointer from there.
    static func isRelativeJSONPointer(_ text: String) -> Bool {
        var rest = Substring(text)
        guard takeNumber(&rest) != nil else { return false }
        if rest.hasPrefix("+") || rest.hasPrefix("-") {
            rest.removeFirst()
            guard let steps = takeNumber(&rest), steps != "0" else { return false }
        }
        return rest == "#" || JSONPointer.tokens(String(rest)) != nil
    }

    /// Digits without a zero in front.
    private static func takeNumber(_ text: inout Substring) -> Substring? {
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard let first = digits.first, first != "0" || digits.count == 1 else { return nil }
        text = text.dropFirst(digits.count)
        return digits
    }
}
