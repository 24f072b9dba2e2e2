/// A media type with its parameters (RFC 9110 §8.3.1), or a range of them (§12.5.1).
struct MediaType {
    /// Lower case; `*` in a range.
    var type: String
    var subtype: String
    /// Names in lower case, values as written without quotes.
    var parameters: [(name: String, value: String)] = []

    /// Nil when the text is not well-formed.
    init?(_ text: some StringProtocol) {
        var parts = Self.splitOutsideQuotes(Array(text.utf8), at: UInt8(ascii: ";"))
        let essence = Self.trim(parts.removeFirst())
        let names = essence.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard names.count == 2, names.allSatisfy(Self.isToken) else { return nil }
        type = String(decoding: names[0], as: UTF8.self).lowercased()
        subtype = String(decoding: names[1], as: UTF8.self).lowercased()
        for part in parts {
            let parameter = Self.trim(part)
            if parameter.isEmpty { continue }
            guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")), Self.isToken(parameter[..<equals]),
                let value = Self.value(parameter[(equals + 1)...])
            else { return nil }
            parameters.append((String(decoding: parameter[..<equals], as: UTF8.self).lowercased(), value))
        }
    }

    var essence: String { "\(type)/\(subtype)" }

    static func splitOutsideQuotes(_ bytes: [UInt8], at separator: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var (start, index, isQuoted) = (0, 0, false)
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted, byte == UInt8(ascii: "\\") {
                index += 1
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == separator, !isQuoted {
                parts.append(bytes[start..<index])
                start = index + 1
            }
            index += 1
        }
        parts.append(bytes[start...])
        return parts
    }

    static func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return bytes
    }

    /// `token` of RFC 9110 §5.6.2; `*` is one too.
    static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool {
        !bytes.isEmpty && bytes.allSatisfy { StringFormat.isAlphanumeric($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> String? {
        if isToken(bytes) { return String(decoding: bytes, as: UTF8.self) }
        guard bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") else { return nil }
        return unescape(bytes.dropFirst().dropLast())
    }

    /// The content of a `quoted-string` (RFC 9110 §5.6.4); nil when a quote in it is not escaped.
    private static func unescape(_ bytes: ArraySlice<UInt8>) -> String? {
        var content: [UInt8] = []
        var rest = bytes
        while var byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return nil }
            if byte == UInt8(ascii: "\\") {
                guard let escaped = rest.popFirst() else { return nil }
                byte = escaped
            }
            content.append(byte)
        }
        return String(decoding: content, as: UTF8.self)
    }
}
