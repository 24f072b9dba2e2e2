/// A `$ref`, taken apart: a file, which may be this one, and a JSON Pointer into it.
struct ReferenceText {
    /// Relative to the file that refers; empty for that file itself.
    var path: String
    var tokens: [String]

    enum Problem: Error {
        /// Neither a pointer nor nothing after `#`.
        case anchor
        /// An address with a scheme, or a host.
        case remote
        case malformed
    }

    init(_ text: String) throws(Problem) {
        let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
        let path = hash.map { String(text[..<$0]) } ?? text
        if path.hasPrefix("//") || path.contains("://") || path.hasPrefix("urn:") {
            let isAddress =
                !["http", "//"].contains(where: path.hasPrefix) || Rule.isAddress(path, allowsBraces: false)
            guard isAddress else { throw .malformed }
            throw .remote
        }
        guard let path = Self.percentDecoded(path) else { throw .malformed }
        let pointer = hash.map { String(text[$0...].dropFirst()) } ?? ""
        guard let fragment = Self.percentDecoded(pointer) else { throw .malformed }
        guard fragment.isEmpty || fragment.hasPrefix("/") else { throw .anchor }
        guard let tokens = JSONPointer.tokens(fragment) else { throw .malformed }
        if path.isEmpty, hash == nil { throw .malformed }
        self.path = path
        self.tokens = tokens
    }

    /// Nil for a `%` without two hexadecimal figures and for bytes that are no UTF-8.
    static func percentDecoded(_ text: String) -> String? {
        guard text.has(0x25) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexadecimalValue),
                let low = rest.popFirst().flatMap(hexadecimalValue)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
