import TaskAPI
import TaskStore
import Treaty
import TreatyJOSE

extension TaskHandlers {
    func refresh(_ input: Refresh.Input) async throws -> Refresh.Output {
        let now = now
        let refused = Refresh.Output.unauthorized(.unauthorized("The refresh token is not valid."))
        let presented: RefreshToken
        do throws(TokenError) {
            let claims = try issuer.claims(of: input.body.refreshToken, at: now)
            guard let token = RefreshToken(claims) else {
                noteFailedAuthentication("not a refresh token", input.request)
                return refused
            }
            presented = token
        } catch {
            noteFailedAuthentication("refresh: " + error.reason, input.request)
            return refused
        }
        switch try await rotate(presented, at: now) {
        case .renewed(let user, let session):
            note("session renewed", user: user.id, input.request)
            throttle.noteOwner(email: user.email, at: input.request.clientAddress)
            let tokens = try issuer.tokens(of: user, session, at: now)
            return .ok(Schemas.TokenPair(token: tokens.access, refreshToken: tokens.refresh))
        case .reused:
            noteFailedAuthentication("refresh token used twice: session revoked", user: presented.userID, input.request)
            return refused
        case .unknown:
            noteFailedAuthentication("session over", user: presented.userID, input.request)
            return refused
        }
    }

    private enum Renewal: Sendable {
        case renewed(UserRecord, SessionRecord)
        case reused
        case unknown
    }

    private func rotate(_ token: RefreshToken, at now: Int64) async throws -> Renewal {
        let next = try issuer.newID()
        let expiresAt = issuer.refreshExpiry(at: now)
        return try await store.change { transaction in
            guard let session = try transaction.reads.session(token.sessionID), session.userID == token.userID,
                let user = try transaction.reads.user(session.userID)
            else { return .unknown }
            let rotation = try transaction.rotateSession(
                session.id, presented: token.id, next: next, expiresAt: expiresAt, at: now)
            return switch rotation {
            case .rotated(let session): .renewed(user, session)
            case .reused: .reused
            case .unknown: .unknown
            }
        }
    }

    func logout(_ input: Logout.Input) async throws -> Logout.Output {
        let (token, now) = (try token(of: input.caller), now)
        try await store.change { transaction in
            switch token.identity {
            case .session(let id): _ = try transaction.revokeSession(id)
            case .digest(let digest):
                try transaction.revokeToken(digest: digest, expiresAt: token.expiresAt, at: now)
            }
        }
        note("session ended", user: token.userID, input.request)
        return .ok(Schemas.Message(message: "Successfully logged out"))
    }

    func getCurrentUser(_ input: GetCurrentUser.Input) async throws -> GetCurrentUser.Output {
        let token = try token(of: input.caller)
        guard let user = try store.answer({ try $0.user(token.userID) }) else { throw Problem.callerGone }
        return .ok(Schemas.User(user))
    }

    private func token(of caller: Principal) throws -> AccessToken {
        guard let token = caller.details as? AccessToken else { throw UnknownCaller() }
        return token
    }

    /// The authenticator is the one place that makes principals, and gives each its token.
    private struct UnknownCaller: Error {}
}
