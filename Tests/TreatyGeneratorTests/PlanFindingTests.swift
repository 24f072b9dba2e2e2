import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// What the plan stage cannot carry ends in an error at its line and column, never in silence.
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

    @Test(arguments: [
        ("type: [string, integer]", "14:7", "a value of several types other than null"),
        ("enum: [1, 2]", "14:7", "an enumeration of other values than strings"),
        ("const: 1", "14:7", "an enumeration of other values than strings"),
        ("type: string\nformat: duration", "15:7", "the format duration of a string with these constraints"),
        ("type: string\nformat: date\nminLength: 1", "15:7", "the format date of a string with these constraints"),
        ("type: integer\nformat: int8", "15:7", "the format int8 of an integer"),
        ("type: integer\nminimum: 0.5", "15:7", "a bound of integers beyond 64 bits or with a fraction"),
        ("type: object\nrequired: [x]", "15:7", "required without properties"),
        ("type: object\nadditionalProperties: false", "15:7", "an object that may have no members"),
        (
            "type: object\nproperties: { x: { type: string } }\nadditionalProperties: { type: string }", "16:7",
            "additionalProperties with a schema beside properties"
        ),
        ("type: object\nproperties: { x: { type: string, readOnly: true } }", "15:40", "readOnly"),
        ("type: object\nproperties: { x: { type: string, writeOnly: true } }", "15:40", "writeOnly"),
        ("type: object\nproperties: { x: { type: object, default: {} } }", "15:40", "a default of this type"),
        ("type: string\nenum: [a]\nminLength: 3", "16:7", "minLength in a schema of this kind"),
        ("minLength: 3", "14:7", "minLength in a schema of this kind"),
        ("properties: { x: {} }\ntype: [string, object]", "15:7", "another type in a schema of this kind"),
        (
            "anyOf: [ { type: string }, { type: integer } ]\nmaxLength: 3", "15:7",
            "maxLength in a schema of this kind"
        ),
        ("anyOf: [ { type: string }, { type: 'null' } ]\nmaxLength: 3", "15:7", "maxLength in a schema of this kind"),
        ("type: number\nformat: banana", "15:7", "this format of a value that is no string"),
        ("type: boolean\nformat: x", "15:7", "this format of a value that is no string"),
        ("type: integer\nexclusiveMinimum: 9223372036854775807", "13:5", "an integer that no bound leaves room for"),
        ("type: array\nitems: { type: string, readOnly: true }", "15:30", "readOnly"),
        (
            "type: array\nitems: { $ref: '#/components/schemas/S' }", "13:5",
            "a schema that holds itself without an object with properties in between"
        ),
        (
            "type: object\nadditionalProperties: { $ref: '#/components/schemas/S' }", "13:5",
            "a schema that holds itself without an object with properties in between"
        ),
        (
            "anyOf: [ { type: string }, { type: 'null' } ]\noneOf: [ { type: integer } ]", "15:7",
            "oneOf in a schema of this kind"
        ),
        (
            "type: object\nproperties: { s: { $ref: '#/components/schemas/S' } }", "13:5",
            "a schema that holds itself other than through an array"
        ),
    ])
    func aSchemaThatIsNotCarriedIsAnErrorAtItsPlace(schema: String, place: String, what: String) {
        #expect(
            findings(schema) == [
                "t.yaml:\(place): error: \(what) is not carried into the generated code yet [not-carried]"
            ])
    }

    @Test(arguments: [
        "type: object\nproperties: { s: { type: array, items: { $ref: '#/components/schemas/S' } } }",
        "type: [string, \"null\"]\nformat: date-time", "type: object", "{}", "true",
    ])
    func whatIsCarriedHasNoFindings(schema: String) {
        #expect(findings(schema) == [])
    }

    @Test func allFindingsComeInOneRunInTheOrderOfTheFile() {
        let found = findings("type: object\nproperties:\n  a: { type: string, format: duration }\n  b: { const: 1 }")
        #expect(found.map { $0.prefix(12) } == ["t.yaml:16:28", "t.yaml:17:14"])
    }
}
