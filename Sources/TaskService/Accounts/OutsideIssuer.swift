import TreatyJOSE

/// An issuer whose tokens are taken beside our own: an identity provider, or another service, with keys of its own.
package struct OutsideIssuer: Sendable {
    let keys: TokenKeyFile
    private let requirements: JWT.Requirements

    /// - Parameters:
    ///   - issuer: the `iss` that its tokens must bear; nil asks for none. Keys of several issuers in one file are
    ///     trusted alike.
    ///   - audience: the `aud` that names this service. Nil refuses tokens that have an `aud`: they are for somebody
    ///     else (RFC 7519 §4.1.3).
    package init(keys: TokenKeyFile, issuer: String? = nil, audience: String? = nil) {
        self.keys = keys
        requirements = JWT.Requirements(issuer: issuer, audience: audience, types: Set(JWSType.allCases))
    }

    /// The claims of a token that one of the keys signed and that holds at `now`, in microseconds since 1970.
    func claims(of token: String, at now: Int64) throws(TokenError) -> JWTClaims {
        let claims = try JWT.verify(token, with: keys.keys, now: .microseconds(now), requirements)
        // Our sessions are ours alone.
        guard claims.issuer != TokenIssuer.name else { throw .issuer }
        if requirements.audience == nil, claims.audience != nil { throw .audience }
        return claims
    }
}
