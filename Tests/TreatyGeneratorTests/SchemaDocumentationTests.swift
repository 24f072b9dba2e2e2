import Foundation
import Testing

@testable import TreatyGenerator
@testable import TreatyOpenAPI

/// `Documentation/schemas.md` shows what schemas become in Swift: its Swift is held against what is generated, and its list
/// of keywords against the table of them.
@Suite struct SchemaDocumentationTests {
    static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Documentation/schemas.md")

    /// A stretch of the page: lines outside of code, or those of one block of it.
    struct Block {
        var language: String?
        var lines: [String] = []
    }

    static func blocks() throws -> [Block] {
        var blocks = [Block()]
        let text = try String(contentsOf: page, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                let isEnd = blocks[blocks.count - 1].language != nil
                blocks.append(Block(language: isEnd ? nil : String(line.dropFirst(3))))
            } else {
                blocks[blocks.count - 1].lines.append(String(line))
            }
        }
        return blocks
    }

    /// The declarations for some components, without their initialisers.
    static func declarations(_ schemas: [String]) -> (swift: [String], errors: [String]) {
        let names = schemas.filter { $0.first?.isLetter == true }.map { $0.prefix { $0 != ":" } }
        let head = """
            openapi: 3.1.1
            info: { title: T, version: "1" }
            paths:
              /a:
                post:
                  operationId: a
                  requestBody:
                    content: { application/json: { schema: { $ref: "#/components/schemas/\(names[0])" } } }
                  responses:
                    "204": { description: Done. }
                    "400": { description: No. }
            components:
              schemas:

            """
        let contract = head + schemas.map { "    \($0)\n" }.joined()
        let result = GeneratorPipeline.sources(path: "t.yaml", displayPath: "t.yaml") {
            (_: String) throws(LoadFailure) -> [UInt8] in Array(contract.utf8)
        }
        let errors = result.findings.filter { $0.severity == .error }.map(\.description)
        let text = result.outputs.first { $0.name.hasSuffix("Types.swift") }?.text ?? ""
        return (shortened(text.split(separator: "\n").map(String.init)), errors)
    }

    private static func shortened(_ lines: [String]) -> [String] {
        var kept: [String] = []
        var end: String?
        var isInSchemas = false
        for line in lines where !line.hasPrefix("//") && !line.hasPrefix("import") {
            if line.contains("public init("), !line.hasSuffix("}") { end = line.prefix { $0 == " " } + "}" }
            if end != nil || line.contains("public init(") {
                if line == end { end = nil }
                continue
            }
            if line == "extension Schemas {" {
                isInSchemas = true
            } else if line == "}", isInSchemas {
                isInSchemas = false
            } else {
                kept.append(isInSchemas ? String(line.dropFirst(4)) : line)
            }
        }
        return kept
    }

    @Test func everyBlockOfSwiftIsWhatItsContractBecomes() throws {
        var blocks = try Self.blocks()
        let isRewriting = ProcessInfo.processInfo.environment["TREATY_REWRITE_FIXTURES"] != nil
        var count = 0
        for index in blocks.indices where blocks[index].language == "yaml" {
            let (swift, errors) = Self.declarations(blocks[index].lines)
            #expect(errors == [])
            try #require(index + 2 < blocks.count && blocks[index + 2].language == "swift")
            if isRewriting { blocks[index + 2].lines = swift }
            #expect(blocks[index + 2].lines == swift, "\(blocks[index].lines.first ?? "")")
            count += 1
        }
        #expect(count >= 14)
        guard isRewriting else { return }
        let pieces = blocks.map { block -> [String] in
            guard let language = block.language else { return block.lines }
            return ["```" + language] + block.lines + ["```"]
        }
        try pieces.flatMap { $0 }.joined(separator: "\n").write(to: Self.page, atomically: true, encoding: .utf8)
    }

    @Test func theListOfKeywordsIsWhole() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        for field in SchemaKeywordTable.fields {
            let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(field.name)` |") }
            let words = try #require(row, "\(field.name) is not on the page")
            switch field.carriage {
            case .carried: #expect(!words.contains("annotation"), "\(field.name)")
            case .annotation: #expect(words.contains("annotation"), "\(field.name)")
            case .notCarried: break  // The rule `not-carried` says so at its place.
            }
        }
    }
}
