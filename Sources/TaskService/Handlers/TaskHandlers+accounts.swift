import TaskAPI
import TaskStore
import Treaty
import TreatyJOSE
import TreatyPasswords

extension TaskHandlers {
    func register(_ input: Register.Input) async throws -> Register.Output {
        let taken = Problem(409, "There is an account with this e-mail address.")
        do throws(TooManyAttempts) {
            try throttle.beginRegistration(email: input.body.email, from: input.request.clientAddress)
        } catch {
            return .tooManyRequests(tooManyAttempts(error, input.request))
        }
        // Spares the hash where it would be for nothing; the store still has the last word.
        guard try store.answer({ try $0.user(email: input.body.email) }) == nil else { return .conflict(taken) }
        let hash: String
        do throws(PasswordError) {
            hash = try await passwords.hash(input.body.password)
        } catch .overloaded {
            return .tooManyRequests(Self.tooManyPasswords)
        } catch {
            throw Self.answer(to: error)
        }
        let new = NewUserRecord(email: input.body.email, name: input.body.name, passwordHash: hash, at: now)
        do {
            let (user, session) = try await store.change { transaction in
                let user = try transaction.insertUser(new)
                let session = try issuer.newSession(of: user.id, at: new.at)
                return (user, try transaction.insertSession(session))
            }
            note("user created", user: user.id, input.request)
            return .created(try answer(user, session, at: new.at))
        } catch TaskStoreError.emailTaken {
            return .conflict(taken)
        }
    }

    /// One and the same answer for a wrong password and an unknown address, and as much work before it.
    func login(_ input: Login.Input) async throws -> Login.Output {
        let attempt: LoginThrottle.Attempt
        do throws(TooManyAttempts) {
            attempt = try throttle.beginLogin(email: input.body.email, from: input.request.clientAddress)
        } catch {
            return .tooManyRequests(tooManyAttempts(error, input.request))
        }
        var outcome = LoginThrottle.Outcome.undecided
        defer { throttle.end(attempt, outcome) }
        let refused = Login.Output.unauthorized(.unauthorized("The e-mail address or the password is wrong."))
        let user = try store.answer { try $0.user(email: input.body.email) }
        let isRight: Bool
        do throws(PasswordError) {
            isRight = try await passwords.verify(input.body.password, against: user?.passwordHash)
        } catch .overloaded {
            return .tooManyRequests(Self.tooManyPasswords)
        } catch {
            throw Self.answer(to: error)
        }
        outcome = isRight ? .right : .wrong
        guard let user, isRight else {
            noteFailedAuthentication(user == nil ? "unknown address" : "wrong password", user: user?.id, input.request)
            return refused
        }
        let now = now
        let new = try issuer.newSession(of: user.id, at: now)
        do {
            let session = try await store.change { try $0.insertSession(new) }
            note("session created", user: user.id, input.request)
            return .ok(try answer(user, session, at: now))
        } catch TaskStoreError.ownerMissing {
            noteFailedAuthentication("account deleted during login", user: user.id, input.request)
            return refused
        }
    }

    private func answer(_ user: UserRecord, _ session: SessionRecord, at now: Int64) throws -> Schemas.Session {
        let tokens = try issuer.tokens(of: user, session, at: now)
        return Schemas.Session(user: Schemas.User(user), token: tokens.access, refreshToken: tokens.refresh)
    }

    private func tooManyAttempts(_ error: TooManyAttempts, _ request: RequestInfo) -> Problem {
        noteFailedAuthentication("too many " + error.reason, request)
        return .tooManyRequests("There were too many attempts lately.", retryAfterSeconds: error.seconds)
    }

    private static let tooManyPasswords = Problem.tooManyRequests(
        "Too many passwords are waiting to be checked. Try again later.", retryAfterSeconds: 5)

    /// What the contract admits as a password fits the hasher, and stored hashes are its own: anything else than the end
    /// of the process is a fault.
    private static func answer(to error: PasswordError) -> any Error {
        guard error == .shutDown else { return error }
        return Problem.serviceUnavailable("The server is stopping. Try again later.", logDetail: "hasher shut down")
    }
}
