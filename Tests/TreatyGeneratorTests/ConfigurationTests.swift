import Testing
import TreatyOpenAPI
import TreatyYAML

@testable import TreatyGenerator

/// What `treaty.yaml` asks for, and what it may not.
@Suite struct ConfigurationTests {
    private static let contract = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        paths:
          /a:
            get: { operationId: getA, tags: [x, y], responses: { "200": { $ref: "#/components/responses/A" } } }
            put: { operationId: putA, tags: [y], responses: { "204": { description: Done. } } }
          /b/{id}:
            parameters: [{ $ref: "#/components/parameters/ID" }]
            get: { operationId: getB, responses: { "200": { $ref: "#/components/responses/B" } } }
        components:
          parameters:
            ID: { name: id, in: path, required: true, schema: { type: string } }
          responses:
            A: { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/Animal" } } } }
            B: { description: B., content: { application/json: { schema: { $ref: "#/components/schemas/B" } } } }
          schemas:
            Animal:
              type: object
              properties: { legs: { $ref: "#/components/schemas/Cat/properties/lives" } }
            Cat: { allOf: [{ $ref: "#/components/schemas/Animal" }], properties: { lives: { type: integer } } }
            B: { type: object, properties: { c: { $ref: "#/components/schemas/C" } } }
            C: { type: object, properties: { b: { $ref: "#/components/schemas/B" } } }
            Alone: { type: object, properties: { a: { type: string } } }
        """

    private func document(_ text: String) throws -> Document {
        let (configuration, findings) = readConfiguration(bytes: Array(text.utf8), file: "treaty.yaml")
        #expect(findings == [])
        let loaded = loadDocument(
            path: "api.yaml", displayPath: "api.yaml", filter: configuration.filter, severities: .lowered
        ) { _ in Array(Self.contract.utf8) }
        #expect(loaded.findings.filter { $0.severity == .error } == [])
        return try #require(loaded.document)
    }

    @Test(arguments: [
        ("", "getA putA getB", "Animal Cat B C Alone"),
        ("include: { tags: [x] }", "getA", "Animal Cat"),
        ("include: { tags: [y] }", "getA putA", "Animal Cat"),
        ("include: { paths: [/b/*] }", "getB", "B C"),
        ("include: { paths: [/a], operations: [getB] }", "getA putA getB", "Animal Cat B C"),
        ("exclude: { operations: [getA] }", "putA getB", "B C"),
        ("include: { tags: [y] }\nexclude: { operations: [putA] }", "getA", "Animal Cat"),
        ("exclude: { paths: ['*'] }", "", ""),
    ])
    func filtersTakeWhatTheyNameAndWhatThatNeeds(text: String, operations: String, schemas: String) throws {
        let document = try document(text)
        #expect(document.operations.map(\.operationID).joined(separator: " ") == operations)
        #expect(document.components.schemas.map(\.name).joined(separator: " ") == schemas)
        if !text.isEmpty {
            let served = String(decoding: document.sourceText, as: UTF8.self)
            #expect(!served.contains("Alone"), "what is left out is served")
        }
    }

    @Test(arguments: [
        (
            "acess: public",
            "treaty.yaml:1:1: error: there is no 'acess' here: write access, handlers, include, exclude, findings or cases"
        ),
        ("access: open", "treaty.yaml:1:9: error: 'access' is one of 'public', 'package', 'internal'"),
        ("handlers: 2", "treaty.yaml:1:11: error: 'handlers' is one of 'one', 'tags'"),
        ("include: { tag: [x] }", "treaty.yaml:1:12: error: there is no 'tag' here: write tags, paths or operations"),
        ("include: { tags: x }", "treaty.yaml:1:18: error: 'tags' is a list of strings, not a string"),
        ("exclude: { tags: [1] }", "treaty.yaml:1:19: error: 'tags' is a list of strings; this is an integer"),
        (
            "cases: { count: 1 }",
            "treaty.yaml:1:10: error: there is no 'count' here: write operationBytesMax or bytesMax"
        ),
        ("cases: { bytesMax: -1 }", "treaty.yaml:1:20: error: 'bytesMax' is a number of bytes from 0 to 4294967296"),
        ("cases: { bytesMax: 1 MB }", "treaty.yaml:1:20: error: 'bytesMax' is a number of bytes from 0 to 4294967296"),
        ("- a", "treaty.yaml:1:1: error: the configuration is a mapping, not a sequence"),
        (
            "findings: { route-clash: warning }",
            "treaty.yaml:1:13: error: 'route-clash' may not be lowered: generated code would be wrong"
        ),
    ])
    func mistakesAreFindingsAtTheirPlace(text: String, finding: String) {
        let findings = readConfiguration(bytes: Array(text.utf8), file: "treaty.yaml").findings
        #expect(findings.map(\.description) == [finding + " [configuration]"])
    }

    @Test func casesHaveABudget() {
        let text = "cases: { operationBytesMax: 1000, bytesMax: 2000 }"
        let (configuration, findings) = readConfiguration(bytes: Array(text.utf8), file: "treaty.yaml")
        #expect(findings == [])
        #expect(configuration.cases.operationBytesMax == 1000)
        #expect(configuration.cases.bytesMax == 2000)
    }

    @Test func aDiscriminatorStandsForItsHeirs() {
        let text = Self.contract.replacing(
            "properties: { legs: { $ref: \"#/components/schemas/Cat/properties/lives\" } }",
            with: "required: [kind]\n      discriminator: { propertyName: kind }")
        var filter = OperationFilter()
        filter.include = [.init(.operations, "getA", at: SourceLocation(file: "treaty.yaml", line: 1, column: 1))]
        let loaded = loadDocument(path: "api.yaml", displayPath: "api.yaml", filter: filter) { _ in Array(text.utf8) }
        #expect(loaded.document?.components.schemas.map(\.name) == ["Animal", "Cat"])
    }

    @Test func aCriterionThatMeansNothingIsAFinding() throws {
        let (configuration, _) = readConfiguration(
            bytes: Array("include: { tags: [z], paths: [/a] }".utf8), file: "treaty.yaml")
        let (_, findings) = loadDocument(
            path: "api.yaml", displayPath: "api.yaml", filter: configuration.filter, severities: .lowered
        ) { _ in Array(Self.contract.utf8) }
        #expect(
            findings.filter { $0.severity == .error }.map(\.description) == [
                "treaty.yaml:1:19: error: 'z' among the tags means no operation of the contract; mend treaty.yaml"
                    + " [configuration]"
            ])
    }

    @Test(arguments: ["public", "package", "internal"])
    func accessIsThatOfEveryDeclaration(access: String) {
        var (configuration, _) = readConfiguration(bytes: Array("access: \(access)".utf8), file: "treaty.yaml")
        configuration.severities = .lowered
        let result = GeneratorPipeline.sources(
            path: "api.yaml", displayPath: "api.yaml", configuration: configuration
        ) { _ in Array(Self.contract.utf8) }
        #expect(!result.outputs.isEmpty)
        for output in result.outputs {
            let others = ["public", "package", "internal"].filter { $0 != access }
            for line in output.text.split(separator: "\n") {
                let first = line.split(separator: " ").first.map(String.init) ?? ""
                #expect(!others.contains(first), "\(output.name): \(line)")
            }
        }
        #expect(result.outputs.contains { $0.text.contains("\n\(access) enum Schemas {}") })
    }

    @Test func handlersAreOneProtocolATag() {
        var (configuration, _) = readConfiguration(bytes: Array("handlers: tags".utf8), file: "treaty.yaml")
        configuration.severities = .lowered
        let result = GeneratorPipeline.sources(
            path: "api.yaml", displayPath: "api.yaml", configuration: configuration
        ) { _ in Array(Self.contract.utf8) }
        let handlers = result.outputs.first { $0.name.hasSuffix("Handlers.swift") }?.text ?? ""
        for name in ["XHandlers", "YHandlers", "APIHandlers"] {
            #expect(handlers.contains("public protocol \(name): Sendable {"))
        }
    }
}
