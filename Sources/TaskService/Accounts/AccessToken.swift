import TaskStore
import TreatyJOSE

/// What the token of an authenticated caller says: the details of its principal.
struct AccessToken: Sendable {
    let userID: Int64
    /// What to revoke when the caller logs out.
    let identity: TokenIdentity
    /// Microseconds since 1970.
    let expiresAt: Int64

    /// - Parameter text: the token itself, which identifies one that was made elsewhere and so has no session.
    /// - Throws: why the claims are not those of an access token; for the log.
    init(_ claims: JWTClaims, text: String) throws(AccessTokenError) {
        guard claims.string("type") != "refresh" else { throw .refreshToken }
        guard let userID = claims.userID else { throw .subject }
        guard let expiry = claims.expiresAt else { throw .noExpiry }
        self.userID = userID
        let (seconds, attoseconds) = expiry.components
        expiresAt = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        // A front end has sessions of its own: only ours are known here.
        if claims.issuer == TokenIssuer.name, let session = claims.string("sid") {
            identity = .session(session)
        } else {
            // Of what is signed, without the signature: one of ECDSA can be rewritten, and the token says the same.
            let signed = text.utf8.lastIndex(of: UInt8(ascii: ".")) ?? text.utf8.endIndex
            identity = .digest(Digest.sha256(Array(text.utf8[..<signed])))
        }
    }
}

enum AccessTokenError: String, Error {
    case refreshToken = "refresh token used as access token"
    case subject = "token subject is no user id"
    case noExpiry = "token without exp"
}
