import Testing
import TreatyJSON

/// A name that comes twice is found, be the names few or many, plain or escaped.
@Suite struct MemberNameTests {
    @Test(arguments: [1, 2, 15, 16, 17, 200])
    func namesDiffer(count: Int) throws {
        let object = try #require(try JSONValue(parsing: text(names(count))).object)
        #expect(object.members.map(\.name) == names(count))
    }

    @Test(arguments: [1, 2, 15, 16, 17, 200], [#"n0"#, #"\u006e0"#, #"n\u0030"#])
    func theFirstComesAgain(count: Int, again: String) {
        let text = text(names(count) + [again])
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
        #expect(throws: JSONSyntaxError.self) {
            var reader = JSONReader(text)
            try reader.skipValue()
        }
    }

    @Test func namesThatOnlySwiftHoldsEqual() throws {
        // One letter, and a letter with its accent: Swift's strings are equal, the names are not (RFC 8259 §8.3).
        let value = try JSONValue(parsing: text(["\u{E9}", "e\u{301}"]))
        #expect(value.object?.members.count == 2)
    }

    private func names(_ count: Int) -> [String] { (0..<count).map { "n\($0)" } }

    private func text(_ names: [String]) -> [UInt8] {
        Array("{\(names.map { "\"\($0)\":0" }.joined(separator: ","))}".utf8)
    }
}
