import Synchronization
public import TreatyHTTP

/// One client for tests, whether what answers is called directly or listens on a socket.
public struct TestClient: Sendable {
    private enum Way: Sendable {
        case responder(any HTTPResponder)
        case socket(port: UInt16, timeout: Int)
    }

    private let way: Way

    /// Calls a responder, usually a `Router`, without a socket in between.
    public static func router(_ responder: some HTTPResponder) -> TestClient { TestClient(way: .responder(responder)) }

    /// Opens a connection to 127.0.0.1 for each request; waits `timeout` seconds for each part of an answer.
    public static func live(port: UInt16, timeout: Int = 30) -> TestClient {
        TestClient(way: .socket(port: port, timeout: timeout))
    }

    public func send(_ request: TestRequest) async throws -> TestResponse {
        switch way {
        case .responder(let responder): try await Self.call(responder, request)
        case .socket(let port, let timeout):
            // The shared pool has a thread for each core, and blocking them all could keep it from what they wait for.
            try await onOwnThread { try SocketExchange(port: port, timeout: timeout).run(request) }
        }
    }

    private static func call(_ responder: any HTTPResponder, _ request: TestRequest) async throws -> TestResponse {
        guard let method = HTTPMethod(utf8: Array(request.method.utf8)[...]) else {
            throw TestClientError.unknownMethod(request.method)
        }
        var fields: HTTPFields = ["Host": "localhost"]
        fields.append(contentsOf: request.fields)
        let response = await responder.respond(
            to: HTTPRequest(method, request.target, fields: fields, body: request.body))
        var answer = TestResponse(status: response.status.code, fields: response.fields)
        // A server sends no content in answer to HEAD (RFC 9110 §9.3.2).
        guard method != .head else { return answer }
        switch response.body {
        case .empty: break
        case .bytes(let bytes): answer.body = bytes
        case .stream(let write):
            let collector = BodyCollector()
            try await write(collector)
            answer.body = collector.bytes.withLock { $0 }
        }
        return answer
    }
}

/// Keeps what a streaming response writes.
private final class BodyCollector: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ part: [UInt8]) async throws { bytes.withLock { $0 += part } }
}
