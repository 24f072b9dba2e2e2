extension StringFormat {
    /// `uri`: an absolute URI with an optional fragment (RFC 3986 §3).
    public static let uri = StringFormat(description: "a URI") { isReference($0, requiresScheme: true) }

    /// `uri-reference`: a URI or a relative reference (RFC 3986 §4.1).
    public static let uriReference = StringFormat(description: "a URI reference") {
        isReference($0, requiresScheme: false)
    }

    private static func isReference(_ text: String, requiresScheme: Bool) -> Bool {
        let bytes = Array(text.utf8)
        guard hasWholeEscapes(bytes) else { return false }
        var rest = bytes[...]
        if let fragment = rest.firstIndex(of: UInt8(ascii: "#")) {
            guard rest[(fragment + 1)...].allSatisfy(isQueryByte) else { return false }
            rest = rest[..<fragment]
        }
        if let query = rest.firstIndex(of: UInt8(ascii: "?")) {
            guard rest[(query + 1)...].allSatisfy(isQueryByte) else { return false }
            rest = rest[..<query]
        }
        let colon = rest.firstIndex(of: UInt8(ascii: ":"))
        let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        if let colon, colon < slash {
            guard isScheme(rest[..<colon]) else { return false }
            rest = rest[(colon + 1)...]
        } else if requiresScheme {
            return false
        }
        if rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            guard isAuthority(rest[..<end]) else { return false }
            rest = rest[end...]
        }
        return rest.allSatisfy { isPathByte($0) || $0 == UInt8(ascii: "/") }
    }

    private static func hasWholeEscapes(_ bytes: [UInt8]) -> Bool {
        bytes.indices.allSatisfy { index in
            bytes[index] != UInt8(ascii: "%")
                || (index + 2 < bytes.count && InternetAddress.isHexDigit(bytes[index + 1])
                    && InternetAddress.isHexDigit(bytes[index + 2]))
        }
    }

    private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, isAlphanumeric(first), !InternetAddress.isDigit(first) else { return false }
        return bytes.allSatisfy { isAlphanumeric($0) || "+-.".utf8.contains($0) }
    }

    /// `[ userinfo "@" ] host [ ":" port ]` (RFC 3986 §3.2).
    private static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        if let at = rest.firstIndex(of: UInt8(ascii: "@")) {
            guard rest[..<at].allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: ":") }) else { return false }
            rest = rest[(at + 1)...]
        }
        if rest.first == UInt8(ascii: "[") {
            guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let literal = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
            guard InternetAddress.isIPv6(literal) || isFutureAddress(literal) else { return false }
            rest = rest[(end + 1)...]
            guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { return false }
        } else {
            let end = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
            guard rest[..<end].allSatisfy(isNameByte) else { return false }
            rest = rest[end...]
        }
        return rest.dropFirst().allSatisfy(InternetAddress.isDigit)
    }

    /// `IPvFuture` of RFC 3986 §3.2.2.
    private static func isFutureAddress(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot >= 2, bytes[0] | 0x20 == UInt8(ascii: "v"),
            bytes[1..<dot].allSatisfy(InternetAddress.isHexDigit), dot + 1 < bytes.count
        else { return false }
        return bytes[(dot + 1)...].allSatisfy { $0 != UInt8(ascii: "%") && (isNameByte($0) || $0 == UInt8(ascii: ":")) }
    }

    /// unreserved / pct-encoded / sub-delims.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "-._~%!$&'()*+,;=".utf8.contains(byte)
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        isNameByte(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@")
    }

    private static func isQueryByte(_ byte: UInt8) -> Bool {
        isPathByte(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?")
    }
}
