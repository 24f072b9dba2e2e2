import Testing
import TreatyOpenAPI
import TreatyYAML

/// Schemas that include themselves: what each leads to once a configuration has lowered the error.
struct SchemaCycleTests {
    private func load(_ schemas: String, _ severities: Severities) -> (document: Document?, findings: [Finding]) {
        let text = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas
        return loadDocument(path: "api.yaml", displayPath: "api.yaml", severities: severities) {
            _ throws(LoadFailure) in
            Array(text.utf8)
        }
    }

    private let family = """
            Cat: {allOf: [{$ref: '#/components/schemas/Alias'}, {properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
            Alias: {$ref: '#/components/schemas/Pet'}
            Pet:
              type: object
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind}
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        """

    @Test func aBaseIsIncludedWithoutItsAlternatives() throws {
        let document = try #require(load(family, .lowered).document)
        let schemas = Dictionary(uniqueKeysWithValues: document.components.schemas.map { ($0.name, $0.value) })
        let pet = try #require(schemas["Pet"])
        let base = try #require(schemas["Cat"]?.allOf.first?.reference?.target)
        #expect(base.original === pet && base.oneOf.isEmpty && !base.has("oneOf") && base.discriminator == nil)
        #expect(base.property("kind") != nil)
        #expect(schemas["Dog"]?.allOf.first?.reference?.target === base)
        // What stands by itself means what it meant.
        #expect(schemas["Alias"]?.reference?.target === pet && pet.oneOf.count == 2)
    }

    @Test func itIsAnErrorUntilItIsLowered() {
        #expect(
            Set(load(family, .standard).findings.filter { $0.severity == .error }.map(\.rule)) == [
                "composition-cycle"
            ])
        #expect(!load(family, .lowered).findings.hasErrors)
    }

    @Test(arguments: [
        ("A: {allOf: [{$ref: '#/components/schemas/A'}]}", "composition-cycle"),
        ("A: {allOf: [{not: {$ref: '#/components/schemas/A'}}]}", "reference-cycle"),
        ("A: {anyOf: [{$ref: '#/components/schemas/A'}]}", "composition-cycle"),
        ("A: {$ref: '#/components/schemas/A'}", "reference-cycle"),
    ])
    func onlyWhatHasAPlainMeaningMayBeLowered(schema: String, rule: String) {
        #expect(load("    " + schema, .standard).findings.filter { $0.severity == .error }.map(\.rule) == [rule])
        #expect(load("    " + schema, .lowered).findings.hasErrors == (rule == "reference-cycle"))
    }
}
