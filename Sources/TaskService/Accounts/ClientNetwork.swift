import TreatyHTTP

/// Where a client is, as far as throttles tell clients apart: an IPv4 address, or the /64 of an IPv6 address, all of
/// which one subscriber has (RFC 6177 §2).
struct ClientNetwork: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// All requests that came over no connection are of one network.
    init(_ address: RemoteAddress?) {
        high = address?.high ?? 0
        low = address?.ipv4 == nil ? 0 : address?.low ?? 0
    }
}
