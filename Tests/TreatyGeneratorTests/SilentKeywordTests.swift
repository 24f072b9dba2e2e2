import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// Keywords that refuse nothing as they are written need no check, which would be a second reading of each value.
@Suite struct SilentKeywordTests {
    private static func checks(of schema: String) throws -> Int {
        let text = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths: {}
            components: {schemas: {Thing: \(schema)}}
            """
        let (document, _) = loadDocument(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(text.utf8)
        }
        var planner = Planner(try #require(document))
        planner.run()
        return planner.plan.checks.count
    }

    @Test(arguments: [
        "{type: object, properties: {}}",
        "{type: object, required: []}",
        "{type: object, properties: {}, additionalProperties: {type: string}}",
        "{type: object, properties: {a: {type: string}}, patternProperties: {'^x-': true}}",
        "{type: object, properties: {a: {type: string}}, propertyNames: {description: any}}",
        "{type: object, properties: {a: {type: string}}, dependentSchemas: {a: {}}}",
        "{type: object, properties: {a: {type: string}}, dependentRequired: {b: []}}",
        "{type: array, prefixItems: [{}, true]}",
        "{type: array, uniqueItems: false}",
    ])
    func isNoCheck(_ schema: String) throws { #expect(try Self.checks(of: schema) == 0) }

    @Test(arguments: [
        "{type: object, properties: {a: {type: string}}, patternProperties: {'^x-': false}}",
        "{type: object, properties: {a: {type: string}}, propertyNames: {maxLength: 3}}",
        "{type: object, properties: {a: {type: string}}, dependentSchemas: {a: {required: [b]}}}",
        "{type: object, properties: {a: {type: string}}, dependentRequired: {b: [c]}}",
        "{type: array, prefixItems: [{}, {type: string}]}",
    ])
    func isACheck(_ schema: String) throws { #expect(try Self.checks(of: schema) > 0) }
}
