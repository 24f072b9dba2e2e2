import Foundation
import Testing
import TreatyOpenAPI
import TreatyYAML

@testable import TreatyGenerator

@Suite struct FindingReportTests {
    static let findings: [Finding] = [
        .warning(rule: "type-missing", at: SourceLocation(file: "a b.yaml", line: 9, column: 1), "later"),
        .error(
            rule: "route-clash", at: SourceLocation(file: "a b.yaml", line: 2, column: 3), "it says \"[x]\"",
            notes: [Finding.Note("first\nhere", at: SourceLocation(file: "a b.yaml", line: 1, column: 7))]),
    ]

    func report(limit: Int = 10) -> FindingReport { FindingReport(Self.findings + Self.findings, limit: limit) }

    @Test func textIsWhatCompilersWrite() {
        #expect(
            report().rendered(as: .text) == """
                a b.yaml:2:3: error: it says "[x]" [route-clash]
                a b.yaml:1:7: note: first\\u{A}here
                a b.yaml:9:1: warning: later [type-missing]
                1 error, 1 warning

                """)
        #expect(FindingReport([], limit: 1).rendered(as: .text) == "")
    }

    @Test func whatIsLeftOutIsCountedAndErrorsStay() throws {
        #expect(report(limit: 1).findings.map(\.rule) == ["route-clash"])
        #expect(report(limit: 1).rendered(as: .text).hasSuffix("1 error, 1 warning; 1 of them are not shown\n"))
        #expect(report(limit: 1).rendered(as: .jsonl).hasSuffix("\n{\"omitted\":1}\n"))
        let log = try object(report(limit: 1).rendered(as: .sarif))
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect((run["properties"] as? [String: Int]) == ["omittedResults": 1])
    }

    @Test func eachLineIsAnObject() throws {
        let lines = try report().rendered(as: .jsonl).split(separator: "\n").map { try object(String($0)) }
        #expect(lines.map { $0["rule"] as? String } == ["route-clash", "type-missing"])
        #expect(lines[0]["message"] as? String == "it says \"[x]\"")
        #expect(lines[0]["line"] as? Int == 2)
        #expect((lines[0]["notes"] as? [[String: Any]])?.first?["message"] as? String == "first\nhere")
    }

    @Test func sarifNamesRulesAndPlaces() throws {
        let log = try object(report().rendered(as: .sarif))
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["route-clash", "type-missing"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1])
        #expect(results.map { $0["level"] as? String } == ["error", "warning"])
        #expect((results[0]["message"] as? [String: String])?["text"] == "it says \"\\[x\\]\"")
        let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: [String: Any]])
        #expect(physical["artifactLocation"]?["uri"] as? String == "a%20b.yaml")
        #expect(physical["region"]?["startColumn"] as? Int == 3)
        #expect((results[0]["relatedLocations"] as? [Any])?.count == 1)
        #expect(results[1]["relatedLocations"] == nil)
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
