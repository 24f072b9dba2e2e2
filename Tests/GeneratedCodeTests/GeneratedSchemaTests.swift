import Testing
import Treaty
import TreatyJSON
import TreatyTime

/// What the generated types read and write.
@Suite struct GeneratedSchemaTests {
    static let book = #"""
        {"isbn":"123","title":"Dune","subtitle":null,"authors":[{"name":"Frank","born":"1920-10-08"},\#
        {"kind":"company","company":"Chilton"}],"rating":4.5,"pages":412,"genre":"non-fiction","printed":null,\#
        "tags":["a",null],"prices":{"eur":9.5,"usd":10.0},"size":{"width":3,"unit":"in"},"due":"2026-01-02",\#
        "class":"/a?b#c","extra":[1,{"x":null}],"free":{"y":1},"contact":"a@b.c"}
        """#

    func decode<Value: ContractValue>(_ type: Value.Type, _ text: String) throws -> Decoded<Value> {
        try InstanceReader.decode(type, from: Array(text.utf8))
    }

    @Test func everyMemberSurvivesARoundTrip() throws {
        guard case .value(let book) = try decode(Schemas.Book.self, Self.book) else {
            Issue.record("\(try violations(Schemas.Book.self, Self.book))")
            return
        }
        #expect(encoded(book) == Self.book)
        #expect(book.authors[0] == .person(Schemas.Person(name: "Frank", born: CalendarDate("1920-10-08"))))
        #expect(book.authors[1] == .company(Schemas.Company(kind: .company, company: "Chilton")))
        #expect(book.genre == .nonFiction)
        #expect(book.printed == .null)
        #expect(book.due == CalendarDate("2026-01-02").map { .day($0) })
    }

    @Test func nullInsideOfListsIsKept() throws {
        let text = #"{"fooBar":"b","grid":[["a",null],[]],"table":{"x":[1,null]},"parts":[{"n":1}]}"#
        guard case .value(let value) = try decode(Schemas.Member_.self, text) else {
            Issue.record("refused")
            return
        }
        #expect(encoded(value) == text)
        #expect(try violations(Schemas.Member_.self, #"{"foo_bar":"b"}"#) == ["enum /foo_bar"])
    }

    /// Swift holds these two names for one; JSON does not, and neither may be lost.
    @Test func namesThatSwiftCannotTellApartAreRefused() {
        #expect(throws: JSONSyntaxError.self) {
            try decode(Schemas.Member_.self, "{\"table\":{\"\u{E9}\":[],\"e\u{301}\":[]}}")
        }
    }

    @Test func absentMembersTakeDefaultsOrStayAbsent() throws {
        let text = #"{"isbn":"123","title":"a","subtitle":"b","authors":[{"name":"x","born":null}],"rating":1}"#
        guard case .value(let book) = try decode(Schemas.Book.self, text) else {
            Issue.record("refused")
            return
        }
        #expect(book.pages == 100)
        #expect(book.genre == .novel)
        #expect(book.printed == .absent)
        #expect(book.tags == nil)
    }

    @Test(arguments: [
        (#"{}"#, ["required ", "required ", "required ", "required ", "required ", "minProperties "]),
        (#"[]"#, ["type "]),
        (#"null"#, ["type "]),
    ])
    func whatIsMissingIsNamed(text: String, expected: [String]) throws {
        #expect(try violations(Schemas.Book.self, text) == expected)
    }

    @Test(arguments: [
        ("\"isbn\":\"123\"", "\"isbn\":\"12\"", "minLength /isbn"),
        ("\"isbn\":\"123\"", "\"isbn\":\"12x\"", "pattern /isbn"),
        ("\"isbn\":\"123\"", "\"isbn\":123", "type /isbn"),
        ("\"title\":\"Dune\"", "\"title\":\"Dune!\"", "maxLength /title"),
        ("\"title\":\"Dune\"", "\"title\":\"  \"", "pattern /title"),
        ("\"subtitle\":null", "\"subtitle\":\"123456\"", "maxLength /subtitle"),
        ("\"rating\":4.5", "\"rating\":0", "exclusiveMinimum /rating"),
        ("\"rating\":4.5", "\"rating\":5.6", "maximum /rating"),
        ("\"rating\":4.5", "\"rating\":5.50000000000000000001", "maximum /rating"),
        ("\"pages\":412", "\"pages\":411", "multipleOf /pages"),
        ("\"pages\":412", "\"pages\":0", "minimum /pages"),
        ("\"pages\":412", "\"pages\":1.5", "type /pages"),
        ("\"genre\":\"non-fiction\"", "\"genre\":\"poem\"", "enum /genre"),
        ("\"genre\":\"non-fiction\"", "\"genre\":null", "enum /genre"),
        ("[\"a\",null]", "[\"a\",\"a\"]", "uniqueItems /tags"),
        ("\"usd\":10.0", "\"usd\":-1", "minimum /prices/usd"),
        ("\"usd\":10.0", "\"usd\":1,\"gbp\":1", "maxProperties /prices"),
        ("\"width\":3,", "", "required /size"),
        ("\"due\":\"2026-01-02\"", "\"due\":\"2026-02-30\"", "anyOf /due"),
        ("\"/a?b#c\"", "\"a b\"", "format /class"),
        ("\"a@b.c\"", "\"a@\"", "format /contact"),
        ("\"free\":{", "\"~new/\":1,\"free\":{", "additionalProperties /~0new~1"),
        ("{\"kind\":\"company\",\"company\":\"Chilton\"}", "{}", "oneOf /authors/1"),
    ])
    func eachConstraintHasItsKeywordAndPointer(old: String, new: String, expected: String) throws {
        #expect(Self.book.contains(old))
        #expect(try violations(Schemas.Book.self, Self.book.replacing(old, with: new)) == [expected])
    }

    @Test func allViolationsComeAtOnce() throws {
        let text = Self.book.replacing("4.5", with: "9").replacing("\"Dune\"", with: "\"\"").replacing("412", with: "3")
        #expect(
            try violations(Schemas.Book.self, text) == [
                "minLength /title", "pattern /title", "maximum /rating", "multipleOf /pages",
            ])
    }

    @Test func aMemberGivenTwiceIsASyntaxError() {
        for text in [#"{"isbn":"123","isb\u006e":"123"}"#, #"{"zzz":1,"zzz":2}"#, #"{"extra":{"a":1,"a":2}}"#] {
            #expect(throws: JSONSyntaxError.self) { try decode(Schemas.Book.self, text) }
        }
    }
}
