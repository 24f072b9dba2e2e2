import Synchronization
import Testing
import Treaty
import TreatyHTTP
import TreatyServer
import TreatyTesting

extension Echo {
    func getNews(_ input: GetNews.Input) async throws -> GetNews.Output {
        let names = (0..<(input.count ?? 2)).map { Schemas.Named(name: "n\($0)") }
        switch input.preferred {
        case .events where input.count == 77: return .ok(.events(ContentStream(Endless())))
        case .events:
            let events = names.enumerated().map { index, named in
                ServerSentEvent(named, event: "new\n", id: "\(index)", retry: .milliseconds(1500))
            }
            return .ok(.events(ContentStream(events)))
        case .jsonl: return .ok(.jsonl(ContentStream(names)))
        case .jsonSeq: return .ok(.jsonSeq(ContentStream([1, 2])))
        }
    }

    func addNews(_ input: AddNews.Input) async throws -> AddNews.Output {
        var names: [String] = []
        for try await named in input.body { names.append(named.name) }
        return .ok(names.joined(separator: ","))
    }
}

/// Events without an end, which tells when it is no longer iterated.
struct Endless: AsyncSequence, Sendable {
    static let hasBegun = Atomic<Bool>(false)
    static let hasEnded = Atomic<Bool>(false)

    struct AsyncIterator: AsyncIteratorProtocol {
        mutating func next() async throws -> ServerSentEvent<Schemas.Named>? {
            do {
                if Endless.hasBegun.exchange(true, ordering: .sequentiallyConsistent) {
                    try await Task.sleep(for: .seconds(60))
                }
            } catch {
                Endless.hasEnded.store(true, ordering: .sequentiallyConsistent)
                throw error
            }
            return ServerSentEvent(Schemas.Named(name: "n"))
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }
}

/// Streams in both directions, through the router and through a socket.
@Suite struct GeneratedStreamTests {
    private let router = try? GeneratedRouterTests().router

    /// Runs `body` with a client that calls the router, and with one that has a socket.
    private func both(_ body: (TestClient) async throws -> Void) async throws {
        let router = try #require(router)
        try await body(.router(router))
        let server = HTTPServer(configuration: HTTPServerConfiguration(port: 0, workers: 1, responder: router))
        let port = try server.start()
        do {
            try await body(.live(port: port))
        } catch {
            await server.shutdown(grace: .zero)
            throw error
        }
        await server.shutdown(grace: .zero)
    }

    @Test(arguments: [
        (
            "text/event-stream",
            "event: new\nid: 0\nretry: 1500\ndata: {\"name\":\"n0\"}\n\n"
                + "event: new\nid: 1\nretry: 1500\ndata: {\"name\":\"n1\"}\n\n"
        ),
        ("application/jsonl", "{\"name\":\"n0\"}\n{\"name\":\"n1\"}\n"),
        ("application/json-seq", "\u{1E}1\n\u{1E}2\n"),
    ])
    func itemsFollowOneAnother(mediaType: String, text: String) async throws {
        try await both { client in
            let answer = try await client.send(TestRequest("GET", "/news", fields: ["Accept": mediaType]))
            #expect(answer.status == 200)
            #expect(answer.fields["Content-Type"] == mediaType)
            #expect(String(decoding: answer.body, as: UTF8.self) == text)
        }
    }

    @Test(arguments: [
        ("{\"name\":\"a\"}\n{\"name\":\"b\"}", 200, "a,b"), ("\r\n{\"name\":\"a\"} \r\n\n", 200, "a"),
        ("{\"name\":\"a\"}\n{\"name\":\"\"}\n", 400, "/1/name"), ("{\"name\":\"a\"}\n{\n", 400, "Item 1"),
        ("{\"name\":\"a\"} {}", 400, "Item 0"),
    ])
    func linesAreDecodedAsTheyCome(body: String, status: Int, text: String) async throws {
        try await both { client in
            let answer = try await client.send(
                TestRequest(
                    "POST", "/news", fields: ["Content-Type": "application/x-ndjson"], body: Array(body.utf8)))
            #expect(answer.status == status)
            #expect(String(decoding: answer.body, as: UTF8.self).contains(text))
        }
    }

    /// What a client sends comes back while it may still be sending: more than any buffer holds, so that neither side can
    /// run ahead of the other.
    @Test func bytesGoThrough() async throws {
        let bytes = (0..<900_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await both { client in
            let request = TestRequest(
                "PUT", "/pictures/a", fields: ["Content-Type": "application/octet-stream"], body: bytes)
            let answer = try await client.send(request)
            #expect(answer.body == bytes)
        }
    }

    @Test func tooManyBytesEndTheStream() async throws {
        try await both { client in
            let body = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
            let request = TestRequest("POST", "/news", fields: ["Content-Type": "application/x-ndjson"], body: body)
            let answer = try await client.send(request)
            #expect(answer.status == 413)
        }
    }

    /// The handler's sequence waits for its next event, when the client leaves.
    @Test(.timeLimit(.minutes(1))) func aClientThatLeavesEndsTheSequence() async throws {
        let router = try #require(router)
        let server = HTTPServer(configuration: HTTPServerConfiguration(port: 0, workers: 1, responder: router))
        let client = Task.detached { [port = try server.start()] in
            try await TestClient.live(port: port, timeout: 1).send(
                TestRequest("GET", "/news?count=77", fields: ["Accept": "text/event-stream"]))
        }
        // It has nothing more to read after the first event, gives up, and closes its connection.
        await #expect(throws: (any Error).self) { try await client.value }
        let hasBegun = Endless.hasBegun.load(ordering: .sequentiallyConsistent)
        #expect(hasBegun)
        // Else the test fails by its time limit.
        while !Endless.hasEnded.load(ordering: .sequentiallyConsistent) {
            try await Task.sleep(for: .milliseconds(10))
        }
        await server.shutdown(grace: .zero)
    }
}
