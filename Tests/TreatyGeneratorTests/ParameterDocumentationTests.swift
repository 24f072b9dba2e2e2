import Foundation
import Testing
import TreatyOpenAPI

@testable import TreatyGenerator

/// `Documentation/parameters.md` and `security.md` say what becomes of parameters and of security schemes in Swift: their
/// tables are held against what is generated.
@Suite struct ParameterDocumentationTests {
    /// The rows of a page's table whose first cell is code that begins so; cells without their marks.
    static func rows(_ page: String, _ prefix: String) -> [[String]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = folder.appending(path: "Documentation/\(page).md")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { $0.hasPrefix("| `" + prefix) }.map { line in
            line.dropFirst(2).split(separator: " |").map { cell in
                cell.replacingOccurrences(of: "`", with: "").trimmingCharacters(in: .whitespaces)
            }
        }
    }

    static let parameters = rows("parameters", "{name:")
    static let schemes = rows("security", "{type:")
    static let requirements = rows("security", "[")

    @Test func theTablesAreThere() {
        #expect(Self.parameters.count > 10)
        #expect(Self.schemes.count == 9)
        #expect(Self.requirements.count == 6)
    }

    private func generated(_ contract: String, _ name: String) throws -> String {
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        return try #require(result.outputs.first { $0.name == name }?.text, "\(result.findings)")
    }

    private func contract(operation: String, schemes: String = "") -> String {
        """
        openapi: 3.1.0
        info: {title: T, version: "1"}
        paths:
          /a:
            get:
              operationId: call
        \(operation)
              responses:
                "200": {description: d}
                "400": {description: d}
                "401": {description: d}
        components:
          securitySchemes: {\(schemes)}
        """
    }

    @Test(arguments: parameters)
    func eachParameterIsAsItIsGenerated(row: [String]) throws {
        let text = contract(operation: "      security: []\n      parameters: [\(row[0])]")
        #expect(try generated(text, "Operations.swift").contains("public var \(row[1])\n"), "\(row)")
    }

    @Test(arguments: schemes)
    func eachSchemeHasItsAuthenticator(row: [String]) throws {
        let text = contract(operation: "      security: [{s: []}]", schemes: "s: \(row[0])")
        #expect(try generated(text, "APIHandlers.swift").contains("public var \(row[1])\n"), "\(row)")
    }

    @Test(arguments: requirements)
    func eachRequirementHasItsCallers(row: [String]) throws {
        let scheme = "{type: http, scheme: bearer}"
        let text = contract(operation: "      security: \(row[0])", schemes: "s: \(scheme), t: \(scheme)")
        let operations = try generated(text, "Operations.swift")
        let members = row.count > 1 && !row[1].isEmpty ? row[1].components(separatedBy: ", ") : []
        for member in members { #expect(operations.contains("public var \(member)\n"), "\(row)") }
        let found = operations.components(separatedBy: ": Principal").count - 1
        #expect(found >= members.count && (members.isEmpty == (found == 0)), "\(row)")
    }
}
