import Testing
import Treaty
import TreatyHTTP

/// Handlers that answer with what they were given.
struct Echo: APIHandlers {
    func listBooks(_ input: ListBooks.Input) async throws -> ListBooks.Output {
        let tags = input.tag.map { $0.joined(separator: "|") } ?? "-"
        let text =
            "\(input.genre?.rawValue ?? "-") \(input.limit) \(tags) \(input.since?.description ?? "-") "
            + "\(input.xClient ?? "-") \(input.class.map(String.init) ?? "-")"
        return .ok([], xTotal: input.limit, xNext: text)
    }
    func addBook(_ input: AddBook.Input) async throws -> AddBook.Output { .conflict(Problem(409, "There is one.")) }
    func setNote(_ input: SetNote.Input) async throws -> SetNote.Output { .noContent }
    func getNote(_ input: GetNote.Input) async throws -> GetNote.Output { .ok(input.isbn) }
    func fillShelf(_ input: FillShelf.Input) async throws -> FillShelf.Output { .noContent }
    func problem(_ input: Problem_.Input) async throws -> Problem_.Output {
        .ok([[input.self_, nil], []], response_: input.output.rawValue)
    }
    func getReader(_ input: GetReader.Input) async throws -> GetReader.Output { .ok(nil) }
}

@Suite struct GeneratedRouterTests {
    let router: Router

    init() throws {
        router = try Router(handlers: Echo(), authenticators: .testing)
    }

    func answer(
        _ method: HTTPMethod, _ target: String, _ fields: HTTPFields = [:], _ body: String = ""
    ) async -> (status: Int, fields: HTTPFields, body: String) {
        let response = await router.respond(to: HTTPRequest(method, target, fields: fields, body: Array(body.utf8)))
        guard case .bytes(let bytes) = response.body else { return (response.status.code, response.fields, "") }
        return (response.status.code, response.fields, String(decoding: bytes, as: UTF8.self))
    }

    @Test func parametersOfEveryKindArrive() async {
        let target = "/books?genre=1984&limit=7&tag=a%2Cb&tag=c+d&since=2026-01-02&class=true"
        let answer = await answer(.get, target, ["X-Client": "me"])
        #expect(answer.status == 200)
        #expect(answer.body == "[]")
        #expect(answer.fields["X-Total"] == "7")
        #expect(answer.fields["X-Next"] == "1984 7 a,b|c d 2026-01-02 me true")
    }

    @Test(arguments: [
        ("/books", "limit", "required"), ("/books?limit=0", "limit", "minimum"), ("/books?limit=x", "limit", "type"),
        ("/books?limit=1&limit=2", "limit", "style"), ("/books?limit=1&genre=x", "genre", "enum"),
        ("/books?limit=1&tag=1&tag=2&tag=3&tag=4", "tag", "maxItems"), ("/books?limit=1&since=x", "since", "format"),
        ("/books?limit=1&class=yes", "class", "type"), ("/books?limit=1&limti=2", "query", "additionalProperties"),
    ])
    func aParameterThatDoesNotFitIsNamed(target: String, name: String, keyword: String) async {
        let answer = await answer(.get, target)
        #expect(answer.status == 400)
        #expect(answer.body.contains(#""errors":[{"parameter":"\#(name)","keyword":"\#(keyword)""#))
    }

    @Test(arguments: [
        ("/books/123/note", "", 401), ("/books/123/note", "Bearer bad", 401), ("/books/123/note", "Bearer good", 200),
        ("/books/12/note", "Bearer good", 400), ("/books//note", "Bearer good", 404), ("/nothing", "", 404),
        ("/readers/7", "Bearer good", 200), ("/readers/8", "Bearer good", 403), ("/readers/x", "Bearer good", 400),
        ("/readers/8", "", 401),
    ])
    func answersFollowTheirOrder(target: String, authorization: String, status: Int) async {
        let fields: HTTPFields = authorization.isEmpty ? [:] : ["Authorization": authorization]
        #expect(await answer(.get, target, fields).status == status)
    }

    /// 403 goes before 415 and 400: what belongs to somebody else is not looked at.
    @Test(arguments: [
        ("/shelves/7", "[]", 204), ("/shelves/%37", "[]", 204), ("/shelves/7", "{}", 400),
        ("/shelves/alice", "{}", 403),
        ("/shelves/8", "{", 403), ("/shelves/7.0", "[]", 403),
    ])
    func aTextualSubjectIsGuarded(target: String, body: String, status: Int) async {
        let fields: HTTPFields = ["Authorization": "Bearer good", "Content-Type": "application/json"]
        #expect(await answer(.put, target, fields, body).status == status)
    }

    @Test func defaultsOfParametersAreApplied() async {
        let answer = await answer(.get, "/clashes")
        #expect(answer.body == "[[20,null],[]]")
        #expect(answer.fields["Response"] == "json")
        #expect(await self.answer(.get, "/clashes?self=3").body == "[[3,null],[]]")
        #expect(await self.answer(.get, "/clashes?self=x").status == 400)
    }

    @Test func aProblemOutputHasItsStatus() async {
        let book = GeneratedSchemaTests.book
        let answer = await answer(
            .post, "/books", ["Authorization": "Bearer good", "Content-Type": "application/json"], book)
        #expect(answer.status == 409)
        #expect(answer.body.contains(#""title":"Conflict","status":409,"detail":"There is one.""#))
    }

    /// The body of `setNote` may be absent; one that cannot be read is not absent.
    @Test func anOptionalBodyThatCannotBeReadIsRefused() async {
        let fields: HTTPFields = ["Authorization": "Bearer good", "Content-Type": "text/plain"]
        let request = HTTPRequest(.put, "/books/123/note", fields: fields, body: [0xFF])
        #expect(await router.respond(to: request).status == 400)
        #expect(await answer(.put, "/books/123/note", ["Authorization": "Bearer good"]).status == 204)
    }

    /// `setNote` documents neither: what the runtime finds keeps its status all the same.
    @Test(arguments: [("application/xml", "*/*", 415), ("text/plain", "*/*", 204)])
    func theRuntimesOwnProblemsKeepTheirStatus(contentType: String, accept: String, status: Int) async {
        let fields: HTTPFields = ["Authorization": "Bearer good", "Content-Type": contentType, "Accept": accept]
        #expect(await answer(.put, "/books/123/note", fields, "x").status == status)
    }

    @Test func anEmptyOutputHasNoBody() async {
        let fields: HTTPFields = ["Authorization": "Bearer good", "Content-Type": "text/plain; charset=UTF-8"]
        let answer = await answer(.put, "/books/123/note", fields, "ü")
        #expect(answer.status == 204)
        #expect(answer.fields["Content-Type"] == nil)
    }

    @Test func theContractIsServedAsItIsWritten() throws {
        let yaml = String(decoding: APIContract.yaml, as: UTF8.self)
        #expect(yaml.contains(##"A line with """# and \# in it must survive."##))
        #expect(yaml.hasPrefix("# A contract that uses everything"))
        #expect(
            APIContract.operations.map(\.id).starts(with: [
                "listBooks", "add-book", "setNote", "getNote", "getReader", "fillShelf", "problem",
            ]))
    }
}
