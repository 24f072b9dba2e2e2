import Foundation
import Testing

/// Files of which a part is as large as it may be: whatever there is twice as much of takes about twice as long, and what
/// would take longer ends in a finding.
@Suite(.serialized) struct GrowthTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        var name: String
        var count: Int
        /// The rule that refuses it; nil when it is generated from.
        var rule: String?
        var text: @Sendable (Int) -> String

        init(_ name: String, _ count: Int, refusedBy rule: String? = nil, _ text: @escaping @Sendable (Int) -> String) {
            self.name = name
            self.count = count
            self.rule = rule
            self.text = text
        }

        var testDescription: String { name }
    }

    @Test(arguments: kinds) func takesTimeInProportion(kind: Kind) throws {
        let memoryMax = 200_000_000
        let half = try GeneratorProcess(contract: Data(kind.text(kind.count / 2).utf8), memoryMax: memoryMax)
        // What is over in a moment may be noise.
        let secondsMax = max(3 * half.seconds, 0.5)
        let whole = try GeneratorProcess.quickest(
            contract: Data(kind.text(kind.count).utf8), memoryMax: memoryMax, within: secondsMax)
        #expect(whole.status == (kind.rule == nil ? 0 : 1), "\(whole.findings.prefix(300))")
        if let rule = kind.rule { #expect(whole.findings.contains("[\(rule)]"), "\(whole.findings.prefix(300))") }
        #expect(whole.seconds <= secondsMax, "\(half.seconds) s, then \(whole.seconds) s")
    }
}
