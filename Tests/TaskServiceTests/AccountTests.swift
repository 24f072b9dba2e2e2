import Testing
import TreatyJSON
import TreatyPasswords

@testable import TaskService

/// Register, login, me.
@Suite struct AccountTests {
    @Test func aNewAccountIsLoggedIn() async throws {
        let fixture = try Fixture()
        let answer = await fixture.send(
            .post, "/api/auth/register", #"{"email":"Ada@Example.com","name":"Ada","password":"correct horse"}"#)
        #expect(answer.status == 201)
        let user = #"{"id":1,"email":"Ada@Example.com","name":"Ada","created_at":"2026-03-01T12:00:00.000000Z"}"#
        #expect(answer["user"] == (try JSONValue(parsing: Array(user.utf8))))
        #expect(answer.json.object?.members.map(\.name) == ["user", "token", "refresh_token"])
        let account = try Account(answer)
        #expect(await fixture.send(.get, "/api/auth/me", token: account.token).text == user)
    }

    @Test(arguments: ["ada@example.com", "ADA@EXAMPLE.COM", "Ada@example.COM"])
    func anAddressCanBeUsedOnceWithoutRegardToCase(_ email: String) async throws {
        let fixture = try Fixture()
        _ = try await fixture.register("ada@example.com")
        let body = #"{"email":"\#(email)","name":"Eve","password":"another one"}"#
        #expect(await fixture.send(.post, "/api/auth/register", body).status == 409)
        let login = #"{"email":"\#(email)","password":"correct horse"}"#
        #expect(await fixture.send(.post, "/api/auth/login", login).status == 200)
    }

    @Test func ofManyAtOnceOneGetsTheAddress() async throws {
        let fixture = try Fixture()
        let body = #"{"email":"ada@example.com","name":"Ada","password":"correct horse"}"#
        let statuses = await withTaskGroup(of: Int.self, returning: [Int].self) { group in
            for _ in 0..<20 { group.addTask { await fixture.send(.post, "/api/auth/register", body).status } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 201 }.count == 1)
        #expect(statuses.filter { $0 == 409 }.count == 19)
    }

    @Test func aBurstOfAThousandAccountsFailsNowhere() async throws {
        let fixture = try Fixture()
        let statuses = await withTaskGroup(of: Int.self, returning: [Int].self) { group in
            for number in 0..<1000 {
                group.addTask {
                    let body = #"{"email":"u\#(number)@example.com","name":"U","password":"correct horse"}"#
                    return await fixture.send(.post, "/api/auth/register", body).status
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 201, count: 1000))
    }

    @Test func aWrongPasswordAndAnUnknownAddressLookTheSame() async throws {
        let fixture = try Fixture()
        _ = try await fixture.register("ada@example.com")
        let wrong = await fixture.send(
            .post, "/api/auth/login", #"{"email":"ada@example.com","password":"wrong horse"}"#)
        let unknown = await fixture.send(
            .post, "/api/auth/login", #"{"email":"eve@example.com","password":"correct horse"}"#)
        let short = await fixture.send(.post, "/api/auth/login", #"{"email":"eve@example.com","password":"x"}"#)
        #expect(wrong.status == 401)
        #expect(wrong.text == unknown.text)
        #expect(wrong.text == short.text)
        #expect(wrong.fields.lines.map { $0.name + $0.value } == unknown.fields.lines.map { $0.name + $0.value })
        #expect(wrong.fields["WWW-Authenticate"] == #"Bearer realm="api""#)
    }

    @Test func aPasswordCountsToItsLastCharacter() async throws {
        let fixture = try Fixture()
        let password = String(repeating: "é", count: 127)
        _ = try await fixture.register("ada@example.com", password: password + "a")
        for (last, status) in [("a", 200), ("b", 401), ("", 401)] {
            let body = #"{"email":"ada@example.com","password":"\#(password + last)"}"#
            #expect(await fixture.send(.post, "/api/auth/login", body).status == status)
        }
    }

    @Test(arguments: [
        ("register", #"{"email":"eve@example.com","name":"Eve","password":"correct horse"}"#),
        ("login", #"{"email":"ada@example.com","password":"correct horse"}"#),
    ])
    func whoeverCannotEvenWaitIsToldWhenToComeAgain(_ operation: String, _ body: String) async throws {
        let fixture = try Fixture(cost: PasswordParameters(memoryKibibytes: 8192), waitingPasswordsMax: 1)
        let answers = await withTaskGroup(of: Answer.self, returning: [Answer].self) { group in
            for _ in 0..<50 { group.addTask { await fixture.send(.post, "/api/auth/\(operation)", body) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let sentAway = answers.filter { $0.status == 429 }
        #expect(!sentAway.isEmpty)
        #expect(sentAway.allSatisfy { $0.fields["Retry-After"] == "5" })
        #expect(answers.allSatisfy { [201, 409, 401, 429].contains($0.status) })
    }

    @Test func whileTheServerStopsNobodyLogsIn() async throws {
        let fixture = try Fixture()
        fixture.application.passwords.shutdown()
        let body = #"{"email":"ada@example.com","password":"correct horse"}"#
        #expect(await fixture.send(.post, "/api/auth/login", body).status == 503)
    }
}
