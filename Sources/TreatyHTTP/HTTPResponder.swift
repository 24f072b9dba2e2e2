/// What answers requests: the only thing that a server knows of the application above it.
public protocol HTTPResponder: Sendable {
    func respond(to request: HTTPRequest) async -> HTTPResponse
    /// The response to what never became a request. Must not block.
    func respond(to refusal: HTTPRefusal) -> HTTPResponse
}

/// Bytes that the codec refuses before there is a request that a responder could answer.
public struct HTTPRefusal: Error, Sendable, Equatable {
    /// 400, 408, 413, 414, 417, 431, 501, 503 or 505; 500 for a response that cannot be sent.
    public var status: HTTPStatus
    /// What is wrong, for the client; never any of its bytes.
    public var detail: String

    public init(_ status: HTTPStatus, _ detail: String) {
        self.status = status
        self.detail = detail
    }
}
