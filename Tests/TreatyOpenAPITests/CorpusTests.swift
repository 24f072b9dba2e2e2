import Testing
import TreatyOpenAPI
import TreatyYAML

/// Documents that others wrote. Without the folder beside the package these tests are skipped.
@Suite(.enabled(if: TestFiles.exists(TestFiles.corpora), "the suites are not beside this package"))
struct CorpusTests {
    static let folder = TestFiles.corpora + "/openapi-validity"

    /// Every document ends in findings or in a document, and of those that are broken at least 9 of 10 are refused.
    @Test func brokenDocumentsAreRefused() throws {
        let list = try readNode(bytes: TestFiles.read(Self.folder + "/cases.json"), file: "cases.json").root
        let cases = try #require(list?["cases"]?.sequence)
        var missed: [String] = []
        var found = 0
        for node in cases where node["expect"]?.string == "invalid" {
            let file = try #require(node["file"]?.string)
            let (document, findings) = load(Self.folder + "/" + file)
            if findings.hasErrors {
                if document != nil { found += 1 }
            } else {
                missed.append(file)
            }
        }
        let count = missed.count
        #expect(count * 10 <= found + count, "\(missed)")
        #expect(found >= 20, "\(found) documents were refused for more than their version")
    }

    /// What this generator asks beyond the standard.
    static let ownRules: Set<String> = [
        "not-carried", "responses-missing", "unknown-keyword",
    ]

    /// Valid by the official schema alone: their paths and parameters do not agree.
    static let inconsistent: Set<String> = [
        "oai-3.1/pass/operation-object-example.yaml", "oai-3.1/pass/parameter-object-examples.yaml",
    ]

    /// What is refused in a valid 3.1 document is refused because it is not carried yet, and for nothing else.
    @Test func validDocumentsLackOnlyWhatIsNotCarried() throws {
        let list = try readNode(bytes: TestFiles.read(Self.folder + "/cases.json"), file: "cases.json").root
        let cases = try #require(list?["cases"]?.sequence)
        for node in cases where node["expect"]?.string == "valid" {
            let file = try #require(node["file"]?.string)
            guard file.hasPrefix("oai-3.1/") || file.contains("v3.1") else { continue }
            if Self.inconsistent.contains(file) { continue }
            let findings = load(Self.folder + "/" + file, severities: .lowered).findings.filter {
                $0.severity == .error
            }
            #expect(printed(findings.filter { !Self.ownRules.contains($0.rule) }) == "", "\(file)")
        }
    }

    /// Real documents up to half a mebibyte: the usual tests are to be quick.
    @Test func realDocumentsAreReadToTheirEnd() throws {
        var count = 0
        for folder in ["openapi-real", "openapi-features", "openapi-validity"] {
            let root = TestFiles.corpora + "/" + folder
            for file in TestFiles.list(root, suffixes: [".yaml", ".yml", ".json"]) {
                let bytes = try TestFiles.read(root + "/" + file)
                guard bytes.count < 524_288 else { continue }
                let (document, findings) = load(root + "/" + file)
                #expect(document != nil || findings.hasErrors, "\(file)")
                count += 1
            }
        }
        #expect(count > 0)
    }
}
