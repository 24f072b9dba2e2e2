/// The address of the peer of a connection: IPv4 or IPv6, with its port. A plain value; its text is made on demand.
public struct RemoteAddress: Sendable, Hashable {
    /// The first eight of the address's sixteen bytes, the network's first byte in the highest place: of an IPv6
    /// address mostly the network (RFC 4291 §2.5.4).
    public let high: UInt64
    /// The last eight bytes.
    public let low: UInt64
    public let port: UInt16

    /// An IPv6 address. An IPv4-mapped one (RFC 4291 §2.5.5.2) is the IPv4 address.
    public init(high: UInt64, low: UInt64, port: UInt16) {
        self.high = high
        self.low = low
        self.port = port
    }

    /// An IPv4 address, its first byte in the highest place.
    public init(ipv4 address: UInt32, port: UInt16) {
        self.init(high: 0, low: Self.mapped | UInt64(address), port: port)
    }

    /// The prefix of IPv4-mapped addresses: `::ffff:0:0/96`.
    private static let mapped: UInt64 = 0x0000_FFFF_0000_0000

    /// The IPv4 address, or nil if it is none.
    public var ipv4: UInt32? {
        high == 0 && low >> 32 == 0xFFFF ? UInt32(truncatingIfNeeded: low) : nil
    }

    /// The address without the port, as RFC 5952 §4 writes it: `192.0.2.1`, `2001:db8::1`.
    public var host: String {
        if let ipv4 {
            return "\(ipv4 >> 24).\(ipv4 >> 16 & 0xFF).\(ipv4 >> 8 & 0xFF).\(ipv4 & 0xFF)"
        }
        let groups = (0..<8).map { UInt16(truncatingIfNeeded: ($0 < 4 ? high : low) >> UInt64((3 - $0 % 4) * 16)) }
        let zeros = Self.longestZeros(groups)
        func text(_ part: ArraySlice<UInt16>) -> String { part.map { String($0, radix: 16) }.joined(separator: ":") }
        guard zeros.count > 1 else { return text(groups[...]) }
        return text(groups[..<zeros.lowerBound]) + "::" + text(groups[zeros.upperBound...])
    }

    /// The first of the longest runs of zeros, which `::` stands for (RFC 5952 §4.2.3).
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int> {
        var longest = 0..<0
        var start = 0
        for (index, group) in groups.enumerated() {
            if group != 0 { start = index + 1 }
            if index + 1 - start > longest.count { longest = start..<(index + 1) }
        }
        return longest
    }
}

extension RemoteAddress: CustomStringConvertible {
    /// `192.0.2.1:80`, `[2001:db8::1]:80`.
    public var description: String { ipv4 == nil ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
