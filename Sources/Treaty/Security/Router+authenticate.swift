import TreatyHTTP
import TreatyLogging

extension Router {
    /// The callers of an operation; nobody for one that anybody may call. Throws 401 (RFC 9110 §15.5.2). Each failure is a
    /// line of the log.
    ///
    /// A caller whose scopes do not suffice is a caller all the same, so that its limits hold; `Callers.refusal` then is
    /// what to answer.
    func authenticate(
        _ policy: SecurityPolicy, _ request: HTTPRequest, requestID: String
    ) async throws -> Callers {
        guard let only = policy.only else {
            return policy.alternatives.isEmpty ? Callers() : try await any(policy, request, requestID)
        }
        let fault: Authenticator.Fault
        switch try await only.authenticator.attempt(request) {
        case .caller(let principal):
            if only.scopes.isEmpty { return Callers(first: principal) }
            return Callers(first: principal, refusal: only.refusal(of: principal))
        case .absent: fault = .absent
        case .otherScheme, .malformed: fault = .malformed
        case .refused(let failure):
            logFailure(failure, requestID)
            throw unauthorized(only.authenticator, .refused)
        }
        logFailure(AuthenticationFailure(only.authenticator.reason(fault)), requestID)
        throw unauthorized(only.authenticator, fault)
    }

    private func unauthorized(_ authenticator: Authenticator, _ fault: Authenticator.Fault) -> Problem {
        var problem = Problem(401, authenticator.detail(fault))
        if let challenge = authenticator.challenge(fault) { problem.fields.append("WWW-Authenticate", challenge) }
        return problem
    }

    /// The callers of the first alternative that the request fulfils. Each scheme is asked once at most.
    private func any(_ policy: SecurityPolicy, _ request: HTTPRequest, _ requestID: String) async throws -> Callers {
        var attempts: [(use: SecurityPolicy.Use, attempt: AuthenticationAttempt)] = []
        var refused: Callers?
        for alternative in policy.alternatives {
            var callers = Callers()
            var isFulfilled = true
            for use in alternative {
                let attempt: AuthenticationAttempt
                if let known = attempts.first(where: { $0.use.scheme == use.scheme }) {
                    attempt = known.attempt
                } else {
                    attempt = try await use.authenticator.attempt(request)
                    attempts.append((use, attempt))
                }
                guard case .caller(let principal) = attempt else {
                    isFulfilled = false
                    break
                }
                if callers.first == nil { callers.first = principal }
                if policy.hasSeveralCallers { callers.byScheme.append((use.scheme, principal)) }
                if callers.refusal == nil { callers.refusal = use.refusal(of: principal) }
            }
            guard isFulfilled else { continue }
            if callers.refusal == nil { return callers }
            refused = refused ?? callers
        }
        logFailures(attempts.map(\.attempt), requestID)
        if policy.letsInAnybody { return Callers() }
        if let refused { return refused }
        throw unauthorized(policy, attempts)
    }

    private func logFailures(_ attempts: [AuthenticationAttempt], _ requestID: String) {
        for case .refused(let failure) in attempts { logFailure(failure, requestID) }
    }

    /// A challenge for each scheme that could help. The detail is of what came nearest.
    private func unauthorized(
        _ policy: SecurityPolicy, _ attempts: [(use: SecurityPolicy.Use, attempt: AuthenticationAttempt)]
    ) -> Problem {
        var challenges: [String] = []
        var problem = Problem(401, "Credentials are required.")
        var nearest = 0
        for use in policy.alternatives.joined() {
            let attempt = attempts.first { $0.use.scheme == use.scheme }?.attempt ?? .absent
            let (fault, rank): (Authenticator.Fault, Int) =
                switch attempt {
                case .absent, .otherScheme: (.absent, 1)
                case .malformed: (.malformed, 2)
                case .refused: (.refused, 3)
                // It is another scheme of its alternative that is missing.
                case .caller: (.absent, 0)
                }
            if rank > nearest { (nearest, problem.detail) = (rank, use.authenticator.detail(fault)) }
            guard rank > 0, let challenge = use.authenticator.challenge(fault), !challenges.contains(challenge) else {
                continue
            }
            challenges.append(challenge)
            problem.fields.append("WWW-Authenticate", challenge)
        }
        return problem
    }

    private func logFailure(_ failure: AuthenticationFailure, _ requestID: String) {
        options.logger.info(
            "authentication failed",
            [
                "reason": .string(failure.reason), "user_id": failure.subject.map(LogValue.string) ?? .absent,
                "request_id": .string(requestID),
            ])
    }
}

extension SecurityPolicy.Use {
    /// 403 for a caller who lacks one of the scopes (RFC 6750 §3.1).
    fileprivate func refusal(of principal: Principal) -> Problem? {
        guard let missing = scopes.first(where: { !principal.scopes.contains($0) }) else { return nil }
        var problem = Problem(
            403, "This needs a scope that the caller does not have.",
            logDetail: "the scope \(missing) of \(scheme) is missing")
        if case .bearer = authenticator {
            let challenge =
                "Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"\(quotable(scopes.joined(separator: " ")))\""
            problem.fields.append("WWW-Authenticate", challenge)
        }
        return problem
    }
}
