import Foundation
import Testing
import TreatyOpenAPI
import TreatyYAML

@testable import TreatyGenerator

/// Small documents, each with one fault, and where the generator must find it.
///
/// A file of `Faults` begins with lines that all of its cases share. A case begins with `--- # rule: what is wrong`, and `▸`
/// stands before the place of the finding. One that begins with `openapi:` takes nothing from the shared lines. Those of
/// the rule `fine` have nothing wrong with them.
@Suite struct FaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var rule: String
        var title: String
        var text: String
        /// Counted from 1; nil where there is no mark.
        var line: Int?
        var column = 0

        var testDescription: String { "\(rule): \(title)" }
    }

    static let cases: [Case] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Faults")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted().flatMap { name in
            read((try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? "")
        }
    }()

    @Test func tableIsThere() {
        #expect(Self.cases.count > 400)
        #expect(Self.cases.allSatisfy { ($0.line == nil) == ($0.rule == "fine") })
    }

    @Test(arguments: cases)
    func findingIsAtItsPlace(_ example: Case) {
        let findings = GeneratorPipeline.findings(path: "a.yaml", displayPath: "a.yaml") {
            (path) throws(LoadFailure) in
            guard path == "a.yaml" else { throw LoadFailure("no such file") }
            return Array(example.text.utf8)
        }
        let found = findings.map { "\($0.location.line):\($0.location.column) \($0.rule) \($0.message)" }
        if let line = example.line {
            let isFound = findings.contains { finding in
                finding.rule == example.rule && finding.location.line == line
                    && finding.location.column == example.column
            }
            #expect(isFound, "not at \(line):\(example.column), but \(found)")
        } else {
            #expect(!findings.hasErrors, "\(found)")
        }
    }

    static func read(_ text: String) -> [Case] {
        var shared: [Substring] = []
        var cases: [(rule: String, title: String, lines: [Substring])] = []
        for line in text.split(separator: "\n") {
            if let match = line.wholeMatch(of: /--- # (\S+): (.*)/) {
                cases.append((String(match.1), String(match.2), []))
            } else if cases.isEmpty {
                if !line.hasPrefix("#") { shared.append(line) }
            } else {
                cases[cases.count - 1].lines.append(line)
            }
        }
        return cases.map { rule, title, own in
            let isWhole = own.first.map { $0.hasPrefix("openapi:") || $0.hasPrefix("▸openapi:") } ?? false
            let lines = isWhole ? own : shared + own
            var example = Case(rule: rule, title: title, text: "")
            for (position, line) in lines.enumerated() {
                guard let mark = line.firstIndex(of: "▸") else { continue }
                example.line = position + 1
                example.column = line.distance(from: line.startIndex, to: mark) + 1
            }
            example.text = lines.joined(separator: "\n").replacingOccurrences(of: "▸", with: "") + "\n"
            return example
        }
    }
}
