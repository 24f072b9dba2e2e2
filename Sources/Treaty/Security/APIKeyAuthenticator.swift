/// Tells whose key this is: for security schemes of type `apiKey`.
public struct APIKeyAuthenticator: Sendable {
    let authenticate: @Sendable (String) async throws -> Principal

    /// The closure gets the key, percent-decoded where it comes in a query. It throws `AuthenticationFailure` for one that
    /// is no good; any other error is a fault of the server.
    public init(_ authenticate: @escaping @Sendable (_ key: String) async throws -> Principal) {
        self.authenticate = authenticate
    }
}

/// Where a key stands in a request.
public enum APIKeyPlace: Sendable {
    case header(String)
    case query(String)
    case cookie(String)
}
