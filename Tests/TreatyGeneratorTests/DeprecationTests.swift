import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// What becomes of `deprecated` in Swift.
@Suite struct DeprecationTests {
    private static let contract = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /a:
            get:
              operationId: getA
              parameters:
                - {name: one, in: query, deprecated: true, schema: {type: string}}
                - {name: two, in: query, schema: {$ref: "#/components/schemas/Old"}}
                - {name: three, in: query, schema: {type: string}}
              responses:
                "200":
                  description: d
                  headers:
                    One: {deprecated: true, schema: {type: string}}
                    Two: {schema: {$ref: "#/components/schemas/Old"}}
                    Three: {schema: {type: string}}
                "400": {description: d}
        components:
          schemas:
            Old: {type: string, deprecated: true}
            A:
              type: object
              properties:
                one: {type: string, deprecated: true}
                two: {$ref: "#/components/schemas/Old"}
                three: {allOf: [{$ref: "#/components/schemas/Old"}, {maxLength: 3}]}
                four: {anyOf: [{$ref: "#/components/schemas/Old"}, {type: integer}]}
            B: {oneOf: [{const: x, deprecated: true}, {const: y}]}
        """

    @Test func whatIsDeprecatedSaysSo() throws {
        let (document, findings) = loadDocument(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(Self.contract.utf8)
        }
        var planner = Planner(try #require(document, "\(findings)"))
        planner.run()
        let operation = try #require(planner.plan.operations.first)
        #expect(operation.parameters.filter(\.isDeprecated).map(\.name) == ["one", "two"])
        #expect(operation.outputs[0].headers.filter(\.isDeprecated).map(\.name) == ["One", "Two"])
        let types = planner.plan.typesByName
        guard case .structure(let structure) = types["Schemas.A"], case .enumeration(let choices) = types["Schemas.B"]
        else {
            Issue.record("other types: \(types.keys)")
            return
        }
        #expect(structure.members.filter(\.isDeprecated).map(\.jsonName) == ["one", "two", "three"])
        #expect(choices.cases.map(\.documentation) == [["- Warning: Deprecated."], []])
    }
}
