import Testing
import TreatyHTTP
import TreatyServer
import TreatyTesting

/// One client, two ways: both have to see the same.
@Suite struct ClientTests {
    private struct Echo: HTTPResponder {
        func respond(to request: HTTPRequest) async -> HTTPResponse {
            let body = (try? await request.body.collect(upTo: 10_000_000)) ?? []
            var fields: HTTPFields = ["X-Method": request.method.rawValue, "Content-Type": "text/plain"]
            fields.append("X-Path", String(decoding: request.path, as: UTF8.self))
            fields.append("X-Sent", request.fields["X-Sent"] ?? "none")
            if body.isEmpty { return HTTPResponse(204, fields: ["X-Method": request.method.rawValue]) }
            if request.query != nil {
                return HTTPResponse(
                    200, fields: fields,
                    body: .stream { writer in
                        for start in stride(from: 0, to: body.count, by: 1000) {
                            try await writer.write(Array(body[start..<min(start + 1000, body.count)]))
                        }
                    })
            }
            return HTTPResponse(200, fields: fields, body: .bytes(body))
        }

        func respond(to refusal: HTTPRefusal) -> HTTPResponse { HTTPResponse(refusal.status) }
    }

    private func bothWays(_ body: (TestClient) async throws -> Void) async throws {
        try await body(.router(Echo()))
        let server = HTTPServer(configuration: HTTPServerConfiguration(port: 0, workers: 1, responder: Echo()))
        let port = try server.start()
        try await body(.live(port: port))
        await server.shutdown(grace: .seconds(1))
    }

    @Test(arguments: ["/a", "/a?streamed"])
    func bodiesAndFields(target: String) async throws {
        try await bothWays { client in
            let body = (0..<50_000).map { UInt8(truncatingIfNeeded: $0) }
            let answer = try await client.send(TestRequest("PUT", target, fields: ["X-Sent": "yes"], body: body))
            #expect(answer.status == 200)
            #expect(answer.fields["X-Sent"] == "yes")
            #expect(answer.fields["X-Path"] == "/a")
            #expect(answer.body == body)
        }
    }

    @Test func noContent() async throws {
        try await bothWays { client in
            let answer = try await client.send(TestRequest("DELETE", "/"))
            #expect(answer.status == 204)
            #expect(answer.body.isEmpty)
        }
    }

    @Test func headHasNoContent() async throws {
        try await bothWays { client in
            let answer = try await client.send(TestRequest("HEAD", "/"))
            #expect(answer.fields["X-Method"] == "HEAD")
            #expect(answer.body.isEmpty)
        }
    }

    @Test func aPortWhereNobodyListens() async throws {
        let server = HTTPServer(configuration: HTTPServerConfiguration(port: 0, workers: 1, responder: Echo()))
        let port = try server.start()
        await server.shutdown(grace: .zero)
        await #expect(throws: TestClientError.self) {
            _ = try await TestClient.live(port: port).send(TestRequest("GET", "/"))
        }
    }
}
