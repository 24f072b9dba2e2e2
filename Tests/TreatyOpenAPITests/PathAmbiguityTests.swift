import Testing

@testable import TreatyOpenAPI

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `path-ambiguous`: which earlier path it names, and that many paths do not cost their square.
@Suite struct PathAmbiguityTests {
    private func document(_ paths: [String]) throws -> Document {
        try #require(
            load(
                text: "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n"
                    + paths.map { "  '\($0)': {}\n" }.joined()
            ).document)
    }

    @Test(arguments: [
        (["/a/{x}", "/{y}/b"], ["/{y}/b /a/{x}"]),
        (["/a/{x}", "/{y}/b", "/a/b", "/{p}/{q}"], ["/{y}/b /a/{x}"]),
        (["/a/{x}", "/c/{x}", "/{y}/b"], ["/{y}/b /a/{x}"]),
        // The text that both have must be one.
        (["/s/a/{x}", "/t/{y}/b", "/s/{y}/b"], ["/s/{y}/b /s/a/{x}"]),
        (["/a/{x}", "/{y}/b/c", "/{y}"], []),
        // Segments of several parts count as one only where they are written alike.
        (["/{n}.x/a/{x}", "/{n}.x/{y}/b", "/{m}.x/{y}/b", "/q/{y}/b"], ["/{n}.x/{y}/b /{n}.x/a/{x}"]),
        (
            ["/{y}/b/{z}", "/a/{x}/c", "/{x}/b/c", "/a/{x}/{y}"],
            ["/a/{x}/c /{y}/b/{z}", "/{x}/b/c /a/{x}/c", "/a/{x}/{y} /{y}/b/{z}"]
        ),
    ])
    func theFirstOneIsNamed(paths: [String], expected: [String]) throws {
        var report = Report(rule: .pathAmbiguous)
        Rule.pathAmbiguous.document?(try document(paths), &report)
        let messages = expected.map { pair in
            let names = pair.split(separator: " ")
            return "some paths fit both '\(names[0])' and '\(names[1])'"
        }
        #expect(report.findings.map(\.message) == messages)
    }

    @Test func manyPathsAreComparedSoon() throws {
        let document = try document((0..<5_000).flatMap { ["/a\($0)/{x}/c", "/{y}/b\($0)/c"] })
        var report = Report(rule: .pathAmbiguous)
        let start = processorSeconds()
        Rule.pathAmbiguous.document?(document, &report)
        let seconds = processorSeconds() - start
        #expect(report.findings.count == 9_999)
        #expect(seconds < 0.5, "\(seconds) s")
    }

    /// Of this thread: what else runs does not count.
    private func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
