import Foundation
import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// `Documentation/bodies.md` says of each media type what it becomes in Swift: it is held against what is generated.
@Suite struct BodyDocumentationTests {
    struct Row: Sendable, CustomStringConvertible {
        var mediaType: String
        var schema: String
        var body: String
        var output: String
        var description: String { "\(mediaType) \(schema)" }
    }

    static let rows: [Row] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = (try? String(contentsOf: folder.appending(path: "Documentation/bodies.md"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: " | ").map { cell in
                cell.trimmingCharacters(in: CharacterSet(charactersIn: "|` "))
            }
            return Row(mediaType: cells[0], schema: cells[1], body: cells[2], output: cells[3])
        }
    }()

    @Test func theTableIsThere() { #expect(Self.rows.count > 20) }

    @Test(arguments: rows)
    func eachLineIsWhatIsGenerated(row: Row) throws {
        let contract = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            security: []
            paths:
              /a:
                post:
                  operationId: call
                  requestBody: {required: true, content: {"\(row.mediaType)": {schema: \(row.schema)}}}
                  responses:
                    "200": {description: d, content: {"\(row.mediaType)": {schema: \(row.schema)}}}
                    "400": {description: d}
            """
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        let operations = try #require(
            result.outputs.first { $0.name == "Operations.swift" }?.text, "\(result.findings)")
        #expect(operations.contains("public var body: \(row.body)\n"), "\(operations)")
        #expect(operations.contains("case ok(\(row.output))\n"), "\(operations)")
    }

    /// RFC 9110 §15.3.5, §15.4.5: there is nothing to send, whatever the contract describes.
    @Test func statusesWithoutContentHaveNone() throws {
        let contract = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            security: []
            paths:
              /a:
                get:
                  operationId: call
                  responses:
                    "200": {description: d, content: {application/json: {schema: {type: string}}}}
                    "204": {description: d, content: {application/json: {schema: {type: object}}}}
                    "304": {description: d, content: {application/json: {schema: {type: object}}}}
            """
        var configuration = GeneratorConfiguration()
        configuration.severities = .lowered
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml", configuration: configuration) {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        #expect(result.findings.filter { $0.rule == "status-content" }.map(\.severity) == [.warning, .warning])
        let operations = try #require(result.outputs.first { $0.name == "Operations.swift" }?.text)
        #expect(operations.contains("case ok(String)\n"))
        #expect(operations.contains("case noContent\n") && operations.contains("case notModified\n"), "\(operations)")
    }
}
