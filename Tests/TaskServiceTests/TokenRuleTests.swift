import Testing
import TreatyJOSE

@testable import TaskService

/// Which access tokens are good.
@Suite struct TokenRuleTests {
    /// Makes a token for user 1 of a fixture.
    struct Forgery: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (Fixture, _ own: Account) throws -> String

        init(_ name: String, _ make: @escaping @Sendable (Fixture, Account) throws -> String) {
            testDescription = name
            self.make = make
        }
    }

    static let good = [
        Forgery("type of another kind") { fixture, _ in
            try fixture.foreignToken([.subject("1"), .boolean("type", true), .expiresAt(fixture.time(in: 60))])
        },
        Forgery("session that is no text") { fixture, _ in
            try fixture.foreignToken([.subject("1"), .integer("sid", 1), .expiresAt(fixture.time(in: 60))])
        },
        Forgery("session of the program that made it") { fixture, _ in
            try fixture.foreignToken([.subject("1"), .string("sid", "nobody's"), .expiresAt(fixture.time(in: 60))])
        },
        Forgery("own") { $1.token },
        Forgery("of another program") { fixture, _ in
            try fixture.foreignToken([.subject("1"), .expiresAt(fixture.time(in: 60))])
        },
        Forgery("of another program, with more claims") { fixture, _ in
            try fixture.foreignToken([
                .subject("1"), .issuer("front end"), .audience("api"), .string("type", "session"),
                .string("email", "x@example.com"), .notBefore(fixture.time(in: 0)), .expiresAt(fixture.time(in: 1)),
            ])
        },
    ]

    static let bad = [
        Forgery("no token at all") { _, _ in "garbage" },
        Forgery("two dots only") { _, _ in ".." },
        Forgery("trailing byte") { $1.token + "A" },
        Forgery("trailing part") { $1.token + ".AAAA" },
        Forgery("padding") { $1.token + "=" },
        Forgery("without signature") { _, own in String(own.token.prefix(through: lastDot(own.token))) },
        Forgery("algorithm none") { fixture, own in
            let payload = own.token.split(separator: ".")[1]
            return Base64URL.encode(Array(#"{"alg":"none","typ":"JWT"}"#.utf8)) + "." + payload + "."
        },
        Forgery("header says none, signature stays") { fixture, own in
            let parts = own.token.split(separator: ".")
            return Base64URL.encode(Array(#"{"alg":"none"}"#.utf8)) + "." + parts[1] + "." + parts[2]
        },
        Forgery("another algorithm, same secret") { fixture, _ in
            try fixture.foreignToken([.subject("1"), .expiresAt(fixture.time(in: 60))], algorithm: .hs512)
        },
        Forgery("another secret") { fixture, _ in
            try fixture.foreignToken(
                [.subject("1"), .expiresAt(fixture.time(in: 60))], secret: Array(repeating: 7, count: 64))
        },
        Forgery("another payload") { _, own in
            let parts = own.token.split(separator: ".")
            let payload = Base64URL.encode(Array(#"{"sub":"1","exp":99999999999}"#.utf8))
            return parts[0] + "." + payload + "." + parts[2]
        },
        Forgery("no exp") { fixture, _ in try fixture.foreignToken([.subject("1")]) },
        Forgery("expired now") { fixture, _ in
            try fixture.foreignToken([.subject("1"), .expiresAt(fixture.time(in: 0))])
        },
        Forgery("exp is text") { fixture, _ in try fixture.foreignToken([.subject("1"), .string("exp", "99999999999")])
        },
        Forgery("not yet") { fixture, _ in
            try fixture.foreignToken([
                .subject("1"), .notBefore(fixture.time(in: 1)), .expiresAt(fixture.time(in: 60)),
            ])
        },
        Forgery("refresh token") { $1.refreshToken },
        Forgery("type refresh of another program") { fixture, _ in
            try fixture.foreignToken([.subject("1"), .string("type", "refresh"), .expiresAt(fixture.time(in: 60))])
        },
        Forgery("unknown session of ours") { fixture, _ in
            try fixture.foreignToken([
                .issuer("urn:task-api"), .subject("1"), .string("sid", "nobody's"), .expiresAt(fixture.time(in: 60)),
            ])
        },
        Forgery("no subject") { fixture, _ in try fixture.foreignToken([.expiresAt(fixture.time(in: 60))]) },
        Forgery("subject 0") { fixture, _ in
            try fixture.foreignToken([.subject("0"), .expiresAt(fixture.time(in: 60))])
        },
        Forgery("subject +1") { fixture, _ in
            try fixture.foreignToken([.subject("+1"), .expiresAt(fixture.time(in: 60))])
        },
        Forgery("subject 01") { fixture, _ in
            try fixture.foreignToken([.subject("01"), .expiresAt(fixture.time(in: 60))])
        },
        Forgery("unknown user") { fixture, _ in
            try fixture.foreignToken([.subject("999"), .expiresAt(fixture.time(in: 60))])
        },
    ]

    private static func lastDot(_ token: String) -> String.Index { token.lastIndex(of: ".") ?? token.startIndex }

    @Test(arguments: good) func isAccepted(_ forgery: Forgery) async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        let token = try forgery.make(fixture, own)
        #expect(await fixture.send(.get, "/api/auth/me", token: token).status == 200)
        #expect(await fixture.send(.get, "/api/1/tasks", token: token).status == 200)
    }

    @Test(arguments: bad) func isRefused(_ forgery: Forgery) async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        // Good tokens are remembered; what only looks like one must not profit from that.
        #expect(await fixture.send(.get, "/api/auth/me", token: own.token).status == 200)
        let token = try forgery.make(fixture, own)
        for target in ["/api/auth/me", "/api/1/tasks"] {
            let answer = await fixture.send(.get, target, token: token)
            #expect(answer.status == 401)
            #expect(answer.fields["WWW-Authenticate"]?.hasPrefix("Bearer ") == true)
        }
        #expect(fixture.log.text.contains(token) == false)
    }

    @Test func anAccessTokenEndsWhenItsTimeIsOver() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        fixture.clock.advance(seconds: 30 * 60 - 1)
        #expect(await fixture.send(.get, "/api/auth/me", token: own.token).status == 200)
        fixture.clock.advance(seconds: 1)
        #expect(await fixture.send(.get, "/api/auth/me", token: own.token).status == 401)
    }

    @Test func tokensOfADeletedUserAreNoGood() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        let foreign = try fixture.foreignToken([.subject("1"), .expiresAt(fixture.time(in: 60))])
        for token in [own.token, foreign] {
            #expect(await fixture.send(.get, "/api/auth/me", token: token).status == 200)
        }
        #expect(try await fixture.application.store.write { try $0.deleteUser(1) })
        for token in [own.token, foreign] {
            #expect(await fixture.send(.get, "/api/auth/me", token: token).status == 401)
        }
        let refresh = await fixture.send(.post, "/api/auth/refresh", #"{"refresh_token":"\#(own.refreshToken)"}"#)
        #expect(refresh.status == 401)
    }

    @Test func theClaimsAreThoseOfTheContract() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("Ada@example.com")
        let key = try HMACKey(secret: Fixture.secret)
        let access = try JWT.verify(own.token, with: key, now: fixture.time(in: 0))
        #expect(access.subject == "1")
        #expect(access.string("email") == "Ada@example.com")
        #expect(access.string("type") == "access")
        #expect(access.issuedAt == fixture.time(in: 0))
        #expect(access.expiresAt == fixture.time(in: 30 * 60))
        let refresh = try JWT.verify(own.refreshToken, with: key, now: fixture.time(in: 0))
        #expect(refresh.string("type") == "refresh")
        #expect(refresh.expiresAt == fixture.time(in: 7 * 86_400))
        #expect(refresh.string("sid") == access.string("sid"))
        #expect(refresh.tokenID?.isEmpty == false)
    }
}
