/// The addresses that begin with certain bits: `192.0.2.0/24`, `2001:db8::/32` (RFC 4632 §3.1, RFC 4291 §2.3).
public struct AddressRange: Sendable, Hashable {
    private let high: UInt64
    private let low: UInt64
    private let highMask: UInt64
    private let lowMask: UInt64

    /// The addresses that share the first bits of `address`: 0…32 of an IPv4 address, 0…128 of an IPv6 address. Other
    /// numbers are taken to the nearest bound.
    public init(_ address: RemoteAddress, prefixLength: Int) {
        let bits = min(max(address.ipv4 == nil ? prefixLength : 96 + max(prefixLength, 0), 0), 128)
        highMask = Self.mask(bits)
        lowMask = Self.mask(bits - 64)
        high = address.high & highMask
        low = address.low & lowMask
    }

    /// An address, with or without a prefix length behind a slash. Nil for any other text.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = RemoteAddress(host: first) else { return nil }
        let lengthMax = address.ipv4 == nil ? 128 : 32
        guard parts.count == 2 else {
            self.init(address, prefixLength: lengthMax)
            return
        }
        guard parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let length = Int(parts[1]), length <= lengthMax
        else { return nil }
        self.init(address, prefixLength: length)
    }

    public func contains(_ address: RemoteAddress) -> Bool {
        address.high & highMask == high && address.low & lowMask == low
    }

    /// The first `bits` of 64; all when there are more, none when they are negative.
    private static func mask(_ bits: Int) -> UInt64 {
        bits <= 0 ? 0 : bits >= 64 ? .max : ~(UInt64.max >> UInt64(bits))
    }
}
