import Testing
import TreatyPatterns

@testable import TreatyOpenAPI

/// What a build takes for a pattern that the server can use, the server can use.
@Suite struct PatternSizeTests {
    @Test(arguments: [
        #"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,126}[a-z]{2,63}$"#, "^([A-Za-z0-9+/]{4}){0,500}$",
        #"^(\d{1,3}(, )?){0,400}$"#, ".{0,65535}", "[a-z]{65535}", #"(\S+\s?){1,100}"#,
        String(repeating: "a", count: 4000), String(repeating: "(a|b)*", count: 800),
        String(repeating: "[\u{400}-\u{4FF}\u{600}]+", count: 300),
    ])
    func largePatternsOfContractsAreTaken(pattern: String) throws {
        #expect(PatternSyntax.problem(in: pattern) == nil)
        #expect(throws: Never.self) { try Pattern(pattern) }
    }

    @Test(arguments: [
        #"(([a-z]{1,3},){99}){99}"#, #"(\p{L}x){65535}"#, "((a|b){200}){200}", "(?:(?:ab){1,500}){,}",
        String(repeating: "a", count: 8193), String(repeating: "((a){9}){9}", count: 700), "((((a{9}){9}){9}){9}){9}",
    ])
    func whatIsTooLargeIsFoundAtItsLine(pattern: String) {
        #expect(PatternSyntax.problem(in: pattern) != nil)
        #expect(throws: PatternError.self) { try Pattern(pattern) }
    }

    /// The build knows the same Unicode properties as the server.
    @Test func propertiesThatAreTakenAreKnown() {
        let names =
            PatternProperties.categories.flatMap { [$0, "gc=\($0)"] } + PatternProperties.binary
            + PatternProperties.scripts.flatMap { ["Script=\($0)", "scx=\($0)"] }
        #expect(names.count > 800)
        for name in names {
            #expect(PatternSyntax.problem(in: "\\p{\(name)}[\\P{\(name)}]") == nil)
            #expect(throws: Never.self, "\(name)") { try Pattern("\\p{\(name)}[\\P{\(name)}]") }
        }
        for name in ["Foo", "greek", "Script=Foo", "gc=Greek", "Greek", "Script", "Age=6.0", "l"] {
            #expect(PatternSyntax.problem(in: "\\p{\(name)}") != nil, "\(name)")
            #expect(throws: PatternError.self, "\(name)") { try Pattern("\\p{\(name)}") }
        }
    }

    /// Groups in groups with counts near what still has room.
    @Test func noPatternThatIsTakenIsTooLarge() {
        var source = Numbers()
        var taken = 0
        for _ in 0..<1500 {
            let pattern = Self.pattern(depth: 3, &source)
            guard PatternSyntax.problem(in: pattern) == nil else { continue }
            taken += 1
            #expect(throws: Never.self, "\(pattern)") { try Pattern(pattern) }
        }
        #expect(taken > 300)
    }

    /// The same in each run (SplitMix64).
    private struct Numbers: RandomNumberGenerator {
        private var state: UInt64 = 1

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private static let atoms = [
        "a", "\u{1F600}", ".", #"\s"#, #"\S"#, #"\W"#, #"\p{L}"#, "[^a-z]", "[\u{400}-\u{4FF}\u{17F}]", #"[\S\d]"#,
        #"\u{D800}"#,
    ]

    private static func pattern(depth: Int, _ source: inout Numbers) -> String {
        func pick(_ words: [String]) -> String { words[Int.random(in: 0..<words.count, using: &source)] }
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &source) {
            guard depth > 0, Bool.random(using: &source) else {
                text += pick([#"\b"#, "^", "$", "|"] + atoms + atoms)
                if atoms.contains(where: text.hasSuffix) {
                    text += pick(["", "*", "+?", "{7}", "{2,}", "{0,9}", "{3,5}"])
                }
                continue
            }
            let opening = pick(["(", "(?:", "(?="])
            text += opening + pattern(depth: depth - 1, &source) + ")"
            let count = Int.random(in: 0...60, using: &source)
            if opening == "(?=" { continue }
            text += pick(["", "*", "+?", "{\(count)}", "{\(count),}", "{0,\(count)}", "{\(count),\(count + 3)}"])
        }
        return text
    }
}
