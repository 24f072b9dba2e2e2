/// A response. The server adds `Date`, the framing fields and `Connection`; they are not to be set here.
public struct HTTPResponse: Sendable {
    public var status: HTTPStatus
    public var fields: HTTPFields
    public var body: ResponseBody

    public init(_ status: HTTPStatus, fields: HTTPFields = HTTPFields(), body: ResponseBody = .empty) {
        self.status = status
        self.fields = fields
        self.body = body
    }
}

/// The content of a response.
public enum ResponseBody: Sendable {
    case empty
    /// Sent with Content-Length.
    case bytes([UInt8])
    /// Written piece by piece, sent with chunked transfer coding. A closure that throws ends the connection before
    /// the last chunk, so that the client sees that the content is not whole.
    case stream(@Sendable (any ResponseBodyWriter) async throws -> Void)
}

/// What a streaming response writes to.
public protocol ResponseBodyWriter: Sendable {
    /// Returns when there is room for more. Throws when the client left or does not read.
    func write(_ bytes: [UInt8]) async throws
}
