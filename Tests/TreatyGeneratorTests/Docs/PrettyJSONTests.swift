import Testing
import TreatyYAML

@testable import TreatyGenerator

@Suite struct PrettyJSONTests {
    @Test func writesOneMemberALine() throws {
        let document = try documentForDocs(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {}
            x-value: {"a\\"b": [1, -2.50e3, 9007199254740993], e: {}, f: [], n: ~, t: true, s: "x\\ny"}
            """)
        let value = try #require(document.root["x-value"])
        #expect(
            PrettyJSON.text(of: value) == #"""
                {
                  "a\"b": [
                    1,
                    -2.50e3,
                    9007199254740993
                  ],
                  "e": {},
                  "f": [],
                  "n": null,
                  "t": true,
                  "s": "x\ny"
                }
                """#)
        let classes = Set(PrettyJSON.pieces(of: value).compactMap(\.className))
        #expect(classes == ["j-key", "j-number", "j-word", "j-text"])
    }
}
