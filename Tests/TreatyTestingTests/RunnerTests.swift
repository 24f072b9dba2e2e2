import Testing
import Treaty
import TreatyHTTP
import TreatyJSON
import TreatyTesting

/// The runner finds every lie of a server, and nothing wrong with an honest one.
@Suite struct RunnerTests {
    /// Answers every request with one response.
    private struct Liar: HTTPResponder {
        var response: HTTPResponse

        func respond(to request: HTTPRequest) async -> HTTPResponse { response }
        func respond(to refusal: HTTPRefusal) -> HTTPResponse { HTTPResponse(refusal.status) }
    }

    private struct Subject: ContractSubject {
        var client: TestClient

        func parameters(for operationID: String) async throws -> [String: String] { ["id": "7"] }
        func authorization(_ credential: ContractCredential, for operationID: String) async throws -> String {
            "Bearer a"
        }
    }

    /// `{"n": integer ≥ 1}` and nothing else.
    private struct Counter: ContractValue {
        var n: Int64
        static let names = MemberNames(["n"])

        static func decode(_ input: inout InstanceReader) throws(JSONSyntaxError) -> Counter? {
            guard var cursor = try input.beginObject(names) else { return nil }
            var n: Int64?
            while let index = try input.nextMember(&cursor) {
                if index == 0 { n = try input.integer(minimum: 1) } else { try input.refuseMember(cursor) }
            }
            input.endObject(cursor, required: 1)
            return n.map(Counter.init)
        }

        func encode(to output: inout JSONWriter) { output.integer(n) }
    }

    private static let id = FieldContract("X-Request-Id", isRequired: true, isInteger: false, minimum: 1, maximum: 8)
    private static let problem = ResponseContract(["application/problem+json"], [id], .json(JSONObject.self))
    private static let responses: [String: [Int: ResponseContract]] = [
        "count": [
            200: ResponseContract(["application/json"], [id], .json(Counter.self)),
            204: ResponseContract([], [], .empty),
            400: problem,
            503: ResponseContract(
                ["application/problem+json"],
                [FieldContract("Retry-After", isRequired: true, isInteger: true, minimum: 1, maximum: 60)],
                .json(JSONObject.self)),
        ]
    ]

    private func faults(_ contractCase: ContractCase, _ response: HTTPResponse) async throws -> [String] {
        let subject = Subject(client: .router(Liar(response: response)))
        return try await ContractRunner(subject: subject, responses: Self.responses, problem: Self.problem)
            .run(contractCase)
    }

    private func success(_ statuses: [Int] = [200]) -> ContractCase {
        ContractCase("count", "it fits", .fits, "GET", "/count/{id}", .valid, statuses)
    }

    private var violation: ContractCase {
        var violation = ContractCase("count", "it does not fit", .violation, "POST", "/count/{id}", .valid, [400])
        violation.violation = ContractCase.Violation(["minimum"], at: .pointer("/n"))
        return violation
    }

    private func json(_ status: Int, _ body: String, type: String = "application/json", id: String? = "1")
        -> HTTPResponse
    {
        var response = HTTPResponse(HTTPStatus(status), body: body.isEmpty ? .empty : .bytes(Array(body.utf8)))
        if !type.isEmpty { response.fields.append("Content-Type", type) }
        if let id { response.fields.append("X-Request-Id", id) }
        return response
    }

    private func problem(_ status: Int, _ errors: String = "", says: Int? = nil, requestID: String = "1")
        -> HTTPResponse
    {
        let list = errors.isEmpty ? "" : ",\"errors\":[\(errors)]"
        let head = #""type":"about:blank","title":"t","status":\#(says ?? status),"detail":"d""#
        let body = #"{\#(head),"request_id":"\#(requestID)"\#(list)}"#
        return json(status, body, type: "application/problem+json")
    }

    @Test func honestAnswers() async throws {
        #expect(try await faults(success(), json(200, #"{"n":1}"#)) == [])
        #expect(try await faults(success(), json(200, #"{"n":1}"#, type: "Application/JSON; charset=utf-8")) == [])
        #expect(try await faults(success([204]), json(204, "", type: "")) == [])
        #expect(try await faults(violation, problem(400, #"{"pointer":"/n","keyword":"minimum"}"#)) == [])
    }

    @Test func lies() async throws {
        let lies: [(String, HTTPResponse)] = [
            ("another status", json(204, "", type: "")),
            ("an undocumented status", json(201, #"{"n":1}"#)),
            ("another media type", json(200, #"{"n":1}"#, type: "text/plain")),
            ("no media type", json(200, #"{"n":1}"#, type: "")),
            ("no required field", json(200, #"{"n":1}"#, id: nil)),
            ("a field too long", json(200, #"{"n":1}"#, id: "123456789")),
            ("an empty field", json(200, #"{"n":1}"#, id: "")),
            ("no content", json(200, "")),
            ("no JSON", json(200, #"{"n":1"#)),
            ("a bound not kept", json(200, #"{"n":0}"#)),
            ("an unknown member", json(200, #"{"n":1,"m":2}"#)),
            ("a member missing", json(200, "{}")),
            ("a member twice", json(200, #"{"n":1,"n":1}"#)),
            ("a wrong type", json(200, #"{"n":"1"}"#)),
        ]
        for (name, response) in lies {
            #expect(try await !faults(success(), response).isEmpty, "\(name)")
        }
        #expect(try await !faults(success([204]), json(204, "x", type: "")).isEmpty)
        #expect(try await !faults(success([204]), json(204, "")).isEmpty)
    }

    @Test func problemsThatLie() async throws {
        let wanted = #"{"pointer":"/n","keyword":"minimum"}"#
        let lies: [(String, HTTPResponse)] = [
            ("no errors", problem(400)),
            ("another keyword", problem(400, #"{"pointer":"/n","keyword":"maximum"}"#)),
            ("another place", problem(400, #"{"pointer":"/m","keyword":"minimum"}"#)),
            ("a parameter", problem(400, #"{"parameter":"/n","keyword":"minimum"}"#)),
            ("another status inside", problem(400, wanted, says: 422)),
            ("another request id", problem(400, wanted, requestID: "2")),
            ("no problem", json(400, #"["no"]"#, type: "application/problem+json")),
            ("success", json(200, #"{"n":1}"#)),
        ]
        for (name, response) in lies {
            #expect(try await !faults(violation, response).isEmpty, "\(name)")
        }
    }

    @Test(arguments: ["", "0", "61", "soon", "1.5"])
    func integerFields(value: String) async throws {
        var response = problem(503)
        if !value.isEmpty { response.fields.append("Retry-After", value) }
        #expect(try await !faults(success([503]), response).isEmpty)
        var good = problem(503)
        good.fields.append("Retry-After", "60")
        #expect(try await faults(success([503]), good) == [])
    }

    @Test func allowIsExact() async throws {
        var contractCase = ContractCase("count", "PUT", .routing, "PUT", "/count/{id}", .none, [405])
        contractCase.allow = ["GET", "HEAD", "OPTIONS"]
        for (value, isRight) in [("GET, HEAD, OPTIONS", true), ("OPTIONS,HEAD,GET", true), ("GET", false), ("", false)]
        {
            var response = problem(405)
            response.fields.append("Allow", value)
            #expect(try await faults(contractCase, response).isEmpty == isRight, "\(value)")
        }
    }

    @Test func requestsAreWhatTheCaseSays() async throws {
        struct Echo: HTTPResponder {
            func respond(to request: HTTPRequest) async -> HTTPResponse {
                let body = (try? await request.body.collect(upTo: 1000)) ?? []
                let target = String(decoding: request.path, as: UTF8.self)
                let query = request.query.map { String(decoding: $0, as: UTF8.self) } ?? "none"
                let parts = [
                    target, query, request.fields["Authorization"] ?? "none", String(decoding: body, as: UTF8.self),
                ]
                return HTTPResponse(200, body: .bytes(Array(parts.joined(separator: " ").utf8)))
            }
            func respond(to refusal: HTTPRefusal) -> HTTPResponse { HTTPResponse(refusal.status) }
        }
        var contractCase = ContractCase("count", "echo", .fits, "POST", "/count/{id}", .valid, [418])
        contractCase.pathParameters = ["id": "{}.0"]
        contractCase.query = "a=b"
        contractCase.body = [.text("x"), .times(3, "\u{1F600}"), .bytes([0x79])]
        contractCase.replaceInBody("x", with: "zz")
        let runner = ContractRunner(
            subject: Subject(client: .router(Echo())), responses: Self.responses, problem: Self.problem)
        let faults = try await runner.run(contractCase)
        #expect(faults.first?.hasSuffix("/count/7.0 a=b Bearer a zz\u{1F600}\u{1F600}\u{1F600}y") == true)
    }

    /// Statuses by their class and the default; media types by range, each with its own content.
    @Test(arguments: [
        (418, "application/json", "{}", true), (418, "text/plain", "x", false), (503, "text/plain", "x", true),
        (503, "application/json", "{}", false), (200, "image/png", "x", true), (200, "application/json", "{", false),
        (200, "application/json", "{}", true), (200, "text/css", "x", false), (400, "application/json", "{}", true),
    ])
    func documentedByClassAndRange(status: Int, mediaType: String, body: String, isKept: Bool) async throws {
        let responses: [String: [Int: ResponseContract]] = [
            "count": [
                200: ResponseContract(["application/json", "image/*"], [], .anyJSON, .bytes),
                4: ResponseContract(["application/json"], [], .anyJSON),
                0: ResponseContract(["text/plain"], [], .text),
            ]
        ]
        let response = HTTPResponse(
            HTTPStatus(status), fields: ["Content-Type": mediaType], body: .bytes(Array(body.utf8)))
        let runner = ContractRunner(
            subject: Subject(client: .router(Liar(response: response))), responses: responses, problem: nil)
        let faults = try await runner.run(ContractCase("count", "a case", .fits, "GET", "/count", .none, [status]))
        #expect(faults.isEmpty == isKept, "\(faults)")
    }
}
