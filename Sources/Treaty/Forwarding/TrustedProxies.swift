import TreatyHTTP

/// Which proxies stand before the server, and how they say whom a request came from.
///
/// A client may write into such a field whatever it likes. So a field is looked at only in what a trusted proxy sent,
/// and from its end: each proxy adds the address that it was called from, and the last one that is no trusted proxy is
/// the client. What stands before it is the client's own word.
public struct TrustedProxies: Sendable, Hashable {
    /// The field that the proxies write. One only: a proxy lets the other one through as the client wrote it.
    public enum Field: String, Sendable, CaseIterable {
        case xForwardedFor = "X-Forwarded-For"
        /// RFC 7239.
        case forwarded = "Forwarded"
    }

    public var ranges: [AddressRange]
    public var field: Field

    public init(_ ranges: [AddressRange] = [], field: Field = .xForwardedFor) {
        self.ranges = ranges
        self.field = field
    }

    /// Proxies of one request that are looked at.
    private static let hopsMax = 32

    func clientAddress(of request: HTTPRequest) -> RemoteAddress? {
        guard !ranges.isEmpty, var client = request.remoteAddress, isTrusted(client) else {
            return request.remoteAddress
        }
        for hop in hops(of: request) {
            // What says nothing about an address (`unknown`, RFC 7239 §6.3) leaves the proxy that wrote it.
            guard let address = Self.address(hop) else { return client }
            client = address
            guard isTrusted(address) else { return address }
        }
        return client
    }

    private func isTrusted(_ address: RemoteAddress) -> Bool { ranges.contains { $0.contains(address) } }

    /// Who called whom, from the proxy next to the server outwards.
    private func hops(of request: HTTPRequest) -> some Sequence<Substring> {
        let elements = request.fields.values(of: field.rawValue).reversed().lazy.flatMap { value in
            value.split(separator: ",", omittingEmptySubsequences: false).reversed()
        }
        let field = field
        return elements.prefix(Self.hopsMax).map { field == .forwarded ? Self.forParameter($0) : $0 }
    }

    /// The `for` of one element of `Forwarded` (RFC 7239 §4); empty when it has none.
    private static func forParameter(_ element: Substring) -> Substring {
        for pair in element.split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].trimmed.lowercased() == "for" else { continue }
            let value = parts[1].trimmed
            return value.hasPrefix("\"") && value.hasSuffix("\"") ? value.dropFirst().dropLast() : value
        }
        return ""
    }

    /// An address, perhaps with brackets and a port, which does not matter here.
    private static func address(_ text: Substring) -> RemoteAddress? {
        let text = text.trimmed
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            return RemoteAddress(host: text[text.index(after: text.startIndex)..<end])
        }
        if let colon = text.firstIndex(of: ":"), text.lastIndex(of: ":") == colon {
            return RemoteAddress(host: text[..<colon])
        }
        return RemoteAddress(host: text)
    }
}

extension Substring {
    /// Without spaces and tabs around it.
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
