import TreatyHTTP
import TreatyLogging

extension Router {
    /// The caller of a secured operation; nil for one that anybody may call. Throws 401 (RFC 9110 §15.5.2).
    /// Each failure is a line of the log.
    func authenticate(
        _ contract: OperationContract, _ request: HTTPRequest, requestID: String
    ) async throws -> Principal? {
        guard let scheme = contract.security.first?.first else { return nil }
        guard let authenticator = authenticators[scheme] else {
            throw Problem.internalError("no authenticator for the security scheme \(scheme)")
        }
        guard let credential = request.fields.value(of: "Authorization") else {
            logFailure(AuthenticationFailure("no Authorization field"), requestID)
            throw Self.unauthorized("A bearer token is required.", error: nil)
        }
        guard request.fields.count(of: "Authorization") == 1, let token = Self.bearerToken(credential) else {
            logFailure(AuthenticationFailure("malformed Authorization field"), requestID)
            throw Self.unauthorized(
                "The Authorization field must be: Bearer, one space, and a token.", error: "invalid_request")
        }
        do {
            return try await authenticator.authenticate(token)
        } catch let failure as AuthenticationFailure {
            logFailure(failure, requestID)
            throw Self.unauthorized("The token is not valid.", error: "invalid_token")
        }
    }

    private func logFailure(_ failure: AuthenticationFailure, _ requestID: String) {
        options.logger.info(
            "authentication failed",
            [
                "reason": .string(failure.reason), "user_id": failure.subject.map(LogValue.string) ?? .absent,
                "request_id": .string(requestID),
            ])
    }

    /// Throws 403 when the path belongs to somebody else. False when it is no well-formed subject at all: then reading it
    /// finds the violation that is the answer, and should it find none, the answer is still 403.
    func authorize(_ contract: OperationContract, _ caller: Principal?, _ path: ArraySlice<UInt8>) throws(Problem)
        -> Bool
    {
        guard contract.subjectParameter != nil, let caller else { return true }
        if path.elementsEqual(caller.subject.utf8) { return true }
        if path.contains(UInt8(ascii: "%")), let decoded = PercentEncoding.decode(path),
            decoded.elementsEqual(caller.subject.utf8)
        {
            return true
        }
        guard contract.isSubjectInteger, PlainInteger.parse(path).map({ $0 < 1 }) ?? true else { throw Self.forbidden }
        return false
    }

    static let forbidden = Problem(
        403, "This path belongs to another user.", logDetail: "subject differs from the path")

    /// `Bearer` in any case, one space or more, and a `token68` (RFC 9110 §11.2).
    private static func bearerToken(_ credential: ArraySlice<UInt8>) -> String? {
        guard let space = credential.firstIndex(of: UInt8(ascii: " ")),
            credential[..<space].elementsEqual(bearer, by: { $0 | 0x20 == $1 })
        else { return nil }
        let token = credential[space...].drop { $0 == UInt8(ascii: " ") }
        return token.isEmpty || !isToken68(token) ? nil : String(decoding: token, as: UTF8.self)
    }

    /// Whether all are ALPHA, DIGIT or one of `-._~+/=`. Without branches, so that the compiler looks at many bytes at
    /// once: a token has hundreds.
    private static func isToken68(_ token: ArraySlice<UInt8>) -> Bool {
        func bit(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }
        return token.withUnsafeBufferPointer { bytes in
            var isWhole: UInt8 = 1
            for byte in bytes {
                let isAlphanumeric = bit((byte | 0x20) &- 0x61 < 26) | bit(byte &- 0x30 < 10)
                let isMark = bit(byte == 0x2B) | bit(byte &- 0x2D < 3) | bit(byte == 0x3D) | bit(byte == 0x5F)
                isWhole &= isAlphanumeric | isMark | bit(byte == 0x7E)
            }
            return isWhole == 1
        }
    }

    private static let bearer = Array("bearer".utf8)
    private static func unauthorized(_ detail: String, error: String?) -> Problem {
        let challenge = error.map { "Bearer realm=\"api\", error=\"\($0)\"" } ?? "Bearer realm=\"api\""
        return Problem(401, detail, fields: ["WWW-Authenticate": challenge])
    }
}
