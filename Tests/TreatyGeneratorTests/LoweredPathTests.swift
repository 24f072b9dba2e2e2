import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Paths and names that a configuration lets through: what they become is written down with their rules.
@Suite struct LoweredPathTests {
    @Test(
        arguments: [
            ("/b?acl", "", [#"queryParameters: ["acl"], conditions: [.path("acl")]"#]),
            (
                "/b?v=2#x", "{name: q, in: query, required: true}",
                [#"[.path("v", ["2"]), .query("q")]"#, #"["q", "v"]"#]
            ),
            ("/b?q={words}", "{name: words, in: path, required: true}", [#"parameter(.query, "q""#, #"[.path("q")]"#]),
            ("/{x}/{x}", "{name: x, in: path, required: true}", [#"parameter(.path(0), "x""#]),
            (
                "/{x}{y}", "{name: x, in: path, required: true}, {name: y, in: path, required: true}",
                [#"parameter(.path(0), "x""#, #"parameter(.path(1), "y""#]
            ),
            ("/b", "{name: 'a[]', in: cookie}, {name: 'A B', in: header}", [#".cookie, "a[]""#, #".header, "A B""#]),
        ] as [(String, String, [String])])
    func becomeWhatTheirRulesSay(path: String, parameters: String, expected: [String]) {
        let text = operations(path, parameters.replacing("}", with: ", schema: {type: string}}"))
        for line in expected { #expect(text.contains(line)) }
    }

    /// No field is called so (RFC 9110, §5.1): were it sent, it might end the message's head.
    @Test func noResponseHasAFieldThatIsNone() {
        let text = operations(
            "/b", "",
            responses: #", headers: {"\\0Set-Cookie": {schema: {type: string}}, X-A: {schema: {type: string}}}"#)
        #expect(text.contains("X-A"))
        #expect(!text.contains("Set-Cookie"))
    }

    private func operations(_ path: String, _ parameters: String, responses: String = "") -> String {
        let contract = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              "\(path)":
                get: {operationId: call, parameters: [\(parameters)], responses: {"200": {description: d\(responses)}}}
            """
        var configuration = GeneratorConfiguration()
        configuration.severities = .lowered
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml", configuration: configuration) {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        #expect(result.findings.filter { $0.severity == .error } == [])
        return result.outputs.filter { $0.name.hasPrefix("Operation") }.map(\.text).joined()
    }
}
