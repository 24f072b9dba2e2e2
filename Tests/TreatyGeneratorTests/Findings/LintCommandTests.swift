import Foundation
import Testing

/// `treaty-generator lint` as a process of its own.
@Suite struct LintCommandTests {
    private struct Answer {
        var status: Int32
        var text: String
    }

    /// Contracts with an error and a warning each, and a configuration with an error.
    private static let files = [
        "a/api.yaml":
            "openapi: 3.1.0\ninfo: {title: A, version: 1.0.0}\npaths:\n  /a: {get: {operationId: a, tags: [a]}}\ntags: [{name: c}]\n",
        "b/api.yaml":
            "openapi: 3.1.0\ninfo: {title: B}\npaths:\n  /b: {get: {operationId: b, tags: [b]}}\ntags: [{name: c}]\n",
        "b/treaty.yaml": "acess: public\n",
    ]

    private static func lint(_ arguments: String...) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(path: "treaty-lint-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let process = Process()
        process.executableURL = GeneratorProcess.generator
        process.arguments = ["lint"] + arguments
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Answer(status: process.terminationStatus, text: text)
    }

    @Test func severalContractsMakeOneSARIFDocument() throws {
        let answer = try Self.lint(
            "--contract", "a/api.yaml", "--contract", "b/api.yaml", "--configuration", "b/treaty.yaml", "--format",
            "sarif")
        #expect(answer.status == 1)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        let results = try #require(runs.first?["results"] as? [[String: Any]])
        let files = results.compactMap { result -> String? in
            let location = (result["locations"] as? [[String: Any]])?.first
            let physical = location?["physicalLocation"] as? [String: [String: Any]]
            return physical?["artifactLocation"]?["uri"] as? String
        }
        #expect(files.count == results.count)
        #expect(Set(files) == ["a/api.yaml", "b/api.yaml", "b/treaty.yaml"])
    }

    @Test func severalContractsHaveOneSum() throws {
        let answer = try Self.lint("--contract", "a/api.yaml", "--contract", "b/api.yaml")
        let sums = answer.text.split(separator: "\n").filter { $0.contains(" errors, ") || $0.contains(" error, ") }
        #expect(sums.count == 1, "\(answer.text)")
        #expect(answer.text.contains("a/api.yaml:4:") && answer.text.contains("b/api.yaml:2:"), "\(answer.text)")
    }

    @Test func aConfigurationIsThatOfTheContractBeforeIt() throws {
        let first = try Self.lint("--contract", "a/api.yaml", "--configuration", "b/treaty.yaml", "--format", "jsonl")
        #expect(first.text.contains("treaty.yaml"))
        let both = try Self.lint(
            "--configuration", "none.yaml", "--contract", "a/api.yaml", "--contract", "b/api.yaml", "--format", "jsonl")
        #expect(both.text.contains(#""file":"a/none.yaml""#), "\(both.text)")
        #expect(!both.text.contains(#""file":"b/none.yaml""#), "\(both.text)")
    }

    @Test(arguments: [
        ["--severity", "no-such-rule=error"], ["--severity", "route-clash=warning"], ["--format", "xml"],
    ])
    func wrongCallsAreSaid(_ arguments: [String]) throws {
        #expect(try Self.lint(arguments[0], arguments[1]).status == 2)
    }

    @Test func severityHoldsInEveryContract() throws {
        let answer = try Self.lint(
            "--severity", "tag-undefined=error", "--contract", "a/api.yaml", "--contract", "b/api.yaml",
            "--format", "jsonl")
        let lines = answer.text.split(separator: "\n").filter { $0.contains("\"tag-undefined\"") }
        #expect(lines.count == 2 && lines.allSatisfy { $0.contains(#""severity":"error""#) }, "\(answer.text)")
    }
}
