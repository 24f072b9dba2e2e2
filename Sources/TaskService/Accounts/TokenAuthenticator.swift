import TaskStore
import Treaty
import TreatyJOSE
import TreatyTime

/// Tells who bears a token.
///
/// Good is a token that the secret signed with HS256, or that is an outside issuer's, that holds now and has an `exp`,
/// that is no refresh token, whose subject is a user, and that was not revoked. Who made one with the secret does not
/// matter: a front end that knows it may.
struct TokenAuthenticator: Sendable {
    let store: TaskStore
    let issuer: TokenIssuer
    let outside: OutsideIssuer?
    let clock: WallClock

    let verified = VerifiedTokens()

    init(store: TaskStore, issuer: TokenIssuer, outside: OutsideIssuer? = nil, clock: WallClock) {
        self.store = store
        self.issuer = issuer
        self.outside = outside
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
        if let known = verified.token(text), known.keyGeneration.map({ $0 == outside?.keys.generation }) ?? true {
            guard now < known.token.expiresAt else { throw AuthenticationFailure(TokenError.expired.reason) }
            return known
        }
        // Asked before the keys are: if they change meanwhile, the token is verified again when it comes next.
        let generation = outside?.keys.generation
        let (claims, isOutside) = try claims(of: text, at: now)
        do throws(AccessTokenError) {
            let token = VerifiedToken(
                text: text, token: try AccessToken(claims, text: text), keyGeneration: isOutside ? generation : nil)
            verified.insert(token)
            return token
        } catch {
            throw AuthenticationFailure(error.rawValue)
        }
    }

    /// The claims of a token that holds, and whether it is the outside issuer's.
    private func claims(
        of text: String, at now: Int64
    ) throws(AuthenticationFailure) -> (claims: JWTClaims, isOutside: Bool) {
        do throws(TokenError) {
            do throws(TokenError) {
                return (try issuer.claims(of: text, at: now), false)
            } catch {
                // Whatever else is wrong with it, the secret signed it, or nobody can have.
                guard let outside, error == .signature else { throw error }
                return (try outside.claims(of: text, at: now), true)
            }
        } catch {
            throw AuthenticationFailure(error.reason)
        }
    }
}
