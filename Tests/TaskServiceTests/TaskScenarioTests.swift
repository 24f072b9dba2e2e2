import Testing
import TreatyHTTP
import TreatyJSON

/// What happens to tasks over several requests.
@Suite struct TaskScenarioTests {
    @Test func aNewTaskHasDefaultsALocationAndEqualTimes() async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        let created = await fixture.send(.post, "/api/\(ada.id)/tasks", token: ada.token, #"{"title":"Tea"}"#)
        #expect(created.status == 201)
        #expect(created.fields["Location"] == "/api/\(ada.id)/tasks/1")
        #expect(
            created.text == """
                {"id":1,"user_id":1,"title":"Tea","description":null,"completed":false,"priority":null,"due_date":null,\
                "created_at":"2026-03-01T12:00:00.000000Z","updated_at":"2026-03-01T12:00:00.000000Z"}
                """)
        let read = await fixture.send(.get, "/api/\(ada.id)/tasks/1", token: ada.token)
        #expect(read.status == 200)
        #expect(read.text == created.text)
    }

    @Test func tasksAreListedInTheOrderOfTheirIDs() async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        let none = await fixture.send(.get, "/api/1/tasks", token: ada.token)
        #expect(none.text == "[]")
        for title in ["c", "a", "b"] {
            _ = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"\#(title)"}"#)
        }
        let all = await fixture.send(.get, "/api/1/tasks", token: ada.token)
        #expect(all.json.array?.map { $0["title"]?.string } == ["c", "a", "b"])
        #expect(all.json.array?.map { $0["id"]?.integer } == [1, 2, 3])
    }

    /// What is sent in a PUT, and what then differs from the task before.
    static let changes: [(body: String, changed: [String: JSONValue])] = [
        (#"{"title":"Coffee"}"#, ["title": .string("Coffee")]),
        (#"{"title":"Coffee","description":"black"}"#, ["title": .string("Coffee"), "description": .string("black")]),
        (#"{"description":null}"#, ["description": .null]),
        (#"{"priority":null,"due_date":null}"#, ["priority": .null, "due_date": .null]),
        (#"{"priority":"low"}"#, ["priority": .string("low")]),
        (#"{"due_date":"2026-04-01T10:00:00+02:00"}"#, ["due_date": .string("2026-04-01T10:00:00+02:00")]),
        (#"{"completed":false}"#, ["completed": .boolean(false)]),
    ]

    @Test(arguments: changes) func whatAPutLeavesOutStaysAsItIs(_ change: (body: String, changed: [String: JSONValue]))
        async throws
    {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        let before = await fixture.send(
            .post, "/api/1/tasks", token: ada.token,
            #"{"title":"Tea","description":"green","completed":true,"priority":"high","due_date":"2026-03-05"}"#)
        fixture.clock.advance(seconds: 5)
        let after = await fixture.send(.put, "/api/1/tasks/1", token: ada.token, change.body)
        #expect(after.status == 200)
        var expected = try #require(before.json.object)
        for (name, value) in change.changed { expected[name] = value }
        expected["updated_at"] = .string("2026-03-01T12:00:05.000000Z")
        #expect(after.json == .object(expected))
        #expect(await fixture.send(.get, "/api/1/tasks/1", token: ada.token).text == after.text)
    }

    @Test func aPutWithNothingIsRefused() async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        _ = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"Tea"}"#)
        #expect(await fixture.send(.put, "/api/1/tasks/1", token: ada.token, "{}").status == 400)
        #expect(await fixture.send(.put, "/api/1/tasks/1", token: ada.token, #"{"title":null}"#).status == 400)
    }

    @Test func completingMovesOnlyWhatItMust() async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        let before = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"Tea"}"#)
        // The clock stands: even then a change is later than what was before.
        let done = await fixture.send(.patch, "/api/1/tasks/1/complete", token: ada.token, #"{"completed":true}"#)
        #expect(done.status == 200)
        #expect(done["completed"] == .boolean(true))
        let updated = try #require(done["updated_at"]?.string)
        let created = try #require(before["updated_at"]?.string)
        #expect(updated > created)
        #expect(done["created_at"] == before["created_at"])
        let open = await fixture.send(.patch, "/api/1/tasks/1/complete", token: ada.token, #"{"completed":false}"#)
        #expect(open["completed"] == .boolean(false))
        #expect(await fixture.send(.patch, "/api/1/tasks/1/complete", token: ada.token, "{}").status == 400)
    }

    @Test func theIDOfADeletedTaskIsNotUsedAgain() async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        _ = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"Tea"}"#)
        let deleted = await fixture.send(.delete, "/api/1/tasks/1", token: ada.token)
        #expect(deleted.status == 204)
        #expect(deleted.body.isEmpty)
        #expect(await fixture.send(.delete, "/api/1/tasks/1", token: ada.token).status == 404)
        #expect(await fixture.send(.get, "/api/1/tasks/1", token: ada.token).status == 404)
        let next = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"Tea"}"#)
        #expect(next["id"]?.integer == 2)
    }

    /// Method, what follows the user's path, body.
    static let onOneTask: [(HTTPMethod, String, String?)] = [
        (.get, "/tasks/1", nil), (.put, "/tasks/1", #"{"title":"Mine"}"#), (.delete, "/tasks/1", nil),
        (.patch, "/tasks/1/complete", #"{"completed":true}"#),
    ]

    @Test(arguments: onOneTask) func aTaskOfAnotherUserIsNotThere(_ call: (HTTPMethod, String, String?)) async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        let eve = try await fixture.register("eve@example.com")
        let task = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"Tea"}"#)
        #expect(await fixture.send(call.0, "/api/\(eve.id)\(call.1)", token: eve.token, call.2).status == 404)
        #expect(await fixture.send(.get, "/api/1/tasks/1", token: ada.token).text == task.text)
    }

    @Test(arguments: onOneTask + [(.get, "/tasks", nil), (.post, "/tasks", #"{"title":"Mine"}"#)])
    func thePathOfAnotherUserIsForbiddenBeforeTheBodyIsRead(_ call: (HTTPMethod, String, String?)) async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        let eve = try await fixture.register("eve@example.com")
        _ = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"Tea"}"#)
        #expect(await fixture.send(call.0, "/api/\(ada.id)\(call.1)", token: eve.token, call.2).status == 403)
        #expect(
            await fixture.send(call.0, "/api/\(ada.id)\(call.1)", token: eve.token, call.2.map { _ in "{" }).status
                == 403)
        #expect(await fixture.send(call.0, "/api/999\(call.1)", token: eve.token, call.2).status == 403)
        #expect(await fixture.send(call.0, "/api/\(ada.id)\(call.1)", call.2).status == 401)
    }

    @Test(arguments: ["0", "-1", "abc", "1.5", "9223372036854775808", "01"])
    func anIDThatCannotBeIsMalformed(_ id: String) async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        #expect(await fixture.send(.get, "/api/1/tasks/\(id)", token: ada.token).status == 400)
        #expect(await fixture.send(.get, "/api/\(id)/tasks", token: ada.token).status == 400)
    }
}
