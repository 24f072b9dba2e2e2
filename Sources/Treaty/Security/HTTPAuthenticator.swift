/// Tells whose credentials these are: for security schemes of type `http` whose scheme is neither `bearer` nor `basic`.
public struct HTTPAuthenticator: Sendable {
    /// What follows the scheme's name in a challenge: parameters such as a nonce.
    let challenge: String
    let authenticate: @Sendable (String) async throws -> Principal

    /// The closure gets what follows the scheme's name in `Authorization`. It throws `AuthenticationFailure` when that is
    /// no good; any other error is a fault of the server. `challenge` follows the scheme's name in `WWW-Authenticate`.
    public init(
        challenge: String = "realm=\"api\"",
        _ authenticate: @escaping @Sendable (_ credentials: String) async throws -> Principal
    ) {
        self.challenge = challenge
        self.authenticate = authenticate
    }
}
