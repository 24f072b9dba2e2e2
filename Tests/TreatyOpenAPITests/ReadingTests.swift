import Testing
import TreatyYAML

@testable import TreatyOpenAPI

@Suite struct PathTemplateTests {
    private func template(_ text: String) -> PathTemplate {
        PathTemplate(text, at: SourceLocation(file: "a", line: 1, column: 1))
    }

    @Test(
        arguments: [
            ("/", [.literal("")]),
            ("/a", [.literal("a")]),
            ("/a/", [.literal("a"), .literal("")]),
            ("/a/{b}/c", [.literal("a"), .parameter("b"), .literal("c")]),
            ("/{a}{b}", [.partial([.parameter("a"), .parameter("b")])]),
            ("/{a}.json", [.partial([.parameter("a"), .literal(".json")])]),
            (
                "/v{a}-{b}/c",
                [.partial([.literal("v"), .parameter("a"), .literal("-"), .parameter("b")]), .literal("c")]
            ),
            ("/{}", [.literal("{}")]),
            ("/{a}}", [.literal("{a}}")]),
            ("/{a{b}}", [.literal("{a{b}}")]),
            ("/a#b/{c}", [.literal("a")]),
            ("/a?b/{c}", [.literal("a")]),
            ("/{a?}/{b#}?c", [.parameter("a?"), .parameter("b#")]),
        ] as [(String, [PathTemplate.Segment])])
    func segments(text: String, segments: [PathTemplate.Segment]) {
        #expect(template(text).segments == segments)
    }

    @Test(
        arguments: [
            ("/a", []), ("/a?", []), ("/a#b?c", []), ("/a?b", [.init(name: "b")]), ("/a?b#c", [.init(name: "b")]),
            ("/a?b=", [.init(name: "b", value: "")]),
            ("/a?b=c=d&%65=f+g", [.init(name: "b", value: "c=d"), .init(name: "e", value: "f g")]),
            ("/a?b={c}", [.init(name: "b", parameter: "c")]), ("/a?b={c}-{d}&{e}=f", [.init(name: "b")]),
        ] as [(String, [PathTemplate.Pair])])
    func queries(text: String, pairs: [PathTemplate.Pair]) {
        #expect(template(text).queryPairs == pairs)
    }

    @Test func shapesForgetNames() {
        #expect(template("/a/{x}").shape == template("/a/{y}").shape)
        #expect(template("/a/{x}").shape != template("/a/x").shape)
        #expect(template("/a/{x}/{y}").parameterNames == ["x", "y"])
        #expect(template("/{x}.{y}/{z}").parameterNames == ["x", "y", "z"])
        #expect(template("/{x}.{y}").shape == template("/{a}%2e{b}#c").shape)
        #expect(template("/a%2Fb").shape != template("/a/b").shape)
        #expect(template("/caf%c3%a9").shape == template("/café").shape)
    }

    @Test func operationsAreNamedAfterThePath() {
        #expect(template("/").operationID(.get) == "get_root")
        #expect(template("/a/b").operationID(.get) == "get_a_b")
        #expect(template("/a/{b}/").operationID(.patch) == "patch_a_by_b")
        #expect(template("/v{n}/{a}.{b}").operationID(.get) == "get_vby_n_by_a.by_b")
    }
}

@Suite struct ReferenceTests {
    @Test func pointersAreTakenApart() throws {
        #expect(try ReferenceText("#/a~1b/c~0d/%C3%A9/").tokens == ["a/b", "c~d", "é", ""])
        #expect(try ReferenceText("b.yaml").path == "b.yaml")
        #expect(try ReferenceText("b.yaml#").tokens == [])
        #expect(try ReferenceText("b%20c.yaml#/a").path == "b c.yaml")
        #expect(throws: ReferenceText.Problem.anchor) { try ReferenceText("#a") }
        #expect(throws: ReferenceText.Problem.remote) { try ReferenceText("https://a/b#/c") }
        #expect(throws: ReferenceText.Problem.remote) { try ReferenceText("//a/b") }
        #expect(throws: ReferenceText.Problem.malformed) { try ReferenceText("#/a~2") }
        #expect(throws: ReferenceText.Problem.malformed) { try ReferenceText("#/%C3") }
        #expect(throws: ReferenceText.Problem.malformed) { try ReferenceText("") }
    }

    @Test(arguments: [
        ("b.yaml", "a.yaml", "b.yaml"), ("./b.yaml", "x/a.yaml", "x/b.yaml"), ("../b.yaml", "x/y/a.yaml", "x/b.yaml"),
        ("../../b.yaml", "x/a.yaml", "../b.yaml"), ("b.yaml", "/x/a.yaml", "/x/b.yaml"),
        ("/b.yaml", "x/a.yaml", "/b.yaml"),
    ])
    func pathsAreRelativeToTheFile(relative: String, other: String, path: String) {
        #expect(SourceFiles.path(relative, from: other) == path)
    }
}

/// Documents made to cost much: each ends soon.
@Suite struct HostileDocumentTests {
    private let head = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"

    @Test func nestedAlternativesEnd() {
        var text = head
        for level in 0..<60 {
            text += "    A\(level): {anyOf: [{$ref: '#/components/schemas/A\(level + 1)'}, "
            text += "{$ref: '#/components/schemas/A\(level + 1)'}], example: 1}\n"
        }
        text += "    A60: {type: string}\n"
        let (document, findings) = load(text: text)
        #expect(document?.schemas.count == 181)
        #expect(findings.contains { $0.rule == "example-mismatch" })
    }

    @Test func longChainsOfReferencesEnd() {
        var text = head
        for level in 0..<19_000 { text += "    A\(level): {$ref: '#/components/schemas/A\(level + 1)'}\n" }
        text += "    A19000: {$ref: '#/components/schemas/A0'}\n"
        let findings = load(text: text).findings
        #expect(findings.map(\.rule) == ["reference-chain", "reference-cycle"])
    }

    @Test func recursionWithAValueEnds() {
        let text =
            head + "    A: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}], default: 1}\n"
        #expect(load(text: text).findings.map(\.rule) == ["composition-cycle", "composition-cycle"])
    }

    @Test func filesAreBounded() {
        let (document, findings) = loadDocument(path: "0.yaml", displayPath: "0.yaml") { (path) throws(LoadFailure) in
            let number = Int(path.prefix { $0 != "." }) ?? 0
            let reference = "{$ref: '\(number + 1).yaml#/components/schemas/A'}"
            return Array((head + "    A: \(reference)\n").utf8)
        }
        #expect(document != nil)
        #expect(findings.map(\.rule).sorted() == ["file-limit", "reference-chain"])
    }
}
