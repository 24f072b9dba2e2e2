/// Tells who bears a token (RFC 6750): for security schemes of type `http` and scheme `bearer`, `oauth2` and
/// `openIdConnect`.
public struct BearerAuthenticator: Sendable {
    let authenticate: @Sendable (String) async throws -> Principal

    /// The closure gets the token as sent. It throws `AuthenticationFailure` for one that is no good; any other error is
    /// a fault of the server. It tells the token's scopes where the contract asks for scopes.
    public init(_ authenticate: @escaping @Sendable (_ token: String) async throws -> Principal) {
        self.authenticate = authenticate
    }
}
