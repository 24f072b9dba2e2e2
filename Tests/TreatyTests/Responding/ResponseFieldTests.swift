import Testing
import TreatyHTTP

@testable import Treaty

/// What every answer bears.
struct ResponseFieldTests {
    @Test(arguments: ["/open?what=x", "/none", "/open?what=fault", "/users/1/owner"])
    func securityFields(path: String) async throws {
        let fields = try await TestContract.router().respond(to: HTTPRequest(.get, path)).fields
        #expect(fields["X-Content-Type-Options"] == "nosniff" && fields["Referrer-Policy"] == "no-referrer")
        #expect(fields["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'")
        #expect(fields["Cache-Control"] == "no-store" && fields.values(of: "X-Request-Id").count == 1)
        #expect(!fields.contains("Access-Control-Allow-Origin") && !fields.contains("Vary"))
    }

    @Test func policyOfPages() async throws {
        let router = try TestContract.router { $0.htmlContentSecurityPolicy = "default-src 'self'" }
        let page = await router.respond(to: HTTPRequest(.get, "/open?what=html"))
        #expect(page.fields.values(of: "Content-Security-Policy") == ["default-src 'self'"])
        let text = await router.respond(to: HTTPRequest(.get, "/open?what=x"))
        #expect(text.fields["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'")
    }

    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

    @Test(
        arguments: [
            (["X-Request-Id": "a-B.9_:x"], "a-B.9_:x"),
            (["X-Request-Id": String(repeating: "a", count: 128)], String(repeating: "a", count: 128)),
            (["traceparent": "00-\(trace)-00f067aa0ba902b7-01"], trace),
            (["traceparent": "cc-\(trace)-00f067aa0ba902b7-01-more"], trace),
            (["X-Request-Id": "bad id", "traceparent": "00-\(trace)-00f067aa0ba902b7-01"], trace),
            (["X-Request-Id": "own", "traceparent": "00-\(trace)-00f067aa0ba902b7-01"], "own"),
            (["X-Request-Id": ""], nil), (["X-Request-Id": String(repeating: "a", count: 129)], nil),
            (["X-Request-Id": "a\"b"], nil),
            (["X-Request-Id": "é"], nil), (["traceparent": "ff-\(trace)-00f067aa0ba902b7-01"], nil),
            (["traceparent": "00-\(trace)-0000000000000000-01"], nil),
            (["traceparent": "00-\(trace)-00f067aa0ba902b7-01-more"], nil),
            (["traceparent": "00-00000000000000000000000000000000-00f067aa0ba902b7-01"], nil),
            (["traceparent": "00-\(trace)"], nil),
            (["traceparent": "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"], nil), ([:], nil),
        ] as [([String: String], String?)])
    func requestIDs(fields: [String: String], id: String?) async throws {
        var request = HTTPRequest(.get, "/open")
        for (name, value) in fields { request.fields.append(name, value) }
        let lines = Lines()
        let response = try await TestContract.router(sink: lines).respond(to: request)
        let own = try #require(response.fields["X-Request-Id"])
        if let id {
            #expect(own == id)
        } else {
            #expect(own.utf8.count == 32 && own.allSatisfy { "0123456789abcdef".contains($0) })
        }
        // The handler, the log and the answer call the request the same.
        #expect(response.bodyText == own)
        #expect(lines.text.first?.contains(#""request_id":"\#(own)""#) == true)
    }

    @Test func newIDsDiffer() {
        let ids = (0..<1000).map { _ in RequestID.new() }
        #expect(Set(ids).count == 1000)
    }

    @Test func log() async throws {
        let lines = Lines()
        let router = try TestContract.router(sink: lines)
        _ = await router.respond(
            to: HTTPRequest(.put, "/users/2/owner", fields: ["Authorization": "Bearer 77", "X-Request-Id": "r"]))
        let line = try #require(lines.text.first)
        #expect(
            line.hasPrefix(#"{"time":"1970-01-01T00:00:00.000000Z","level":"info","message":"request","method":"PUT","#)
        )
        #expect(line.contains(#""route":"/users/{user_id}/owner","status":403,"duration_ms":"#))
        #expect(line.contains(#""request_id":"r","user_id":"77""#) && !line.contains("Bearer"))
    }

    /// The CORS protocol of the Fetch standard.
    @Test func origins() async throws {
        let router = try TestContract.router { $0.allowedOrigins = ["https://a.example"] }
        func fields(_ method: HTTPMethod, _ origin: String?, asks: Bool = false) async -> HTTPFields {
            var request = HTTPRequest(method, "/open")
            if let origin { request.fields.append("Origin", origin) }
            if asks { request.fields.append("Access-Control-Request-Method", "GET") }
            return await router.respond(to: request).fields
        }
        let allowed = await fields(.get, "https://a.example")
        #expect(
            allowed.values(of: "Access-Control-Allow-Origin") == ["https://a.example"] && allowed["Vary"] == "Origin")
        #expect(allowed["Access-Control-Expose-Headers"]?.contains("X-Request-Id") == true)
        #expect(!allowed.contains("Access-Control-Allow-Credentials"))
        for origin in ["https://b.example", "https://a.example.evil", "null", "https://A.example", nil] {
            let refused = await fields(.get, origin)
            #expect(!refused.contains("Access-Control-Allow-Origin") && refused["Vary"] == "Origin")
        }
        let preflight = await fields(.options, "https://a.example", asks: true)
        #expect(preflight["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS")
        #expect(preflight["Access-Control-Allow-Headers"]?.contains("Authorization") == true)
        #expect(preflight["Access-Control-Max-Age"] != nil)
        #expect(!(await fields(.options, "https://b.example", asks: true)).contains("Access-Control-Allow-Methods"))
    }
}
