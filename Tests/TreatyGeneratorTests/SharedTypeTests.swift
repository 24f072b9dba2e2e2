import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Types of what is written in a component and used by several operations.
@Suite struct SharedTypeTests {
    static let contract = """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        security: []
        paths:
          /a:
            parameters: [{$ref: "#/components/parameters/direction"}]
            get:
              operationId: getA
              responses: {"200": {description: d}, "404": {$ref: "#/components/responses/Missing"}}
            put:
              operationId: putA
              requestBody: {$ref: "#/components/requestBodies/NewThingBody"}
              responses:
                "200": {description: d, headers: {Mood: {$ref: "#/components/headers/mood"}}}
                "404": {$ref: "#/components/responses/Missing"}
        components:
          parameters:
            direction: {name: direction, in: query, schema: {enum: [up, down]}}
          headers:
            mood: {schema: {enum: [good, bad]}}
          requestBodies:
            NewThingBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
          responses:
            Missing:
              description: It is not there.
              content:
                application/json: {schema: {type: object, properties: {since: {type: string, enum: [now, ever]}}}}
          schemas:
            MissingResponse: {type: object, properties: {taken: {type: boolean}}}
        """

    @Test func theyAreCalledAfterTheComponent() throws {
        let (document, findings) = loadDocument(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(Self.contract.utf8)
        }
        var planner = Planner(try #require(document, "\(findings)"))
        planner.run()
        #expect(
            planner.plan.types.map(\.name) == [
                "Schemas.MissingResponse", "Schemas.DirectionParameter", "Schemas.MissingResponse_\(Self.mark)",
                "Schemas.NewThingBody", "Schemas.MoodHeader",
            ])
        #expect(planner.plan.operations.allSatisfy { $0.nested.isEmpty })
        let operations = renderOperations(planner.plan)
        #expect(operations.split(separator: "direction: Schemas.DirectionParameter?,").count == 3)
        #expect(operations.split(separator: "case notFound(Schemas.MissingResponse_\(Self.mark))").count == 3)
    }

    /// A schema has the name already, so the other one is told apart by its place.
    static let mark = String(
        stableHash("/components/responses/Missing/content/application~1json/schema") & 0xFFFFF, radix: 36)
}
