import Testing
import TreatyYAML

@testable import TreatyOpenAPI

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Each file of `Fixtures/rejected` has a sibling `.txt` with exactly what the generator says about it.
///
/// `TREATY_REWRITE_FIXTURES=1 swift test --filter RejectedFixtureTests` writes them anew; look at the difference then.
@Suite struct RejectedFixtureTests {
    static let folder = TestFiles.fixtures + "/rejected"
    static let names = TestFiles.list(folder, suffixes: [".yaml"])
    static let isRewriting = getenv("TREATY_REWRITE_FIXTURES") != nil

    @Test func fixturesAreThere() {
        #expect(Self.names.count >= 20)
    }

    @Test(arguments: names)
    func diagnosticsAreExact(name: String) throws {
        // What is not carried yet stands in fixtures of its own: it changes with the generator.
        let isAboutCarriage = name.hasPrefix("not-carried") || name.hasPrefix("openapi-")
        let findings = load(Self.folder + "/" + name).findings.filter { isAboutCarriage || $0.rule != "not-carried" }
        let text = printed(findings)
        let expectedPath = Self.folder + "/" + name.dropLast(".yaml".count) + ".txt"
        if Self.isRewriting { try TestFiles.write(text, to: expectedPath) }
        let expected = String(decoding: try TestFiles.read(expectedPath), as: UTF8.self)
        #expect(text == expected)
        #expect(!text.isEmpty)
    }

    /// A rule without a fixture could be switched off and nobody would see it.
    @Test func everyRuleHasAFixture() throws {
        var ids: Set<String> = []
        for name in Self.names {
            ids.formUnion(load(Self.folder + "/" + name).findings.map(\.rule))
        }
        #expect(Set(Rule.all.map(\.id)).subtracting(ids).sorted() == [])
    }
}
