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

    /// - Throws: `AuthenticationFailure` for a token that is no good; the store's problems.
    func principal(of text: String) throws -> Principal {
        let now = clock.microsecondsSince1970
        let token = try accessToken(text, at: now)
        let state = try store.answer { try $0.caller(token.userID, token: token.identity, at: now) }
        switch state {
        case .live: return Principal(subject: String(token.userID), details: token)
        case .unknownUser: throw AuthenticationFailure("no such user", subject: String(token.userID))
        case .revoked: throw AuthenticationFailure("token revoked or its session over", subject: String(token.userID))
        }
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
