import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Contracts with a file for each schema: a component that is a reference to it, and nothing else, gives the type its name.
@Suite struct FileComponentTests {
    private static let files = [
        "api.yaml": """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths: {}
        components:
          schemas:
            Pet: {$ref: schemas/pet.yaml}
            Animal: {$ref: schemas/pet.yaml}
            Named: {$ref: schemas/named.yaml}
            Size: {$ref: schemas/size.yaml}
            Owner: {type: object, properties: {pet: {$ref: schemas/pet.yaml}, size: {$ref: schemas/size.yaml}}}
        """,
        "schemas/pet.yaml": """
        type: object
        properties: {owner: {$ref: ../api.yaml#/components/schemas/Owner}, friend: {$ref: pet.yaml}}
        """,
        "schemas/named.yaml": "{type: object, x-swift-name: Called, properties: {a: {type: string}}}",
        "schemas/size.yaml": "{type: integer, format: int32}",
    ]

    @Test(arguments: ["api.yaml", "./api.yaml", "x/../api.yaml"])
    func componentsGiveTheNames(displayPath: String) {
        let result = GeneratorPipeline.sources(path: "api.yaml", displayPath: displayPath) {
            (path) throws(LoadFailure) -> [UInt8] in
            guard let text = Self.files[path] else { throw LoadFailure("no such file") }
            return Array(text.utf8)
        }
        #expect(result.findings.filter { $0.severity == .error } == [])
        let types = result.outputs.filter { $0.name.hasPrefix("Types") }.map(\.text).joined()
        let declarations = types.split(separator: "\n").map { $0.drop { $0 == " " } }.filter {
            $0.hasPrefix("public struct ") || $0.hasPrefix("public typealias ")
        }
        #expect(
            declarations == [
                "public struct Pet: Sendable, Hashable {", "public typealias Animal = Schemas.Pet",
                "public typealias Named = Schemas.Called", "public typealias Size = Int64",
                "public struct Owner: Sendable, Hashable {", "public struct Called: Sendable, Hashable {",
            ])
    }
}
