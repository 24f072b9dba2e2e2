import Testing
import TreatyPatterns

@testable import TreatyOpenAPI

/// What the generator matches examples with comes to the same as the server.
@Suite struct GeneratorPatternTests {
    private static let texts = [
        "", "a", "b", "ab", "ba", "aab", "abc", "a1", "1a", "a b", "a-b", "aé", "É", "_", "10", "\n", "a\nb", "٣",
        "x".repeated(40),
    ]

    @Test(arguments: [
        "(?=a)", "(?!a)", "^(?!.*b)", "(?<=a)b", "(?<!a)b", #"\b"#, #"\B"#, #"\ba\b"#, #"a\Bb"#, "^(?=.*[0-9]).{2}$",
        #"^\p{L}+$"#, #"[^\p{Lu}]"#, #"^[\p{Ll}\d]*$"#, #"\P{Nd}"#, #"\p{gc=Nd}"#, #"^\p{LC}$"#, "a{0,3}b{2,}",
        "(?:(?=a)a|b)+$", "(?<=(?:a|b))1", "(?<!^)a", "x{40}", "x{41}", #"\ca|\n"#, "^$", "", "(?=)", "a*?b+?$",
    ])
    func patternsAgree(pattern: String) throws { try compare(pattern) }

    @Test func randomPatternsAgree() throws {
        var state: UInt64 = 11
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        func pattern(depth: Int) -> String {
            let atoms = ["a", "b", "1", "[ab]", "[^a]", ".", #"\d"#, #"\w"#, #"\p{L}"#]
            let marks = ["^", "$", #"\b"#, #"\B"#]
            let groups = [("(", ")"), ("(?:", ")"), ("(?=", ")"), ("(?!", ")"), ("(?<=", ")"), ("(?<!", ")")]
            let counts = ["", "", "*", "+", "?", "{2}", "{1,2}", "*?"]
            return (0..<(1 + next(3))).map { _ in
                switch next(depth > 0 ? 8 : 6) {
                case 0: return marks[next(marks.count)]
                case 1...5: return atoms[next(atoms.count)] + counts[next(counts.count)]
                default:
                    let kind = next(groups.count)
                    // What is looked at cannot be repeated, and what is looked back at has one length.
                    let inside = kind < 4 ? pattern(depth: depth - 1) : atoms[next(atoms.count)]
                    let group = groups[kind].0 + inside + groups[kind].1
                    return kind < 2 ? group + counts[next(counts.count)] : group
                }
            }.joined(separator: next(6) == 0 ? "|" : "")
        }
        for _ in 0..<400 { try compare(pattern(depth: 2)) }
    }

    private func compare(_ source: String) throws {
        let server = try Pattern(source)
        let generator = try #require(RegularExpression(source), "\(source)")
        var steps = 0
        for text in Self.texts {
            guard let matches = generator.matches(text, &steps) else {
                // Looks within looks, at every place of a text, are left to the server.
                #expect(text.count == 40 && source.contains("(?"), "\(source) on \(text)")
                continue
            }
            let outcome = server.match(text)
            // Where PCRE2 tries too many ways, nothing is ever tried twice here.
            if outcome == .limitExceeded { continue }
            #expect(outcome == (matches ? .matched : .notMatched), "\(source) on '\(text)'")
        }
    }

    /// What is not known is not told.
    @Test(arguments: [#"(a)\1"#, #"(?<n>a)\k<n>"#, #"\p{Script=Greek}"#, #"\p{Alphabetic}"#])
    func whatOnlyTheServerKnows(pattern: String) { #expect(RegularExpression(pattern) == nil) }

    @Test func largeTextsAreLeftToTheServer() {
        var steps = 0
        #expect(RegularExpression("a")?.matches(String(repeating: "b", count: 2001), &steps) == nil)
        let slow = RegularExpression("(?=(?:a|aa)*$)(?=(?:a|aa)*b)(?<=x)")
        #expect(slow?.matches(String(repeating: "a", count: 2000), &steps) == nil)
        #expect(steps < 30_000)
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
