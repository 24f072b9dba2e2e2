import TaskStore
import Treaty
import TreatyJOSE
import TreatyTime

/// Tells who bears a token.
///
/// Good is a token that the secret signed with HS256, that holds now and has an `exp`, that is no refresh token, whose
/// subject is a user, and that was not revoked. Who made it does not matter: a front end that knows the secret may.
struct TokenAuthenticator: Sendable {
    let store: TaskStore
    let issuer: TokenIssuer
    let clock: WallClock

    private let verified = VerifiedTokens()

    init(store: TaskStore, issuer: TokenIssuer, clock: WallClock) {
        self.store = store
        self.issuer = issuer
        self.clock = clock
    }

    /// - Throws: `AuthenticationFailure` for a token that is no good; the store's problems.
    func principal(of text: String) throws -> Principal {
        let now = clock.microsecondsSince1970
        let token = try verifiedToken(text, at: now)
        // Asked before the caller is: what is read then is of this version, or of a later one.
        let version = store.dataVersion
        if token.isLive(at: version, now: now) { return token.principal }
        let subject = token.principal.subject
        switch try store.answer({ try $0.caller(token.token.userID, token: token.token.identity, at: now) }) {
        case .live(let until):
            token.noteLive(at: version, until: until)
            return token.principal
        case .unknownUser: throw AuthenticationFailure("no such user", subject: subject)
        case .revoked: throw AuthenticationFailure("token revoked or its session over", subject: subject)
        }
    }

    private func verifiedToken(_ text: String, at now: Int64) throws(AuthenticationFailure) -> VerifiedToken {
        if let known = verified.token(text) {
            guard now < known.token.expiresAt else { throw AuthenticationFailure(TokenError.expired.reason) }
            return known
        }
        let token = VerifiedToken(text: text, token: try accessToken(text, at: now))
        verified.insert(token)
        return token
    }

    private func accessToken(_ text: String, at now: Int64) throws(AuthenticationFailure) -> AccessToken {
        let claims: JWTClaims
        do throws(TokenError) { claims = try issuer.claims(of: text, at: now) } catch {
            throw AuthenticationFailure(error.reason)
        }
        do throws(AccessTokenError) {
            return try AccessToken(claims, text: text)
        } catch {
            throw AuthenticationFailure(error.rawValue)
        }
    }
}
