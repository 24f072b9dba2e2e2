import TaskAPI
import TaskStore
import Testing
import TreatyHTTP
import TreatyJSON

@testable import TaskService

/// Health, metrics, documentation, and what becomes of a store that fails.
@Suite struct OperationTests {
    @Test(arguments: [("/", "healthy"), ("/health", "healthy"), ("/livez", "alive"), ("/readyz", "ready")])
    func allIsWell(_ target: String, _ status: String) async throws {
        let answer = try await Fixture().send(.get, target)
        #expect(answer.status == 200)
        #expect(answer.text == #"{"status":"\#(status)"}"#)
    }

    @Test(arguments: [("/", 200), ("/health", 503), ("/livez", 200), ("/readyz", 503), ("/metrics", 200)])
    func aClosedDatabaseShows(_ target: String, _ status: Int) async throws {
        let fixture = try Fixture()
        await fixture.application.store.close()
        let answer = await fixture.send(.get, target)
        #expect(answer.status == status)
        #expect((answer.fields["Retry-After"] != nil) == (status == 503))
    }

    @Test func whoDrainsIsNotReadyButWell() async throws {
        let fixture = try Fixture()
        fixture.application.state.beginDraining()
        let answer = await fixture.send(.get, "/readyz")
        #expect(answer.status == 503)
        #expect(answer.fields["Retry-After"] != nil)
        #expect(await fixture.send(.get, "/health").status == 200)
        #expect(await fixture.send(.get, "/livez").status == 200)
    }

    @Test func aClosedStoreAnswersNoChange() async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com")
        await fixture.application.store.close()
        let answer = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"Tea"}"#)
        #expect(answer.status == 503)
        #expect(answer.fields["Retry-After"] != nil)
    }

    @Test func aFullStoreSaysSo() async throws {
        var options = TaskStoreOptions()
        options.pagesMax = 24
        let fixture = try Fixture(options: options)
        let ada = try await fixture.register("ada@example.com")
        let text = String(repeating: "x", count: 1000)
        var status = 201
        for _ in 0..<200 where status == 201 {
            let body = #"{"title":"Tea","description":"\#(text)"}"#
            status = await fixture.send(.post, "/api/1/tasks", token: ada.token, body).status
        }
        #expect(status == 507)
        #expect(await fixture.send(.get, "/api/1/tasks/1", token: ada.token).status == 200)
    }

    @Test func metricsCount() async throws {
        let fixture = try Fixture()
        fixture.application.metrics.add { "own_metric 7\n" }
        _ = try await fixture.register("ada@example.com")
        let answer = await fixture.send(.get, "/metrics")
        #expect(answer.fields["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
        let lines = answer.text.split(separator: "\n")
        #expect(lines.contains("task_store_writes_total 1"))
        #expect(lines.contains("# TYPE task_store_queue_depth gauge"))
        #expect(lines.contains("own_metric 7"))
        #expect(lines.contains { $0.contains("/api/auth/register") && $0.hasSuffix(" 1") })
    }

    @Test func theContractIsServed() async throws {
        let fixture = try Fixture()
        let yaml = await fixture.send(.get, "/openapi.yaml")
        #expect(yaml.body == APIContract.yaml)
        let json = await fixture.send(.get, "/openapi.json")
        #expect(json.json == (try JSONValue(parsing: APIContract.json)))
        #expect(json["openapi"] == .string("3.1.0"))
        let docs = await fixture.send(.get, "/docs")
        #expect(docs.body == APIContract.docs)
        #expect(docs.fields["Content-Type"]?.hasPrefix("text/html") == true)
        #expect(docs.fields["Content-Security-Policy"] == APIContract.docsContentSecurityPolicy)
    }

    @Test func theLogTellsWhatWasDoneAndNoSecret() async throws {
        let fixture = try Fixture()
        let ada = try await fixture.register("ada@example.com", password: "correct horse")
        _ = await fixture.send(.post, "/api/1/tasks", token: ada.token, #"{"title":"Buy tea"}"#, requestID: "r1")
        _ = await fixture.send(.put, "/api/1/tasks/1", token: ada.token, #"{"title":"Tea"}"#, requestID: "r2")
        _ = await fixture.send(.delete, "/api/1/tasks/1", token: ada.token, requestID: "r3")
        _ = await fixture.send(
            .post, "/api/auth/login", #"{"email":"ada@example.com","password":"wrong horse"}"#, requestID: "r4")
        _ = await fixture.send(.get, "/api/auth/me", token: ada.token + "x", requestID: "r5")
        for (message, request) in [("task created", "r1"), ("task updated", "r2"), ("task deleted", "r3")] {
            let lines = fixture.log.lines(message)
            #expect(lines.count == 1)
            #expect(lines.first?["task_id"] == .string("1"))
            #expect(lines.first?["user_id"] == .string("1"))
            #expect(lines.first?["request_id"] == .string(request))
        }
        #expect(fixture.log.lines("authentication failed").count == 2)
        #expect(fixture.log.lines("request").count == 6)
        for secret in ["horse", "example.com", ada.token, ada.refreshToken, "Buy tea", "$argon2"] {
            #expect(!fixture.log.text.contains(secret))
        }
    }
}
