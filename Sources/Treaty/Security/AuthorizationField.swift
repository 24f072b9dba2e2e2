import TreatyHTTP

/// What `Authorization` holds for one scheme (RFC 9110 §11.6.2).
enum AuthorizationField {
    case absent
    case otherScheme
    /// Not a scheme's name, one space or more, and something; or the field comes twice.
    case malformed
    case credentials(ArraySlice<UInt8>)

    /// `scheme` in lower case: the names mind no case (RFC 9110 §11.1).
    init(_ fields: HTTPFields, scheme: [UInt8]) {
        guard let value = fields.value(of: "Authorization") else {
            self = .absent
            return
        }
        guard fields.count(of: "Authorization") == 1, let space = value.firstIndex(of: UInt8(ascii: " ")) else {
            self = .malformed
            return
        }
        guard value[..<space].elementsEqual(scheme, by: { Self.lowercased($0) == $1 }) else {
            self = .otherScheme
            return
        }
        let credentials = value[space...].drop { $0 == UInt8(ascii: " ") }
        self = credentials.isEmpty ? .malformed : .credentials(credentials)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}

/// `token68` (RFC 9110 §11.2).
enum Token68 {
    /// Whether all are ALPHA, DIGIT or one of `-._~+/=`. Without branches, so that the compiler looks at many bytes at
    /// once: a token has hundreds.
    static func isToken(_ token: ArraySlice<UInt8>) -> Bool {
        func bit(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
        return token.withUnsafeBufferPointer { bytes in
            var isWhole: UInt8 = 1
            for byte in bytes {
                let isAlphanumeric = bit((byte | 0x20) &- 0x61 < 26) | bit(byte &- 0x30 < 10)
                let isMark = bit(byte == 0x2B) | bit(byte &- 0x2D < 3) | bit(byte == 0x3D) | bit(byte == 0x5F)
                isWhole &= isAlphanumeric | isMark | bit(byte == 0x7E)
            }
            return isWhole == 1
        }
    }
}
