import TreatyHTTP

/// The CORS protocol (Fetch standard §3.2): which pages of other origins may read the answers.
struct CrossOrigin: Sendable {
    /// What pages may read of an answer besides the fields that they always may.
    private static let exposed = "Location, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id"

    let allowedOrigins: Set<String>

    init(_ origins: [String]) { allowedOrigins = Set(origins) }

    /// The request's origin if it is allowed.
    func origin(of request: HTTPRequest) -> String? {
        guard !allowedOrigins.isEmpty, let origin = request.fields["Origin"], allowedOrigins.contains(origin) else {
            return nil
        }
        return origin
    }

    /// Fields that every answer to an allowed origin bears. `Vary` goes with every answer once any origin is allowed.
    func addFields(to fields: inout HTTPFields, for request: HTTPRequest) {
        guard !allowedOrigins.isEmpty else { return }
        fields.append("Vary", "Origin")
        guard let origin = origin(of: request) else { return }
        fields.append("Access-Control-Allow-Origin", origin)
        fields.append("Access-Control-Expose-Headers", Self.exposed)
    }

    /// What a preflight learns: the methods of the path, and the request fields that the API reads.
    func addPreflightFields(to fields: inout HTTPFields, for request: HTTPRequest, allow: String) {
        guard origin(of: request) != nil, request.fields.contains("Access-Control-Request-Method") else { return }
        fields.append("Access-Control-Allow-Methods", allow)
        fields.append("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Request-Id, traceparent")
        fields.append("Access-Control-Max-Age", "600")
    }
}
