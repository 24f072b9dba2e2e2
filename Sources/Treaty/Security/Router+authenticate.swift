import TreatyHTTP

extension Router {
    /// The caller of a secured operation; nil for one that anybody may call. Throws 401 (RFC 9110 §15.5.2).
    func authenticate(_ contract: OperationContract, _ request: HTTPRequest) async throws -> Principal? {
        guard let scheme = contract.security.first?.first else { return nil }
        guard let authenticator = authenticators[scheme] else {
            throw Problem.internalError("no authenticator for the security scheme \(scheme)")
        }
        let credentials = request.fields.values(of: "Authorization")
        guard let credential = credentials.first else {
            throw Self.unauthorized("A bearer token is required.", error: nil, reason: "no Authorization field")
        }
        guard credentials.count == 1, let token = Self.bearerToken(credential) else {
            throw Self.unauthorized(
                "The Authorization field must be: Bearer, one space, and a token.", error: "invalid_request",
                reason: "malformed Authorization field")
        }
        do {
            return try await authenticator.authenticate(token)
        } catch let failure as AuthenticationFailure {
            throw Self.unauthorized("The token is not valid.", error: "invalid_token", reason: failure.reason)
        }
    }

    /// Throws 403 when the path belongs to somebody else.
    func authorize(_ contract: OperationContract, _ caller: Principal?, _ path: ArraySlice<UInt8>) throws(Problem) {
        guard contract.subjectParameter != nil, let caller else { return }
        guard path.elementsEqual(caller.subject.utf8) || !Self.canBeSubject(path) else {
            throw Problem(403, "This path belongs to another user.", logDetail: "subject differs from the path")
        }
    }

    /// What cannot be anybody's subject is not forbidden but malformed, and answered as such.
    private static func canBeSubject(_ path: ArraySlice<UInt8>) -> Bool {
        guard let value = PlainInteger.parse(path) else { return false }
        return value >= 1
    }

    /// `Bearer` in any case, one space or more, and a `token68` (RFC 9110 §11.2).
    private static func bearerToken(_ credential: String) -> String? {
        let scheme = credential.prefix { $0 != " " }
        guard scheme.lowercased() == "bearer" else { return nil }
        let token = credential.dropFirst(scheme.count).drop { $0 == " " }
        let isToken68 = token.utf8.allSatisfy { StringFormat.isAlphanumeric($0) || "-._~+/=".utf8.contains($0) }
        return token.isEmpty || !isToken68 ? nil : String(token)
    }

    private static func unauthorized(_ detail: String, error: String?, reason: String) -> Problem {
        let challenge = error.map { "Bearer realm=\"api\", error=\"\($0)\"" } ?? "Bearer realm=\"api\""
        return Problem(401, detail, fields: ["WWW-Authenticate": challenge], logDetail: reason)
    }
}
