import Testing
import Treaty
import TreatyHTTP
import TreatyTime

extension Echo {
    func getReport(_ input: GetReport.Input) async throws -> GetReport.Output {
        switch input.as {
        case .gone: return .clientError(status: 410, Schemas.Named(name: "gone"))
        case .wrong: return .clientError(status: 500, Schemas.Named(name: "wrong"))
        case .hidden: return .clientError(status: 400, Schemas.Named(name: "hidden"))
        case .teapot: return .default(Problem(503, "Later."))
        case nil: break
        }
        let body: GetReport.OkBody =
            switch input.preferred {
            case .json, .vndReportJSON: .json(Schemas.Named(name: "r"))
            case .csv: .csv("a,b")
            case .image: .image(ByteStream([1, 2]), mediaType: "image/png")
            }
        return .ok(
            body, xPages: [1, 2], xMade: DateTime("2026-01-02T03:04:05Z"), xMap: ["a": true], setCookie: ["a=1", "b=2"])
    }

    func addReport(_ input: AddReport.Input) async throws -> AddReport.Output {
        switch input.body {
        case .json(let named): return .ok("json \(named.name)")
        case .csv(let text): return .ok("csv \(text)")
        case .image(let bytes):
            return .ok("\(bytes.mediaType ?? "-") \(try await bytes.collect(upTo: 10).count)")
        }
    }

    func putPicture(_ input: PutPicture.Input) async throws -> PutPicture.Output {
        .ok(input.name == "none" ? ByteStream("none") : input.body ?? ByteStream("-"))
    }
}

/// Media types, statuses and fields of generated operations, through the router.
extension GeneratedRouterTests {
    @Test(arguments: [
        ("*/*", "application/json", #"{"name":"r"}"#),
        ("application/*;q=0.5, text/csv", "text/csv; charset=utf-8", "a,b"),
        ("application/vnd.report+json", "application/vnd.report+json", #"{"name":"r"}"#),
        ("image/png", "image/png", "\u{1}\u{2}"), ("text/*, image/*;q=0.9", "text/csv; charset=utf-8", "a,b"),
    ])
    func theClientsChoiceIsTheHandlers(accept: String, mediaType: String, body: String) async {
        let answer = await answer(.get, "/reports", ["Accept": accept])
        #expect(answer.status == 200)
        #expect(answer.fields["Content-Type"] == mediaType)
        #expect(answer.body == body)
    }

    @Test func whatNobodyOffersIsNotAcceptable() async {
        #expect(await answer(.get, "/reports", ["Accept": "text/html"]).status == 406)
    }

    @Test func fieldsOfEachTypeAreWritten() async {
        let fields = await answer(.get, "/reports").fields
        #expect(fields["X-Pages"] == "1,2")
        #expect(fields["X-Made"] == "2026-01-02T03:04:05Z")
        #expect(fields["X-Map"] == #"{"a":true}"#)
        #expect(fields.values(of: "Set-Cookie") == ["a=1", "b=2"])
    }

    /// A status outside of `4XX`, or one that has a response of its own, is a fault of the handler.
    @Test(arguments: [("gone", 410), ("teapot", 503), ("wrong", 500), ("hidden", 500)])
    func aChosenStatusIsWithinItsClass(what: String, status: Int) async {
        #expect(await answer(.get, "/reports?as=\(what)").status == status)
    }

    @Test(arguments: [
        ("application/json", #"{"name":"n"}"#, 200, "json n"), ("text/csv", "a,b", 200, "csv a,b"),
        ("image/gif", "GIF", 200, "image/gif 3"), ("text/csv; charset=utf-8", "ä,b", 200, "csv ä,b"),
        ("image/gif", "01234567890", 413, ""), ("text/csv", "a", 400, ""), ("application/json", "{}", 400, ""),
        ("application/xml", "<a/>", 415, ""), ("image/*", "x", 415, ""), ("text/csv;charset=latin1", "a,b", 415, ""),
        ("", "abc", 415, ""), ("", "", 400, ""),
    ])
    func aBodyIsReadByItsType(contentType: String, body: String, status: Int, text: String) async {
        let answer = await answer(.post, "/reports", contentType.isEmpty ? [:] : ["Content-Type": contentType], body)
        #expect(answer.status == status)
        if status == 200 { #expect(answer.body == text) }
        if status == 415 { #expect(answer.fields["Accept"] == "application/json, text/csv, image/*") }
    }

    /// What does not say its type is taken for bytes (RFC 9110 §8.3).
    @Test func bytesNeedNoContentType() async throws {
        #expect(await answer(.put, "/pictures/none").body == "none")
        #expect(await answer(.put, "/pictures/a").body == "-")
        let response = await router.respond(to: HTTPRequest(.put, "/pictures/a", body: Array("xyz".utf8)))
        guard case .stream(let write) = response.body else { throw Problem(500, "no stream") }
        let collector = Collector()
        try await write(collector)
        #expect(await collector.bytes == Array("xyz".utf8))
    }
}

actor Collector: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ bytes: [UInt8]) async throws { self.bytes += bytes }
}
