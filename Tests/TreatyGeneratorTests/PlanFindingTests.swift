import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// What the plan stage has to say of a contract without errors.
@Suite struct PlanFindingTests {
    static let head = """
        openapi: 3.1.0
        info: { title: T, version: "1" }
        paths:
          /a:
            get:
              operationId: a
              security: []
              responses:
                "200": { description: d }
                "400": { description: d }
        components:
          schemas:
            S:

        """

    /// Lines of diagnostics for a schema S whose text starts at line 14, column 7.
    func findings(_ schema: String) -> [String] {
        let text = Self.head + schema.split(separator: "\n").map { "      \($0)\n" }.joined()
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(text.utf8)
        }
        let errors = result.findings.filter { $0.severity == .error }
        #expect(result.outputs.isEmpty == !errors.isEmpty)
        return errors.map(\.description)
    }

    /// How many times `default-not-applied` is found for a default of a member of S.
    func unappliedDefaults(_ member: String) -> Int {
        let text = Self.head + "      { type: object, properties: { a: \(member) } }\n"
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(text.utf8)
        }
        #expect(!result.outputs.isEmpty)
        return result.findings.count { $0.rule == "default-not-applied" }
    }

    @Test(arguments: [
        // It would hold itself.
        "{ $ref: '#/components/schemas/S', default: {} }",
        "{ $ref: '#/components/schemas/S', default: { a: { a: {} } } }",
        "{ type: array, items: { $ref: '#/components/schemas/S' }, default: [{}] }",
        // Either alternative could have it.
        "{ anyOf: [{ title: A, type: string, maxLength: 1 }, { title: B, type: string, minLength: 3 }], default: abc }",
        // Swift's time has no leap second; Swift holds both names for one; too long.
        "{ type: string, format: date-time, default: '2016-12-31T23:59:60Z' }",
        "{ type: object, additionalProperties: { type: integer }, default: { \"\\u00e9\": 1, \"e\\u0301\": 2 } }",
        "{ type: string, default: '\(String(repeating: "a", count: 1000))' }",
    ])
    func aDefaultWithoutAnExpressionIsAWarning(member: String) {
        #expect(unappliedDefaults(member) == 1)
    }

    @Test(arguments: [
        "{ type: array, items: { $ref: '#/components/schemas/S' }, default: [] }",
        "{ anyOf: [{ title: A, type: string, format: date }, { title: B, type: array }], default: '2026-01-01' }",
    ])
    func otherDefaultsAreApplied(member: String) {
        #expect(unappliedDefaults(member) == 0)
    }

    @Test(arguments: [
        "type: object\nproperties: { s: { type: array, items: { $ref: '#/components/schemas/S' } } }",
        "type: [string, \"null\"]\nformat: date-time", "type: object", "{}", "true", "false", "const: 1",
        "type: [string, integer]", "type: integer\nminimum: 0.5", "type: object\nrequired: [x]",
        "type: object\nproperties: { x: { type: string } }\nadditionalProperties: { type: string }",
        "type: array\nitems: { $ref: '#/components/schemas/S' }",
        "anyOf: [ { type: string }, { type: integer } ]\nmaxLength: 3", "not: { type: string }",
        "type: object\nproperties: { x: { type: string, readOnly: true }, y: { type: integer, writeOnly: true } }",
        "type: object\nproperties: { s: { $ref: '#/components/schemas/S' } }",
        "type: object\nproperties: { s: { type: array, items: { allOf: [{}, { $ref: '#/components/schemas/S' }] } } }",
        "type: object\nproperties: { s: { $ref: '#/components/schemas/S', minProperties: 1 } }",
        "type: array\nitems: { $ref: '#/components/schemas/S', minItems: 1 }",
    ])
    func whatIsCarriedHasNoFindings(schema: String) {
        #expect(findings(schema) == [])
    }
}
