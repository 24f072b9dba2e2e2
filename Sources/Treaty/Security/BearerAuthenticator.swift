/// Tells who bears a token (RFC 6750), for a security scheme of type `http` and scheme `bearer`.
public struct BearerAuthenticator: Sendable {
    let authenticate: @Sendable (String) async throws -> Principal

    /// The closure gets the token as sent. It throws `AuthenticationFailure` for one that is no good; any other error is
    /// a fault of the server.
    public init(_ authenticate: @escaping @Sendable (_ token: String) async throws -> Principal) {
        self.authenticate = authenticate
    }
}

/// A credential that is no good. The client learns only that.
public struct AuthenticationFailure: Error, Sendable {
    /// Why, for the log. Must not contain the credential.
    public let reason: String
    /// Whom the credential names, if that much is certain; for the log.
    public let subject: String?

    public init(_ reason: String, subject: String? = nil) {
        self.reason = reason
        self.subject = subject
    }
}
