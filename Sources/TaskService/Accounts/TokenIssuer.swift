import TaskStore
import TreatyJOSE
import TreatyTime

/// Makes the tokens of sessions and reads tokens back, with one shared secret (HS256).
///
/// Other programs that know the secret may make access tokens too; see ``TokenAuthenticator``.
package struct TokenIssuer: Sendable {
    /// The `iss` of tokens that are made here: their `sid` is a session of ours.
    static let name = "urn:task-api"

    /// How long an access token lives.
    package let accessLifetime: Duration
    /// How long a refresh token lives, and with it a session that nobody renews.
    package let refreshLifetime: Duration
    private let key: HMACKey

    /// - Parameter secret: at least 32 bytes (RFC 7518 §3.2).
    package init(
        secret: [UInt8], accessLifetime: Duration = .seconds(30 * 60), refreshLifetime: Duration = .seconds(7 * 86_400)
    ) throws(KeyError) {
        key = try HMACKey(secret: secret, algorithm: .hs256)
        self.accessLifetime = accessLifetime
        self.refreshLifetime = refreshLifetime
    }

    /// 128 bits that nobody can foresee, as 22 characters: a session's id, or that of a refresh token.
    func newID() throws(CryptoError) -> String { Base64URL.encode(try SecureRandom.bytes(16)) }

    /// A session that begins at `now`, in microseconds since 1970.
    func newSession(of userID: Int64, at now: Int64) throws(CryptoError) -> SessionRecord {
        SessionRecord(
            id: try newID(), userID: userID, refreshID: try newID(), createdAt: now, expiresAt: refreshExpiry(at: now))
    }

    /// When a session ends that is begun or renewed at `now`, both in microseconds since 1970.
    func refreshExpiry(at now: Int64) -> Int64 { now + refreshLifetime.components.seconds * 1_000_000 }

    /// The access and the refresh token of a session as it stands at `now`, in microseconds since 1970.
    func tokens(of user: UserRecord, _ session: SessionRecord, at now: Int64) throws(TokenError) -> IssuedTokens {
        let issuedAt = Duration.microseconds(now)
        let access = try JWT.sign(
            [
                .issuer(Self.name), .subject(String(user.id)), .string("email", user.email), .issuedAt(issuedAt),
                .expiresAt(issuedAt + accessLifetime), .string("type", "access"), .string("sid", session.id),
            ], with: key)
        let refresh = try JWT.sign(
            [
                .issuer(Self.name), .subject(String(user.id)), .issuedAt(issuedAt),
                .expiresAt(.microseconds(session.expiresAt)),
                .string("type", "refresh"), .string("sid", session.id), .tokenID(session.refreshID),
            ], with: key)
        return IssuedTokens(access: access, refresh: refresh)
    }

    /// The claims of a token that the secret signed and that holds at `now`, in microseconds since 1970.
    func claims(of token: String, at now: Int64) throws(TokenError) -> JWTClaims {
        try JWT.verify(token, with: key, now: .microseconds(now))
    }
}

struct IssuedTokens: Sendable {
    var access: String
    var refresh: String
}
