/// Tells whose user name and password these are (RFC 7617): for security schemes of type `http` and scheme `basic`.
public struct BasicAuthenticator: Sendable {
    let authenticate: @Sendable (String, String) async throws -> Principal

    /// The closure throws `AuthenticationFailure` when they do not belong together; any other error is a fault of the
    /// server.
    public init(_ authenticate: @escaping @Sendable (_ userID: String, _ password: String) async throws -> Principal) {
        self.authenticate = authenticate
    }
}
