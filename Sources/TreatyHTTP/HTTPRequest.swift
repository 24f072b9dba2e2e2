/// A request whose head was read and found well-formed; its body may still be on its way.
public struct HTTPRequest: Sendable {
    public var method: HTTPMethod
    /// 0 or 1: the minor version of HTTP/1.
    public var minorVersion: Int
    public var fields: HTTPFields
    public var body: RequestBody
    /// Who is at the other end of the connection: the client, or a proxy before it. Nil for a request that came over
    /// no such connection.
    public var remoteAddress: RemoteAddress?
    private let bytes: [UInt8]
    private let pathRange: Range<Int>
    private let queryRange: Range<Int>?

    /// A request of the codec. `path` and `query` are ranges of `head`, still percent-encoded, the query without `?`.
    package init(
        method: HTTPMethod, minorVersion: Int, head: [UInt8], path: Range<Int>, query: Range<Int>?,
        fields: HTTPFields, body: RequestBody, remoteAddress: RemoteAddress? = nil
    ) {
        self.method = method
        self.minorVersion = minorVersion
        self.fields = fields
        self.body = body
        self.remoteAddress = remoteAddress
        bytes = head
        pathRange = path
        queryRange = query
    }

    /// A request made by hand, as tests do. `target` is in origin-form (RFC 9112 §3.2.1): `/path?query`.
    public init(_ method: HTTPMethod, _ target: String, fields: HTTPFields = [:], body: [UInt8] = []) {
        let head = Array(target.utf8)
        let mark = head.firstIndex(of: UInt8(ascii: "?"))
        self.init(
            method: method, minorVersion: 1, head: head, path: 0..<(mark ?? head.count),
            query: mark.map { ($0 + 1)..<head.count }, fields: fields, body: body.isEmpty ? .empty : .bytes(body))
    }

    /// The path of the target, percent-encoded as it came; begins with `/`, or is `*`.
    public var path: ArraySlice<UInt8> { bytes[pathRange] }
    /// The query of the target without `?`, percent-encoded as it came; nil when there is no `?`.
    public var query: ArraySlice<UInt8>? { queryRange.map { bytes[$0] } }
}
