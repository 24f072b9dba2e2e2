import Testing
import Treaty
import TreatyHTTP

extension Echo {
    func eitherVault(_ input: EitherVault.Input) async throws -> EitherVault.Output { .ok(text(input.caller)) }
    func bothVault(_ input: BothVault.Input) async throws -> BothVault.Output {
        .ok(text(input.caller, input.keyCaller, input.tokenCaller))
    }
    func optionalVault(_ input: OptionalVault.Input) async throws -> OptionalVault.Output { .ok(text(input.caller)) }
    func mixedVault(_ input: MixedVault.Input) async throws -> MixedVault.Output {
        .ok(text(input.caller, input.keyCaller, input.sessionCaller, input.oauthCaller))
    }
    func scopedVault(_ input: ScopedVault.Input) async throws -> ScopedVault.Output { .ok(text(input.caller)) }
    func queryVault(_ input: QueryVault.Input) async throws -> QueryVault.Output { .ok(text(input.caller)) }
    func certificateVault(_ input: CertificateVault.Input) async throws -> CertificateVault.Output {
        .ok(text(input.caller))
    }

    private func text(_ callers: Principal?...) -> String {
        callers.map { $0?.subject ?? "-" }.joined(separator: " ")
    }
}

extension APIAuthenticators {
    /// Each lets in whoever shows `good`. What follows a dot in an OAuth token are its scopes.
    static let testing: APIAuthenticators = {
        @Sendable func principal(_ scheme: String, _ credential: String) throws -> Principal {
            guard credential == "good" else { throw AuthenticationFailure("not good") }
            return Principal(subject: scheme)
        }
        return APIAuthenticators(
            token: BearerAuthenticator { try principal("7", $0) },
            key: APIKeyAuthenticator { try principal("key", $0) },
            queryKey: APIKeyAuthenticator { try principal("query", $0) },
            session: APIKeyAuthenticator { try principal("session", $0) },
            basic: BasicAuthenticator { userID, password in
                guard userID == "ada", password == "love:lace" else { throw AuthenticationFailure("not good") }
                return Principal(subject: userID)
            }, digest: HTTPAuthenticator(challenge: "realm=\"api\", nonce=\"n\"") { try principal("digest", $0) },
            client: CertificateAuthenticator { fields in try fields["Client-Cert"].map { try principal("client", $0) }
            },
            oauth: BearerAuthenticator { token in
                let parts = token.split(separator: ".").map(String.init)
                guard parts.first == "good" else { throw AuthenticationFailure("not good") }
                return Principal(subject: "oauth", scopes: Array(parts.dropFirst()))
            })
    }()
}

@Suite struct GeneratedSecurityTests {
    private static let router = Result {
        () throws(ContractError) in try Router(handlers: Echo(), authenticators: .testing)
    }

    private static let good = "Bearer good"
    /// `ada:love:lace`.
    private static let ada = "Basic YWRhOmxvdmU6bGFjZQ=="

    @Test(
        arguments: [
            // One scheme or another.
            ("either", ["X-Key": "good"], "200 key"), ("either", ["Authorization": ada], "200 ada"),
            ("either", ["X-Key": "good", "Authorization": ada], "200 key"),
            ("either", ["X-Key": "bad", "Authorization": ada], "200 ada"),
            ("either", ["Authorization": "basic  YWRhOmxvdmU6bGFjZQ=="], "200 ada"),
            ("either", [:], "401 ApiKey realm=\"api\", in=\"header\", name=\"X-Key\" | \(basicChallenge)"),
            ("either", ["Authorization": "Basic YWRhOmxvdmU6bGFjZQ"], "401 \(keyChallenge) | \(basicChallenge)"),
            ("either", ["Authorization": "Basic YWRh"], "401 \(keyChallenge) | \(basicChallenge)"),
            ("either", ["Authorization": "Basic YWRhOmJhZA=="], "401 \(keyChallenge) | \(basicChallenge)"),
            ("either", ["X-Key": "good", "x-key": "good"], "401 \(keyChallenge) | \(basicChallenge)"),
            ("either", ["X-Key": ""], "401 \(keyChallenge) | \(basicChallenge)"),
            // Two at once.
            ("both", ["X-Key": "good", "Authorization": good], "200 key key 7"),
            ("both", ["X-Key": "good"], "401 Bearer realm=\"api\""),
            ("both", ["Authorization": good], "401 \(keyChallenge) | Bearer realm=\"api\""),
            (
                "both", ["X-Key": "good", "Authorization": "Bearer bad"],
                "401 Bearer realm=\"api\", error=\"invalid_token\""
            ),
            // Anybody, or somebody.
            ("optional", [:], "200 -"), ("optional", ["Authorization": good], "200 7"),
            ("optional", ["Authorization": "Bearer bad"], "200 -"),
            ("mixed", ["X-Key": "good", "Cookie": "a=b; session=good"], "200 key key session -"),
            ("mixed", ["X-Key": "good", "Cookie": "session=\"good\""], "200 key key session -"),
            ("mixed", ["Authorization": "Bearer good.read.write"], "200 oauth - - oauth"),
            ("mixed", ["X-Key": "good", "Authorization": "Bearer good.write.read"], "200 oauth - - oauth"),
            ("mixed", ["X-Key": "good", "Authorization": "Bearer good.read"], "403 \(scopeChallenge("read write"))"),
            ("mixed", ["X-Key": "good", "Cookie": "session=good; session=good"], "401 \(mixedChallenges)"),
            ("scoped", ["Authorization": "Bearer good.read"], "200 oauth"),
            ("scoped", ["Authorization": "Bearer good"], "403 \(scopeChallenge("read"))"),
            ("scoped", ["Authorization": "Bearer good.reader"], "403 \(scopeChallenge("read"))"),
            ("scoped", ["Authorization": ada], "401 Bearer realm=\"api\", error=\"invalid_request\""),
            ("query?key=good", [:], "200 query"), ("query?key=%67ood", [:], "200 query"),
            ("query?key=bad", [:], "401 ApiKey realm=\"api\", in=\"query\", name=\"key\""),
            ("query?key=good&key=good", [:], "401 ApiKey realm=\"api\", in=\"query\", name=\"key\""),
            ("query?key=good&other=1", [:], "400"),
            ("certificate", ["Client-Cert": "good"], "200 client"),
            ("certificate", ["Client-Cert": "bad"], "401 digest realm=\"api\", nonce=\"n\""),
            ("certificate", ["Authorization": "Digest good"], "200 digest"),
            ("certificate", ["Authorization": "Digest"], "401 digest realm=\"api\", nonce=\"n\""),
        ] as [(String, HTTPFields, String)])
    func requirementsHoldAsTheyAreWritten(target: String, fields: HTTPFields, expected: String) async throws {
        let router = try Self.router.get()
        let response = await router.respond(to: HTTPRequest(.get, "/vault/" + target, fields: fields))
        var found = [String(response.status.code)]
        if case .bytes(let bytes) = response.body, response.status == 200 {
            found.append(String(decoding: bytes, as: UTF8.self))
        }
        let challenges = response.fields.values(of: "WWW-Authenticate").joined(separator: " | ")
        if !challenges.isEmpty { found.append(challenges) }
        #expect(found.joined(separator: " ") == expected)
    }

    private static let keyChallenge = #"ApiKey realm="api", in="header", name="X-Key""#
    private static let basicChallenge = #"Basic realm="api", charset="UTF-8""#
    private static let mixedChallenges = #"ApiKey realm="api", in="cookie", name="session" | Bearer realm="api""#
    private static func scopeChallenge(_ scopes: String) -> String {
        #"Bearer realm="api", error="insufficient_scope", scope="\#(scopes)""#
    }
}
