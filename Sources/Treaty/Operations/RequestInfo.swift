import TreatyHTTP

/// What a handler may want to know of a request besides its input.
public struct RequestInfo: Sendable {
    /// What the client, the log and every problem call this request.
    public let id: String
    /// The `operationId`.
    public let operationID: String
    /// Where the request came from, as far as the connection and trusted proxies tell. Nil for a request that came over
    /// no connection, as in tests.
    public let clientAddress: RemoteAddress?

    init(id: String, operationID: String, clientAddress: RemoteAddress? = nil) {
        self.id = id
        self.operationID = operationID
        self.clientAddress = clientAddress
    }
}
