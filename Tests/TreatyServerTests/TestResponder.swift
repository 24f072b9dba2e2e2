import Synchronization
import TreatyHTTP
import TreatyServer

/// Answers in all the ways that a handler may.
final class TestResponder: HTTPResponder {
    let cancelled = Atomic<Int>(0)
    let started = Atomic<Int>(0)
    let pieces = Atomic<Int>(0)

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        started.add(1, ordering: .sequentiallyConsistent)
        switch String(decoding: request.path, as: UTF8.self) {
        case "/": return text("OK")
        case "/address": return text(request.remoteAddress.map { "\($0)" } ?? "none")
        case "/busy":
            let end = ContinuousClock.now + .milliseconds(4)
            while ContinuousClock.now < end {}
            return text("done")
        case "/echo": return await echo(request)
        case "/big": return HTTPResponse(200, body: .bytes([UInt8](repeating: 0x62, count: 8 << 20)))
        case "/hop": return await hop()
        case "/wait": return await wait()
        case "/stream": return stream(request, pieces: 100, bytes: 1000)
        case "/endless": return stream(request, pieces: .max, bytes: 65_536)
        case "/cut":
            return HTTPResponse(
                200,
                body: .stream { writer in
                    try await writer.write(Array("half".utf8))
                    throw Failure()
                })
        case "/unsendable": return HTTPResponse(200, fields: ["A": "b\r\nC: d"])
        default: return HTTPResponse(404)
        }
    }

    func respond(to refusal: HTTPRefusal) -> HTTPResponse {
        HTTPResponse(refusal.status, body: .bytes(Array(refusal.detail.utf8)))
    }

    private func text(_ text: String) -> HTTPResponse { HTTPResponse(200, body: .bytes(Array(text.utf8))) }

    private func echo(_ request: HTTPRequest) async -> HTTPResponse {
        do {
            return HTTPResponse(200, body: .bytes(try await request.body.collect(upTo: 1 << 20)))
        } catch .tooLarge {
            return HTTPResponse(413)
        } catch .timedOut {
            return HTTPResponse(408)
        } catch {
            return HTTPResponse(400)
        }
    }

    /// Goes away from the worker and comes back.
    private func hop() async -> HTTPResponse {
        await Task.yield()
        let elsewhere = await Task.detached { 42 }.value
        return text("\(elsewhere)")
    }

    private func wait() async -> HTTPResponse {
        do {
            try await Task.sleep(for: .seconds(30))
        } catch {
            cancelled.add(1, ordering: .sequentiallyConsistent)
        }
        return text("woken")
    }

    private func stream(_ request: HTTPRequest, pieces count: Int, bytes: Int) -> HTTPResponse {
        HTTPResponse(
            200,
            body: .stream { writer in
                for _ in 0..<count {
                    do {
                        try await writer.write([UInt8](repeating: 0x73, count: bytes))
                    } catch {
                        self.cancelled.add(1, ordering: .sequentiallyConsistent)
                        throw error
                    }
                    self.pieces.add(1, ordering: .sequentiallyConsistent)
                }
            })
    }
}

/// A server for the length of one test.
func withServer(
    _ limits: HTTPLimits = HTTPLimits(), workers: Int = 1,
    _ body: (HTTPServer, UInt16, TestResponder) async throws -> Void
) async throws {
    let responder = TestResponder()
    var configuration = HTTPServerConfiguration(port: 0, workers: workers, limits: limits, responder: responder)
    configuration.urgentPaths = ["/urgent"]
    let server = HTTPServer(configuration: configuration)
    let port = try server.start()
    do {
        try await withTaskExecutorPreference(OwnThread()) { try await body(server, port, responder) }
    } catch {
        await server.shutdown(grace: .zero)
        throw error
    }
    await server.shutdown(grace: .zero)
}

/// Waits until a condition holds, five seconds at most.
func eventually(_ condition: () -> Bool) async -> Bool {
    for _ in 0..<500 {
        if condition() { return true }
        try? await Task.sleep(for: .milliseconds(10))
    }
    return condition()
}
