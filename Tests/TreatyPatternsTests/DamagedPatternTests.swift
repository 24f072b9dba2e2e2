import Testing
import TreatyPatterns

/// Patterns with one byte replaced or removed, at every place: they compile or are refused, and every match ends, with
/// the same outcome for a string as for its bytes.
@Suite struct DamagedPatternTests {
    private static let patterns = [
        #"^(\w+)-\1$"#, #"(?<year>\d{4})-\k<year>"#, #"^\p{Lu}\P{L}[^\d\s-]+$"#, #"(?=a)(?!b)(?<=c)(?<!d)a*?"#,
        #"[\u{1F432}\uD83D\uDC32-\xff]"#, #"(?:a|b){2,3}|\bc\B"#, #"[\]\-\\^]+\cJ\0"#, "(a+)+$",
    ]
    private static let bytes = Array(#"\()[]{}|?*+^$.,:<>=!-0Kkaup"#.utf8)
    private static let text = "2026-2026 abab A1x ca ]- \u{1F432}é!"

    @Test func everyMatchEnds() {
        var compiled = 0
        var refused = 0
        for pattern in Self.patterns {
            for place in pattern.utf8.indices {
                let before = String(pattern[..<place])
                let after = String(pattern[pattern.index(after: place)...])
                for middle in Self.bytes.map({ String(Unicode.Scalar($0)) }) + [""] {
                    guard let damaged = try? Pattern(before + middle + after) else {
                        refused += 1
                        continue
                    }
                    compiled += 1
                    #expect(damaged.match(Self.text) == damaged.match(Array(Self.text.utf8)[...]))
                }
            }
        }
        #expect(compiled > 500 && refused > 500)
    }
}
