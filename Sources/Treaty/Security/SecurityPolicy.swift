/// A contract's security requirements for one operation, with their authenticators.
struct SecurityPolicy: Sendable {
    struct Use: Sendable {
        var scheme: String
        var scopes: [String]
        var authenticator: Authenticator
    }

    /// Any one of them suffices, all of its schemes are needed; in the order of the contract. The empty one, which lets in
    /// anybody, is not among them.
    let alternatives: [[Use]]
    let letsInAnybody: Bool
    /// Whether some alternative has several schemes, so that callers are told by scheme.
    let hasSeveralCallers: Bool
    /// The commonest of requirements: one scheme, and nothing else.
    let only: Use?

    /// Throws the name of the first scheme without authenticator.
    init(_ requirements: [[SchemeUse]], _ authenticators: [String: Authenticator]) throws(MissingAuthenticator) {
        var alternatives: [[Use]] = []
        for requirement in requirements where !requirement.isEmpty {
            var uses: [Use] = []
            for use in requirement {
                guard let authenticator = authenticators[use.scheme] else {
                    throw MissingAuthenticator(scheme: use.scheme)
                }
                uses.append(Use(scheme: use.scheme, scopes: use.scopes, authenticator: authenticator))
            }
            alternatives.append(uses)
        }
        self.alternatives = alternatives
        letsInAnybody = requirements.isEmpty || alternatives.count < requirements.count
        hasSeveralCallers = alternatives.contains { $0.count > 1 }
        only = alternatives.count == 1 && alternatives[0].count == 1 && !letsInAnybody ? alternatives[0][0] : nil
    }
}

struct MissingAuthenticator: Error {
    let scheme: String
}

/// Who calls, as the schemes of one requirement tell.
struct Callers: Sendable {
    /// By the requirement's first scheme: whom limits, logs and `x-treaty-subject` mean.
    var first: Principal?
    /// By all of its schemes, where there are several.
    var byScheme: [(scheme: String, principal: Principal)] = []
    /// What keeps a known caller from calling: a scope that it lacks.
    var refusal: Problem?
}
