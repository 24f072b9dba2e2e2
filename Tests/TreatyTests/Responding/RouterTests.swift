import Testing
import TreatyHTTP
import TreatyJSON

@testable import Treaty

struct RouterTests {
    private static let json: HTTPFields = ["Content-Type": "application/json", "Authorization": "Bearer 1"]
    private static let body = Array(#"{"email":"a@b.c"}"#.utf8)

    private static func fields(_ changes: [(String, String?)]) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in json.lines where !changes.contains(where: { $0.0 == name }) { fields.append(name, value) }
        for (name, value) in changes { if let value { fields.append(name, value) } }
        return fields
    }

    private static func status(
        _ method: HTTPMethod = .put, _ path: String = "/users/1/owner", _ changes: [(String, String?)] = [],
        _ body: [UInt8] = body
    ) async throws -> Int {
        let request = HTTPRequest(method, path, fields: fields(changes), body: body)
        return try await TestContract.router().respond(to: request).status.code
    }

    @Test func handled() async throws {
        let router = try TestContract.router()
        let response = await router.respond(
            to: HTTPRequest(.put, "/users/1/owner", fields: Self.json, body: Self.body))
        #expect(response.status == 200 && response.bodyText == "1 1 a@b.c")
    }

    /// Each request is wrong in all the ways that come later too: the earliest is the answer.
    @Test func orderOfAnswers() async throws {
        let bad = Array("{".utf8)
        let wrong: [(String, String?)] = [("Content-Type", "text/plain"), ("Accept", "image/png")]
        let noToken: [(String, String?)] = wrong + [("Authorization", nil)]
        #expect(try await Self.status(.put, "/users/x/none", noToken, bad) == 404)
        #expect(try await Self.status(.post, "/users/2/owner", noToken, bad) == 405)
        #expect(try await Self.status(.put, "/users/2/owner?x=1", noToken, bad) == 401)
        #expect(try await Self.status(.put, "/users/2/owner?x=1", wrong, bad) == 403)
        #expect(try await Self.status(.put, "/users/1/owner?x=1", wrong, bad) == 415)
        #expect(try await Self.status(.put, "/users/1/owner?x=1", [("Accept", "image/png")], bad) == 406)
        #expect(try await Self.status(.put, "/users/1/owner?x=1", [], bad) == 400)
        #expect(try await Self.status(.put, "/users/1/owner", [], bad) == 400)
    }

    /// However another's id is written, its path is not the caller's.
    @Test(arguments: [
        ("1", 200), ("2", 403), ("12", 403), ("9223372036854775807", 403), ("1000000000000000000", 403), ("%32", 403),
        ("1%32", 403),
        ("2.0", 400), ("2e0", 400), ("20e-1", 400), ("02", 400), ("%202", 400), ("0", 400), ("-2", 400), ("x", 400),
        ("9223372036854775808", 400),
    ])
    func subjects(segment: String, status: Int) async throws {
        #expect(try await Self.status(.put, "/users/\(segment)/owner") == status)
    }

    /// 403 comes before the body is asked for.
    @Test func bodyIsNotReadForOthers() async throws {
        struct Untouched: RequestBodyStream {
            var declaredLength: Int? { nil }
            func next() async throws(RequestBodyError) -> [UInt8]? {
                Issue.record("the body was read")
                return nil
            }
        }
        var request = HTTPRequest(.put, "/users/2/owner", fields: Self.json)
        request.body = .stream(Untouched())
        #expect(try await TestContract.router().respond(to: request).status == 403)
    }

    @Test(
        arguments: [
            (nil, 401, false), ("Bearer", 401, true), ("Bearer ", 401, true), ("Basic YTpi", 401, true),
            ("Bearer bad", 401, true),
            ("Bearer 1 2", 401, true), ("Bearer 1,2", 401, true), ("bearer 1", 200, false), ("BEARER  1", 200, false),
            ("1", 401, true),
            ("Bearer\u{e9} 1", 401, true), ("Bearer é", 401, true),
        ] as [(String?, Int, Bool)])
    func credentials(value: String?, status: Int, saysError: Bool) async throws {
        let request = HTTPRequest(
            .put, "/users/1/owner", fields: Self.fields([("Authorization", value)]), body: Self.body)
        let response = try await TestContract.router().respond(to: request)
        #expect(response.status.code == status)
        let challenge = response.fields["WWW-Authenticate"]
        #expect((challenge != nil) == (status == 401))
        #expect(challenge?.hasPrefix("Bearer realm=") != false)
        #expect(challenge?.contains("error=") ?? false == saysError)
    }

    @Test func manyCredentials() async throws {
        #expect(
            try await Self.status(
                .put, "/users/1/owner", [("Authorization", "Bearer 1"), ("authorization", "Bearer 2")]) == 401)
    }

    @Test func faultsOfAuthentication() async throws {
        #expect(try await Self.status(.put, "/users/1/owner", [("Authorization", "Bearer busy")]) == 503)
        let router = try TestContract.router()
        let response = await router.respond(
            to: HTTPRequest(.put, "/users/1/owner", fields: ["Authorization": "Bearer fault"]))
        #expect(response.status == 500 && !response.bodyText.contains("s3cret"))
    }

    @Test(arguments: [("fault", 500), ("documented", 404), ("undocumented", 500)])
    func thrown(what: String, status: Int) async throws {
        let lines = Lines()
        let router = try TestContract.router(sink: lines)
        let response = await router.respond(to: HTTPRequest(.get, "/open?what=\(what)", fields: ["X-Request-Id": "r"]))
        #expect(response.status.code == status)
        #expect(!response.bodyText.contains("s3cret") && !response.bodyText.contains("Fault"))
        #expect(lines.text.count == 1 && lines.text[0].contains("s3cret"))
        #expect(lines.text[0].contains(#""status":\#(status)"#))
        if status == 500 {
            #expect(
                response.bodyText
                    == #"{"type":"about:blank","title":"Internal Server Error","status":500,"#
                    + #""detail":"The server could not answer this request.","instance":"urn:request:r","request_id":"r"}"#
            )
            #expect(lines.text[0].contains(#""level":"error""#))
        }
    }

    @Test func violationsOfParametersAndBody() async throws {
        let request = HTTPRequest(
            .put, "/users/0/owner?x=1", fields: Self.json, body: Array(#"{"email":"x"}"#.utf8))
        let response = try await TestContract.router().respond(to: request)
        #expect(response.status == 400)
        guard case .bytes(let bytes) = response.body else { return }
        let errors = try JSONValue(parsing: bytes)["errors"]?.array ?? []
        #expect(errors.map { $0["keyword"]?.string } == ["additionalProperties", "minimum", "format"])
        #expect(errors.map { $0["parameter"]?.string } == ["query", "user_id", nil])
        #expect(errors.map { $0["pointer"]?.string } == [nil, nil, "/email"])
    }

    @Test func bodyLimits() async throws {
        let router = try TestContract.router { $0.bodyBytesMax = Self.body.count }
        var request = HTTPRequest(.put, "/users/1/owner", fields: Self.json, body: Self.body)
        #expect(await router.respond(to: request).status == 200)
        request.body = .bytes(Self.body + [0x20])
        #expect(await router.respond(to: request).status == 413)
        request.body = .empty
        #expect(await router.respond(to: request).status == 400)
        #expect(try await Self.status(.put, "/users/1/owner", [("Content-Type", nil)]) == 415)
        #expect(try await Self.status(.put, "/users/1/owner", [("Content-Type", nil)], []) == 400)
    }

    @Test func bodyErrors() async throws {
        struct Broken: RequestBodyStream {
            let error: RequestBodyError
            var declaredLength: Int? { nil }
            func next() async throws(RequestBodyError) -> [UInt8]? { throw error }
        }
        let router = try TestContract.router()
        for (error, status) in [(RequestBodyError.timedOut, 408), (.malformed("Bad chunk."), 400), (.tooLarge, 413)] {
            var request = HTTPRequest(.put, "/users/1/owner", fields: Self.json)
            request.body = .stream(Broken(error: error))
            #expect(await router.respond(to: request).status.code == status)
        }
    }

    @Test func methods() async throws {
        let router = try TestContract.router()
        let wrong = await router.respond(to: HTTPRequest(.post, "/open"))
        #expect(wrong.status == 405 && wrong.fields["Allow"] == "GET, HEAD, OPTIONS")
        let options = await router.respond(to: HTTPRequest(.options, "/open"))
        #expect(options.status == 204 && options.fields["Allow"] == "GET, HEAD, OPTIONS" && options.bodyText.isEmpty)
        #expect(await router.respond(to: HTTPRequest(.options, "*")).status == 204)
        #expect(await router.respond(to: HTTPRequest(.options, "/none")).status == 404)
        let (get, head) = (
            await router.respond(to: HTTPRequest(.get, "/open?what=x")),
            await router.respond(to: HTTPRequest(.head, "/open?what=x"))
        )
        // The body of the answer to HEAD is left out by the server, which still tells its length.
        #expect(head.status == 200 && head.bodyText == get.bodyText)
    }

    @Test func refusals() throws {
        let lines = Lines()
        let router = try TestContract.router(sink: lines)
        let response = router.respond(to: HTTPRefusal(431, "Too many fields."))
        #expect(response.status == 431 && response.fields["Content-Type"] == "application/problem+json")
        let id = try #require(response.fields["X-Request-Id"])
        #expect(response.bodyText.contains(#""request_id":"\#(id)""#) && response.bodyText.contains("Too many fields."))
        #expect(router.respond(to: HTTPRefusal(503, "Full.")).fields["Retry-After"] == "1")
        #expect(lines.text.count == 2 && lines.text[0].contains(id))
    }

    @Test func unusableContracts() {
        let route = Route(TestContract.Put.self) { _ in TestContract.Text(text: "") }
        #expect(throws: ContractError.self) { try Router(routes: [route], authenticators: [:]) }
        #expect(throws: ContractError.self) {
            try Router(routes: [], authenticators: [:], patterns: [ContractPattern("(")])
        }
    }

    @Test func metrics() async throws {
        let router = try TestContract.router()
        for what in ["x", "y", "documented"] { _ = await router.respond(to: HTTPRequest(.get, "/open?what=\(what)")) }
        _ = await router.respond(to: HTTPRequest(.get, "/none"))
        let lines = Set(router.metricsText().split(separator: "\n"))
        let name = "http_server_request_duration_seconds_count"
        let open = #"http_request_method="GET",http_route="/open",http_response_status_code="#
        #expect(lines.contains("\(name){\(open)\"200\"} 2") && lines.contains("\(name){\(open)\"404\"} 1"))
        #expect(lines.contains { $0.hasPrefix("\(name){http_request_method=\"_OTHER\"") && $0.hasSuffix(" 1") })
        #expect(lines.filter { $0.contains(open + "\"200\",le=\"+Inf\"") && $0.hasSuffix(" 2") }.count == 1)
    }
}
