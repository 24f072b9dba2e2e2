import Foundation
import Testing

@testable import TreatyPatterns

/// The processor time of this thread: what a match costs, whatever else the machine does meanwhile.
private func processorTime(_ body: () -> Void) -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    body()
    return now() - start
}

@Suite struct PatternBoundsTests {
    @Test(arguments: ["^(a+)+$", "(a|aa)+$", "^(a|a?)+$", "(?:a+)+[0-9]", #"^(?:(?:a*)*)*\d$"#, "(.*)*(.*)*(.*)*[^a]$"])
    func backtrackingEnds(source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "a", count: 2000) + "!"
        let time = processorTime { #expect(pattern.match(text) != .matched || source.hasSuffix("[^a]$")) }
        #expect(time < .seconds(2))
    }

    /// Each of these takes the square of the text's length, in steps that PCRE2 does not count.
    @Test(arguments: ["[a-z]*[0-9]", #"\w+@"#, "a*[^a]$"])
    func quadraticTimeEnds(source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "a", count: 1 << 20)
        let time = processorTime { #expect(pattern.match(text) != .matched) }
        #expect(time < .seconds(2))
    }

    @Test func longTextsThatTakeLinearTimeAreDecided() throws {
        let text = String(repeating: "ab", count: 1 << 19)
        #expect(try Pattern("^[a-z]+$").match(text) == .matched)
        #expect(try Pattern("^[^]*b$").match(text) == .matched)
        #expect(try Pattern("c").match(text) == .notMatched)
        #expect(try Pattern(#"[a-z]\d"#).match(text) == .notMatched)
        #expect(try Pattern("^(?:ab){2,}$").match(String(text.prefix(1 << 18))) == .matched)
        #expect(try Pattern("^(?:[a-z]b)+?$").match(String(text.prefix(1 << 18))) == .matched)
    }

    @Test func onePatternServesManyThreads() async throws {
        let pattern = try Pattern(#"^(\w+)-\1$"#)
        let right = await withTaskGroup(of: Int.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    (0..<500).count { index in
                        let word = "w\(worker)x\(index)"
                        return pattern.match("\(word)-\(word)") == .matched
                            && pattern.match("\(word)-\(word)z") == .notMatched
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(right == 4000)
    }
}
