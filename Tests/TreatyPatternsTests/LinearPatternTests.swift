import Testing

@testable import TreatyPatterns

/// Patterns that one walk decides: which they are, and that PCRE2 would come to the same.
@Suite struct LinearPatternTests {
    @Test(arguments: [
        #"\S"#, "[a-z]", "a+", #"\d{3}"#, "^$", "^a$", "^[a-z0-9-]{1,64}$", #"^\d{4}-\d{2}-\d{2}$"#,
        "^#[0-9a-fA-F]{6}$",
        "^[A-Z]{2}[0-9]*$", "^[^/]+$", #"^\w+@\w+$"#, "^a?b?c", "x*", "^[]$", "^[^]+$", "^a{2,3}b$", #"^v\d+$"#,
    ])
    func areLinear(pattern: String) throws {
        #expect(LinearPattern(pattern) != nil)
        try compare(pattern)
    }

    @Test(arguments: [
        "a|b", "^(a)$", "^a*a$", "^a?a", "^[a-z]*[0-9]?z$", "ab", "a$", "^.$", "é", "^[é]$", #"^\p{L}$"#, #"\bx"#,
        "^a+?$", #"^[\d-z]$"#,
        #"^\u0041$"#, "^a*b?a",
    ])
    func areNot(pattern: String) { #expect(LinearPattern(pattern) == nil) }

    /// Also where the match comes before the bytes that are none.
    @Test(arguments: ["a", "[a-c]", "^a", "\\S", "a*"]) func whatIsNoTextMatchesNothing(source: String) throws {
        let pattern = try Pattern(source)
        #expect(pattern.match(Array("aab".utf8)) == .matched)
        #expect(pattern.match(Array("aab".utf8) + [0xFF]) == .notMatched)
        #expect(pattern.match(Array("aab".utf8) + [0xC3]) == .notMatched)
        #expect(pattern.match(Array("aabé".utf8)) == .matched)
    }

    @Test func randomPatterns() throws {
        var numbers = SplitMix(state: 5)
        let atoms = ["a", "b", "[ab]", "[^a]", "[a-c]", #"\d"#, #"\S"#, "-", #"\-"#, "[b-]", "0"]
        let counts = ["", "", "*", "+", "?", "{2}", "{1,2}", "{0,}", "{0}"]
        var linear = 0
        for _ in 0..<400 {
            let items = (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                (atoms.randomElement(using: &numbers) ?? "") + (counts.randomElement(using: &numbers) ?? "")
            }
            let pattern =
                (Bool.random(using: &numbers) ? "^" : "") + items.joined() + (Bool.random(using: &numbers) ? "$" : "")
            guard LinearPattern(pattern) != nil else { continue }
            linear += 1
            try compare(pattern)
        }
        #expect(linear > 50)
    }

    private func compare(_ source: String) throws {
        let linear = try #require(LinearPattern(source))
        let compiled = try CompiledPattern("(?C1)(?:\(try PatternTranslator.translate(source)))")
        for text in Self.texts {
            text.withUnsafeBufferPointer { bytes in
                let expected = compiled.match(bytes, isKnownUTF8: false, stepsMax: 16_384, isTimed: false) == .matched
                let isEqual = linear.matches(bytes) == expected
                #expect(isEqual, "\(source) on \(String(decoding: text, as: UTF8.self))")
            }
        }
    }

    /// All texts of up to four of these characters, and some longer ones.
    private static let texts: [[UInt8]] = {
        var (texts, last): ([[UInt8]], [[UInt8]]) = ([[]], [[]])
        for _ in 0..<4 {
            last = last.flatMap { text in "ab-0 ".utf8.map { text + [$0] } }
            texts += last
        }
        let longer = ["2026-01-31", "#00ffAA", "AB12", "a@b", "a/b", "v12", "\n", "a\n", "abc-9", "aaaaab", "x"]
        return texts + longer.map { Array($0.utf8) }
    }()
}

/// The same numbers at each run (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
