import Testing

@testable import TreatyOpenAPI

/// References into what the standard says nothing of: there may be anything, also what is referred to.
@Suite struct UnknownFieldReferenceTests {
    private func findings(_ reference: String) -> [String] {
        load(
            text: """
                openapi: 3.1.0
                info: {title: T, version: "1"}
                tags: [{name: a, x-tag: {type: string}}]
                components:
                  schemas: {S: {$ref: "\(reference)"}}
                  x-schemas: {A: {type: object, properties: {self: {$ref: "#/components/x-schemas/A"}}}}
                  headers: {H: {schema: {type: string}}}
                x-shared: {B: {type: array, items: {$ref: "#/x-shared/C"}}, C: {type: string}, D: [1]}
                """
        ).findings.filter { $0.rule.hasPrefix("reference") }.map(\.rule)
    }

    @Test(arguments: [
        "#/components/x-schemas/A", "#/components/x-schemas/A/properties/self", "#/x-shared/B", "#/x-shared/B/items",
        "#/tags/0/x-tag", "#/components/headers/H/schema",
    ])
    func areFollowed(reference: String) {
        #expect(findings(reference) == [])
    }

    @Test(arguments: [
        "#/components/headers/H", "#/info", "#/components/schemas", "#", "#/x-shared/D", "#/x-shared/C/type",
    ])
    func areRefused(reference: String) {
        #expect(findings(reference) == ["reference-kind"])
    }

    @Test func areRefusedWhereThereIsNothing() {
        #expect(findings("#/x-shared/X") == ["reference-target-missing"])
    }
}
