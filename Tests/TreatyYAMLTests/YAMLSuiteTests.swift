import Testing

@testable import TreatyYAML

/// The YAML project's own suite, as far as libyaml goes along with it; skipped when it is not beside the package.
@Suite(.enabled(if: TestFiles.exists(TestFiles.suite), "the YAML suite is not beside this package"))
struct YAMLSuiteTests {
    /// What this reader refuses although it is YAML, because a contract has no use for it.
    static let refusedOnPurpose: Set<String> = [
        "yaml-documents", "yaml-empty", "yaml-duplicate-key", "yaml-key", "yaml-tag", "yaml-alias",
    ]

    @Test func casesGiveTheSuitesValues() throws {
        let measured = try #require(TestFiles.read(TestFiles.suite + "/libyaml-0.2.5-measured.json"))
        let cases = try #require(readNode(bytes: measured, file: "measured.json").root?.mapping)
        var compared = 0
        var refused = 0
        for entry in cases.entries where entry.value["libyaml_0_2_5"]?.string == "ok" {
            let folder = TestFiles.suite + "/data/" + entry.name
            guard let yaml = TestFiles.read(folder + "/in.yaml") else { continue }
            let (root, findings) = readNode(bytes: yaml, file: entry.name)
            if entry.value["expects_error"]?.boolean == true {
                #expect(!findings.isEmpty, "\(entry.name) must be refused")
                refused += 1
                continue
            }
            let expected = TestFiles.read(folder + "/in.json").flatMap { readNode(bytes: $0, file: "in.json").root }
            guard findings.isEmpty else {
                #expect(findings.allSatisfy { Self.refusedOnPurpose.contains($0.rule) }, "\(entry.name): \(findings)")
                continue
            }
            guard let root, let expected else { continue }
            #expect(root.hasSameValue(as: expected), "\(entry.name): \((try? root.jsonText()) ?? "")")
            compared += 1
        }
        #expect(compared >= 100, "compared \(compared)")
        #expect(refused >= 30, "refused \(refused)")
    }
}
