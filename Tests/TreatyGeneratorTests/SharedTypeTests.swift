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

    /// Types for what a path item, a body with files or another file holds, by the first operation of three.
    private func names(operations: [String]) throws -> [String: Set<String>] {
        let head = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            components:
              requestBodies:
                New:
                  content:
                    multipart/form-data:
                      schema: {type: object, properties: {f: {type: string, format: binary}, kind: {enum: [m, n]}}}
            paths:
              /tasks/{id}/view:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: integer}}
                  - {name: direction, in: query, schema: {enum: [up, down]}}
                  - {$ref: "parts.yaml#/order"}

            """
        let parts = """
            order: {name: order, in: query, schema: {enum: [x, y]}}
            Gone: {description: d, headers: {Mood: {schema: {enum: [good, bad]}}}}
            """
        let body = "requestBody: {$ref: '#/components/requestBodies/New'}"
        let responses = "responses: {'200': {description: d}, 4XX: {$ref: 'parts.yaml#/Gone'}}"
        let text = head + operations.map { "    \($0): {\(body), \(responses)}\n" }.joined()
        let (document, findings) = loadDocument(path: "t.yaml", displayPath: "t.yaml") {
            (path: String) throws(LoadFailure) -> [UInt8] in Array((path == "t.yaml" ? text : parts).utf8)
        }
        var planner = Planner(try #require(document, "\(findings)"))
        planner.run()
        var names: [String: Set<String>] = [:]
        for operation in planner.plan.operations {
            names["\(operation.typeName) inputs"] = Set(operation.parameters.map(\.value.typeName))
        }
        names["types"] = Set(planner.plan.types.map(\.name))
        #expect(planner.plan.operations.allSatisfy { $0.nested.isEmpty })
        return names
    }

    @Test func theOrderOfOperationsNamesNothing() throws {
        let names = try names(operations: ["put", "patch", "delete"])
        #expect(
            names["types"] == [
                "Schemas.TasksIDViewDirectionParameter", "Schemas.OrderParameter", "Schemas.NewKind",
                "Schemas.GoneMoodHeader",
            ])
        #expect(try self.names(operations: ["delete", "put", "patch"]) == names)
        #expect(try self.names(operations: ["patch"])["types"] == names["types"])
    }

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

    /// Requests of callbacks, and the types of what they send, by the operations that refer to the callback.
    private func requests(operations: [String]) throws -> (requests: [RequestPlan], types: [String]) {
        let head = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            components:
              callbacks:
                Done:
                  "{$request.query.url}":
                    parameters: [{name: mode, in: query, schema: {enum: [up, down]}}]
                    post:
                      requestBody:
                        content:
                          application/json: {schema: {type: object, properties: {kind: {enum: [m, n]}}}}
                      responses:
                        "200": {description: d, headers: {Mood: {schema: {enum: [good, bad]}}}}
                      callbacks:
                        then:
                          "{$request.body#/url}":
                            post:
                              requestBody:
                                content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
                              responses: {"204": {description: d}}
                    put: {requestBody: {content: {application/json: {schema: {enum: [x, y]}}}}}
            paths:

            """
        let text =
            head
            + operations.map { key in
                """
                  /\(key):
                    post:
                      responses: {"204": {description: d}}
                      callbacks:
                        on\(key): {$ref: "#/components/callbacks/Done"}

                """
            }.joined()
        let (document, findings) = loadDocument(path: "t.yaml", displayPath: "t.yaml", severities: .lowered) {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(text.utf8)
        }
        var planner = Planner(try #require(document, "\(findings)"))
        planner.run()
        return (planner.plan.requests, planner.plan.types.map(\.name))
    }

    @Test func whatACallbackSendsIsCalledAfterItsComponent() throws {
        let names: Set = [
            "Schemas.DoneBody", "Schemas.DoneOkMood", "Schemas.DoneRequestQueryURLModeParameter",
            "Schemas.DoneThenBody",
            "Schemas.DonePutBody",
        ]
        let (requests, types) = try requests(operations: ["a", "b"])
        #expect(Set(types) == names)
        #expect(requests.allSatisfy { $0.nested.isEmpty })
        let both = ["A", "B"].flatMap { name in
            ["On\(name.lowercased())", "On\(name.lowercased()).Callbacks.Then", "On\(name.lowercased())Put"].map {
                "Post\(name).Callbacks.\($0)"
            }
        }
        #expect(requests.map(\.typeName) == both)
        #expect(Set(try self.requests(operations: ["b"]).types) == names)
        let turned = try self.requests(operations: ["b", "a"]).requests
        #expect(turned.map(\.typeName) == Array(both[3...] + both[..<3]))
    }

    /// A schema has the name already, so the other one is told apart by its place.
    static let mark = String(
        stableHash("/components/responses/Missing/content/application~1json/schema") & 0xFFFFF, radix: 36)
}
