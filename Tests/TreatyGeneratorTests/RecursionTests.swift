import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Types that hold themselves, which must have a size all the same.
@Suite struct RecursionTests {
    @Test func aChoiceThatHoldsItselfByAnotherNameIsIndirect() throws {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths: {}
            components:
              schemas:
                A:
                  anyOf:
                    - oneOf:
                        - type: object
                          properties: {x: {type: string}}
                          oneOf:
                            - $ref: '#/components/schemas/B'
                            - {type: object, properties: {z: {type: string}}}
                        - {type: string}
                B: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}

            """
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(text.utf8)
        }
        let types = try #require(result.outputs.first { $0.name == "Types.swift" }).text
        #expect(types.contains("public struct A:") && types.contains("public indirect enum A_"))
    }
}
