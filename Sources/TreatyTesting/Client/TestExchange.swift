public import TreatyHTTP

/// A request as a test writes it. Nothing is corrected on the way: what is wrong in it is sent wrong.
public struct TestRequest: Sendable {
    /// As it stands in the request line.
    public var method: String
    /// In origin-form (RFC 9112 §3.2.1), percent-encoded: `/path?query`.
    public var target: String
    /// Without `Host` and the framing fields, which the client adds.
    public var fields: HTTPFields
    public var body: [UInt8]

    public init(_ method: String, _ target: String, fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }
}

/// An answer with its whole content.
public struct TestResponse: Sendable {
    public var status: Int
    public var fields: HTTPFields
    public var body: [UInt8]

    public init(status: Int, fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// The content as text; what is no UTF-8 is replaced.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// Why there is no answer to look at.
public enum TestClientError: Error, Sendable, CustomStringConvertible {
    /// The system refused this step.
    case system(step: String, code: Int32)
    /// What came is not one whole HTTP/1.1 response.
    case malformedResponse(String)
    /// A method that the responder's requests cannot have.
    case unknownMethod(String)

    public var description: String {
        switch self {
        case .system(let step, let code): "\(step) failed with errno \(code)"
        case .malformedResponse(let reason): "not an HTTP/1.1 response: \(reason)"
        case .unknownMethod(let method): "no such method: \(method)"
        }
    }
}
