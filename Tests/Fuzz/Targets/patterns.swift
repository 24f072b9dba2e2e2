// Modules: TreatyPatterns
//
// A pattern, a line feed, a text. No pattern reaches more of PCRE2 than ECMA-262 has, and every match ends.

import TreatyPatterns

func fuzz(_ input: [UInt8]) {
    guard let end = input.firstIndex(of: 0x0A), let source = String(validating: input[..<end], as: UTF8.self),
        let pattern = try? Pattern(source)
    else { return }
    let text = input[(end + 1)...]
    let outcome = pattern.match(text)
    if let string = String(validating: text, as: UTF8.self) {
        require(pattern.match(string) == outcome, "a string matches otherwise than its bytes")
    } else {
        require(outcome == .notMatched, "what is no text matches")
    }
    // Long enough for the clock; an end to both is all that is asked.
    var long: [UInt8] = []
    while long.count < 4096, !text.isEmpty { long += text }
    _ = pattern.match(long)
}
