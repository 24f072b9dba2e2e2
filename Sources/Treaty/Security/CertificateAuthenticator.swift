import TreatyHTTP

/// Tells whose certificate a connection was made with: for security schemes of type `mutualTLS`.
///
/// TLS ends at the proxy in front, which passes on what it has verified, as in the field `Client-Cert` (RFC 9440). The
/// proxy must take such fields out of what clients send.
public struct CertificateAuthenticator: Sendable {
    let authenticate: @Sendable (HTTPFields) async throws -> Principal?

    /// The closure gets the fields of the request: nil means that they name no certificate. It throws
    /// `AuthenticationFailure` for one that is no good; any other error is a fault of the server.
    public init(_ authenticate: @escaping @Sendable (_ fields: HTTPFields) async throws -> Principal?) {
        self.authenticate = authenticate
    }
}
