import Foundation
import Testing
import TreatyOpenAPI
import TreatyYAML

@testable import TreatyGenerator

/// `Documentation/findings.md` names every rule with its weight, and its examples are as it says.
@Suite struct CatalogueTests {
    /// What the page says of one rule.
    struct Entry: Sendable, CustomTestStringConvertible {
        var rule: String
        var firstLine = ""
        var raising: String?
        var passing: String?

        var testDescription: String { rule }
    }

    static let entries: [Entry] = {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Documentation/findings.md")
        return read((try? String(contentsOf: url, encoding: .utf8)) ?? "").filter { ruleWeights[$0.rule] != nil }
    }()

    /// Needs bytes that are no text, no text at all, or very much of it.
    static let withoutExample: Set<String> = [
        "cases-left-out", "file-limit", "reference-chain", "reference-limit", "type-limit", "yaml-empty",
        "yaml-encoding", "yaml-limit",
    ]

    @Test func everyRuleIsThereOnce() {
        #expect(Self.entries.map(\.rule).sorted() == ruleIDs.sorted())
        #expect(ruleIDs.isSubset(of: ruleSummaries.keys))
        #expect(ruleIDs.isSubset(of: ruleAdvice.keys))
        let lacking = Self.entries.filter { $0.raising == nil || $0.passing == nil }.map(\.rule)
        #expect(Set(lacking) == Self.withoutExample)
    }

    @Test(arguments: entries)
    func theFirstLineIsAsTheCodeHasIt(entry: Entry) throws {
        let weight = try #require(ruleWeights[entry.rule])
        let words =
            switch weight {
            case .error: "an error"
            case .lowerableError: "an error that may be lowered to a warning"
            case .warning: "a warning"
            }
        #expect(entry.firstLine == "\(ruleSummaries[entry.rule] ?? "") Otherwise: \(words).")
    }

    @Test(arguments: entries.filter { $0.raising != nil })
    func examplesAreAsTheySay(entry: Entry) throws {
        let raised = findings(try #require(entry.raising)).filter { $0.rule == entry.rule }
        let severity: Finding.Severity = ruleWeights[entry.rule] == .warning ? .warning : .error
        #expect(!raised.isEmpty && raised.contains { $0.severity == severity }, "\(entry.rule) is not raised")
        let passed = findings(try #require(entry.passing))
        #expect(!passed.contains { $0.rule == entry.rule }, "\(entry.rule) is raised by the example that is right")
    }

    private func findings(_ example: String) -> [Finding] {
        var text = example
        if !text.contains("openapi:"), !text.contains("swagger:") {
            text = "openapi: 3.1.1\ninfo: {title: T, version: \"1\"}\n" + text
            if !text.contains("\npaths:") { text += "paths: {}\n" }
        }
        // Lowered, so that planning runs, too; then as they are by themselves.
        let (document, found) = loadDocument(path: "api.yaml", displayPath: "api.yaml", severities: .lowered) {
            (path) throws(LoadFailure) in
            guard path == "api.yaml" else { throw LoadFailure("no such file") }
            return Array(text.utf8)
        }
        var findings = found
        if let document, !found.hasErrors {
            var planner = Planner(document)
            planner.run()
            findings += planner.findings
        }
        return findings.map { finding in
            guard ruleWeights[finding.rule] == .lowerableError else { return finding }
            var finding = finding
            finding.severity = .error
            return finding
        }
    }

    private static func read(_ page: String) -> [Entry] {
        var entries: [Entry] = []
        var block: (kind: Substring, lines: [Substring])?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let (kind, lines) = block {
                    let text = lines.map { $0 + "\n" }.joined()
                    if kind == "raises" { entries[entries.count - 1].raising = text }
                    if kind == "passes" { entries[entries.count - 1].passing = text }
                    block = nil
                } else {
                    block = (line.split(separator: " ").dropFirst().first ?? "", [])
                }
            } else if block != nil {
                block?.lines.append(line)
            } else if line.hasPrefix("### ") {
                entries.append(Entry(rule: String(line.dropFirst(4))))
            } else if let last = entries.indices.last, entries[last].firstLine.isEmpty {
                entries[last].firstLine = String(line)
            }
        }
        return entries
    }
}
