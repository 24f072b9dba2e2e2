/// What a handler may want to know of a request besides its input.
public struct RequestInfo: Sendable {
    /// What the client, the log and every problem call this request.
    public let id: String
    /// The `operationId`.
    public let operationID: String
}
