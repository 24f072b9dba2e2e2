import Testing
import TreatyJOSE

@testable import TaskService

/// Refresh and logout.
@Suite struct SessionTests {
    private func refresh(_ fixture: Fixture, _ token: String) async -> Answer {
        await fixture.send(.post, "/api/auth/refresh", #"{"refresh_token":"\#(token)"}"#)
    }

    private func isIn(_ fixture: Fixture, _ token: String) async -> Bool {
        await fixture.send(.get, "/api/auth/me", token: token).status == 200
    }

    @Test func aRefreshTokenRotates() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        var current = own.refreshToken
        for _ in 0..<3 {
            fixture.clock.advance(seconds: 60)
            let answer = await refresh(fixture, current)
            #expect(answer.status == 200)
            let next = try #require(answer["refresh_token"]?.string)
            let token = try #require(answer["token"]?.string)
            #expect(next != current)
            #expect(await isIn(fixture, token))
            current = next
        }
        #expect(await isIn(fixture, own.token), "a renewal leaves older access tokens of the session alone")
    }

    @Test func reuseRevokesTheWholeFamilyAndNoOther() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        let other = try await Account(
            fixture.send(.post, "/api/auth/login", #"{"email":"ada@example.com","password":"correct horse"}"#))
        let renewed = await refresh(fixture, own.refreshToken)
        let token = try #require(renewed["token"]?.string)
        let next = try #require(renewed["refresh_token"]?.string)
        let reused = await refresh(fixture, own.refreshToken)
        #expect(reused.status == 401)
        #expect(reused.fields["WWW-Authenticate"] != nil)
        #expect(await refresh(fixture, next).status == 401)
        #expect(await !isIn(fixture, token))
        #expect(await !isIn(fixture, own.token))
        #expect(await isIn(fixture, other.token))
        #expect(await refresh(fixture, other.refreshToken).status == 200)
    }

    @Test func ofManyAtOnceOneRenewsAndTheRestRevoke() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        let statuses = await withTaskGroup(of: Int.self, returning: [Int].self) { group in
            for _ in 0..<20 { group.addTask { await refresh(fixture, own.refreshToken).status } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 200 }.count == 1)
        #expect(statuses.filter { $0 == 401 }.count == 19)
        #expect(await !isIn(fixture, own.token))
    }

    @Test func whatIsNoRefreshTokenIsRefused() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        let claims: [JWT.Claim] = [.subject("1"), .string("type", "refresh"), .expiresAt(fixture.time(in: 60))]
        let forged = [
            own.token, "garbage", own.refreshToken + "A", try fixture.foreignToken(claims),
            try fixture.foreignToken(claims + [.string("sid", "none"), .tokenID("none")]),
            try fixture.foreignToken(
                claims + [.string("sid", "none"), .tokenID("none")], secret: Array(repeating: 7, count: 64)),
        ]
        for token in forged { #expect(await refresh(fixture, token).status == 401) }
        #expect(await isIn(fixture, own.token), "none of these is a reuse")
        #expect(await refresh(fixture, own.refreshToken).status == 200)
    }

    @Test func aSessionEndsWhenNobodyRenewsIt() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        fixture.clock.advance(seconds: 7 * 86_400 - 1)
        let renewed = await refresh(fixture, own.refreshToken)
        #expect(renewed.status == 200)
        fixture.clock.advance(seconds: 7 * 86_400)
        let token = try #require(renewed["refresh_token"]?.string)
        #expect(await refresh(fixture, token).status == 401)
    }

    @Test func logoutEndsBothTokensAtOnce() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        let other = try await Account(
            fixture.send(.post, "/api/auth/login", #"{"email":"ada@example.com","password":"correct horse"}"#))
        let answer = await fixture.send(.post, "/api/auth/logout", token: own.token)
        #expect(answer.status == 200)
        #expect(answer.text == #"{"message":"Successfully logged out"}"#)
        #expect(await !isIn(fixture, own.token))
        #expect(await refresh(fixture, own.refreshToken).status == 401)
        #expect(await fixture.send(.post, "/api/auth/logout", token: own.token).status == 401)
        #expect(await isIn(fixture, other.token))
    }

    @Test func logoutEndsATokenOfAnotherProgramAndNoOther() async throws {
        let fixture = try Fixture()
        let own = try await fixture.register("ada@example.com")
        let first = try fixture.foreignToken([.subject("1"), .expiresAt(fixture.time(in: 60))])
        let second = try fixture.foreignToken([.subject("1"), .expiresAt(fixture.time(in: 61))])
        #expect(await fixture.send(.post, "/api/auth/logout", token: first).status == 200)
        #expect(await !isIn(fixture, first))
        #expect(await isIn(fixture, second))
        #expect(await isIn(fixture, own.token))
    }
}
