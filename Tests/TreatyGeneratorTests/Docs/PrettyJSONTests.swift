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
        #expect(
            PrettyJSON.html(of: value).split(separator: "\n").suffix(5) == [
                #"  <span class="j-key">&quot;f&quot;</span>: [],"#,
                #"  <span class="j-key">&quot;n&quot;</span>: <span class="j-word">null</span>,"#,
                #"  <span class="j-key">&quot;t&quot;</span>: <span class="j-word">true</span>,"#,
                #"  <span class="j-key">&quot;s&quot;</span>: <span class="j-text">&quot;x\ny&quot;</span>"#,
                "}",
            ])
    }
}
