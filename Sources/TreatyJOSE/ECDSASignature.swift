/// The two forms of an ECDSA signature on P-256: `r` and `s` of 32 bytes each, as a token has it (RFC 7518 §3.4), and a
/// SEQUENCE of two INTEGERs in DER (RFC 3279 §2.2.3), as libcrypto has it.
enum ECDSASignature {
    static let rawBytes = 64
    private static let numberBytes = 32

    /// - Parameter raw: 64 bytes. Whether the numbers are in range (from 1, below the order) is for libcrypto to see.
    static func der(raw: ArraySlice<UInt8>) -> [UInt8] {
        let numbers = integer(raw.prefix(numberBytes)) + integer(raw.dropFirst(numberBytes))
        return [0x30, UInt8(numbers.count)] + numbers
    }

    private static func integer(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var digits = Array(bytes.drop { $0 == 0 })
        // The first bit would be a sign.
        if digits.first.map({ $0 >= 0x80 }) ?? true { digits.insert(0, at: 0) }
        return [0x02, UInt8(digits.count)] + digits
    }

    /// The 64 bytes of what libcrypto made; nil if that is not two numbers of at most 32 bytes.
    static func raw(der: [UInt8]) -> [UInt8]? {
        var rest = der[...]
        guard rest.popFirst() == 0x30, let length = rest.popFirst(), rest.count == Int(length) else { return nil }
        var raw: [UInt8] = []
        for _ in 0..<2 {
            guard rest.popFirst() == 0x02, let length = rest.popFirst(), rest.count >= Int(length) else { return nil }
            let digits = rest.prefix(Int(length)).drop { $0 == 0 }
            rest = rest.dropFirst(Int(length))
            guard digits.count <= numberBytes else { return nil }
            raw += [UInt8](repeating: 0, count: numberBytes - digits.count) + digits
        }
        return rest.isEmpty ? raw : nil
    }
}
