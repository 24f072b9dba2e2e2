import Foundation
import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// What an edit of a large contract changes: each file that stays as it was is not compiled again.
@Suite struct RegenerationTests {
    static let contract: String = {
        let operations = (0..<60).map { index in
            """
              /things\(index)/{id}:
                get:
                  operationId: getThing\(index)
                  description: One of them.
                  parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
                  responses:
                    "200":
                      description: It is there.
                      content: { application/json: { schema: { $ref: "#/components/schemas/Thing\(index)" } } }
                    "400": { description: No. }

            """
        }
        let schemas = (0..<120).map { index in
            """
                Thing\(index):
                  description: A thing.
                  type: object
                  required: [name]
                  properties:
                    name: { type: string, maxLength: 10 }
                    kind: { type: string, enum: [small, large] }
                    next: { $ref: "#/components/schemas/Thing\((index + 1) % 120)" }

            """
        }
        return "openapi: 3.1.1\ninfo: { title: T, version: '1' }\nsecurity: []\npaths:\n" + operations.joined()
            + "components:\n  schemas:\n" + schemas.joined()
    }()

    static func files(_ contract: String) throws -> [String: String] {
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml", shards: 16) {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        #expect(result.findings.filter { $0.severity == .error } == [])
        return Dictionary(uniqueKeysWithValues: result.outputs.map { ($0.name, $0.text) })
    }

    /// The files of Swift that the edit of one schema changes, without their numbers; the contract's own text is no code.
    static func changed(_ old: String, _ new: String) throws -> [String] {
        let start = try #require(contract.firstRange(of: "    Thing7:\n")).lowerBound
        let place = try #require(contract[start...].firstRange(of: old))
        let before = try files(contract)
        let after = try files(contract.replacingCharacters(in: place, with: new))
        #expect(before.keys == after.keys)
        return before.keys.filter { before[$0] != after[$0] && !$0.contains("Documents") }
            .map { $0.filter(\.isLetter).replacing("swift", with: "") }.sorted()
    }

    @Test(arguments: [
        ("description: A thing.", "description: Some thing.", []),
        ("name: { type: string, maxLength: 10 }", "name: { type: string, maxLength: 11 }", ["Coding"]),
        ("[small, large]", "[small, large, huge]", ["Types"]),
        ("      properties:\n", "      properties:\n        size: { type: integer }\n", ["Coding", "Types"]),
        ("required: [name]", "required: [name, kind]", ["Coding", "Types"]),
        (
            "    Thing8:\n", "    Other:\n      type: object\n      properties: { a: { type: string } }\n    Thing8:\n",
            ["Coding", "Types"]
        ),
    ])
    func anEditOfOneSchemaChangesTwoFilesAtMost(old: String, new: String, files: [String]) throws {
        #expect(try Self.changed(old, new) == files)
    }
}
