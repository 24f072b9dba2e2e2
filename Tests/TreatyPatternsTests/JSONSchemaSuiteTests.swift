import Foundation
import Testing
import TreatyPatterns

/// The groups of JSON-Schema-Test-Suite that are about `pattern` alone.
private enum Suite {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/corpora/json-schema-2020-12/tests")

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func groups(_ file: String) throws -> [[String: Any]] {
        let data = try Data(contentsOf: folder.appending(path: file))
        return try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    }

    static func tests(_ group: [String: Any]) throws -> [(data: Any, isValid: Bool)] {
        try #require(group["tests"] as? [[String: Any]]).map { test in
            (try #require(test["data"]), try #require(test["valid"] as? Bool))
        }
    }
}

/// Skipped when the suite's folder is not beside the package.
@Suite(.enabled(if: Suite.isThere, "JSON-Schema-Test-Suite is not beside the package"))
struct JSONSchemaSuiteTests {
    @Test(arguments: [
        ("pattern.json", 2), ("optional/ecmascript-regex.json", 30), ("optional/non-bmp-regex.json", 6),
    ])
    func patterns(file: String, checksMin: Int) throws {
        var checks = 0
        for group in try Suite.groups(file) {
            let schema = try #require(group["schema"] as? [String: Any])
            for test in try Suite.tests(group) {
                if let source = schema["pattern"] as? String, let text = test.data as? String {
                    let outcome = try Pattern(source).match(text)
                    #expect(outcome == (test.isValid ? .matched : .notMatched), "\(source) on \(text)")
                    checks += 1
                }
                if let sources = schema["patternProperties"] as? [String: Any],
                    let members = test.data as? [String: Any]
                {
                    let patterns = try sources.keys.map { try Pattern($0) }
                    let isValid = members.keys.allSatisfy { name in patterns.contains { $0.match(name) == .matched } }
                    #expect(isValid == test.isValid, "\(sources.keys) on \(members.keys)")
                    checks += 1
                }
            }
        }
        #expect(checks >= checksMin)
    }

    @Test(arguments: ["optional/format/regex.json", "optional/format/ecmascript-regex.json"])
    func format(file: String) throws {
        var checks = 0
        for group in try Suite.groups(file) {
            for test in try Suite.tests(group) {
                guard let source = test.data as? String else { continue }
                #expect(((try? Pattern(source)) != nil) == test.isValid, "\(source)")
                checks += 1
            }
        }
        #expect(checks >= 1)
    }
}
