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

/// What a match may take. Of a debug build only that it is bounded: without optimisation a walk over 1 MiB in Swift takes
/// 100 ms, and its machine is busy.
#if DEBUG
    private let matchTimeMax: Duration = .milliseconds(400)
#else
    private let matchTimeMax: Duration = .milliseconds(20)
#endif

@Suite struct PatternBoundsTests {
    private static let textBytes = 1 << 20
    /// Texts of 1 MiB on which the patterns below run wild, each in its way.
    private static let hostileTexts = [
        ("a", "!"), ("aab", "!"), (",", ""), ("x,", ""), (" ", "!"), ("é", ""), ("a.", "@"),
    ]
    .map { unit, end in
        String(repeating: unit, count: (textBytes - end.utf8.count) / unit.utf8.count) + end
    }

    static let hostilePatterns = [
        "(a+)+$", "^(a+)+$", "(a|a)*b", "^(a|a)*b", "^(.*,){20}x", "(.*,){20}x", "(a|aa)+$", "^(a|a?)+$",
        "(?:a+)+[0-9]", #"^(?:(?:a*)*)*\d$"#, "(.*)*(.*)*(.*)*[^a]$", "[a-z]*[0-9]", #"\w+@"#, "a*[^a]$",
        "(?:[a-z]*){0,100}[0-9]", "(?:[a-z]*[a-y]*){50}[0-9]", #"(\w+)-\1$"#, #"^(a*)(a*)\1\2b"#, #"(a*)\1b"#,
        #"^(?=.*b)(?=.*c)(?=.*d).*$"#, "(?=(a+))a*b", "(?<=a)b", "(?:(?=a*b)|a)+c", "(?!.*b).*c",
        "^(([a-z])+.)+[A-Z]([a-z])+$", #"^\s+|\s+$"#, #"\s+$"#, #"(?:.|\n)*z"#, "a{1,1000}b", "(a{1,100}){1,100}b",
        "(?:a?){1000}b", "(?:a?){200}a{200}b", #"\p{L}+\d"#, #"(\p{L}|\w)+\d"#, "^(?:(?:(?:(?:a*)*)*)*)*b",
        "(?:x,?)+y", "([^a]|[^b])*c", #"(a)(b)?\2*c|(?:a|b|ab)*c"#, "((a*)b?)*c", ".*.*.*.*=.*", "^.*.*.*.*=.*",
    ]

    @Test(arguments: hostilePatterns)
    func hostileTextsEnd(source: String) throws {
        let pattern = try Pattern(source)
        for text in Self.hostileTexts {
            let time = processorTime { _ = pattern.match(text) }
            #expect(time < matchTimeMax, "\(text.prefix(3))…")
        }
    }

    /// The patterns of the contract that this package serves.
    @Test func patternsOfTheContractEnd() throws {
        let contract = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "api.yaml")
        let lines = try String(contentsOf: contract, encoding: .utf8).split(separator: "\n")
        let sources = Set(
            lines.map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("pattern: '") }
                .map { String($0.dropFirst(10).dropLast()).replacing("''", with: "'") })
        #expect(!sources.isEmpty)
        for source in sources { try hostileTextsEnd(source: source) }
    }

    /// Past the bound the outcome says so, on short texts and on long ones.
    @Test(arguments: ["^(a+)+$", "(a|aa)+$", "^(a|a?)+$", "(?:a+)+[0-9]"])
    func backtrackingIsNotDecided(source: String) throws {
        let pattern = try Pattern(source)
        for count in [40, 200, 2000, 1 << 20] {
            let text = String(repeating: "a", count: count) + "!" + (source.hasSuffix("]") ? "0" : "")
            let time = processorTime { #expect(pattern.match(text) == .limitExceeded, "\(count)") }
            #expect(time < matchTimeMax, "\(count)")
        }
    }

    @Test func longTextsThatTakeLinearTimeAreDecided() throws {
        let text = String(repeating: "ab", count: 1 << 19)
        #expect(try Pattern("^[a-z]+$").match(text) == .matched)
        #expect(try Pattern("^[^]*b$").match(text) == .matched)
        #expect(try Pattern("c").match(text) == .notMatched)
        let part = String(text.prefix(1 << 15))
        #expect(try Pattern(#"[a-z]\d"#).match(part) == .notMatched)
        #expect(try Pattern("^(?:ab){2,}$").match(part) == .matched)
        #expect(try Pattern("^(?:[a-z]b)+?$").match(part) == .matched)
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
