import TreatyOpenAPI

/// The strings that a schema allows, as far as cases need to know them.
struct StringSpace {
    let view: SchemaView
    /// Nil when a pattern cannot be looked at here; then nothing is said to match it.
    private let patterns: [Regex<AnyRegexOutput>]?

    /// Longer strings are left to tests of limits.
    private static let lengthMax = 100_000

    init(_ view: SchemaView) {
        self.view = view
        let compiled = view.patterns.map { try? Regex($0).matchingSemantics(.unicodeScalar) }
        patterns = compiled.contains { $0 == nil } ? nil : compiled.compactMap { $0 }
    }

    /// The format, when a string that is none of it is refused.
    var format: String? { view.format.flatMap { ValueSamples.isAsserted($0) ? $0 : nil } }

    /// A string that fits.
    var example: Instance? {
        if let text = format.flatMap({ ValueSamples.example(of: $0) }), matches(text) { return .string(text) }
        return fitting(length: max(view.minLength, 1)) ?? fitting(length: view.maxLength ?? 8)
    }

    /// A string of exactly this many scalars that fits in everything but, perhaps, its length.
    func fitting(length: Int) -> Instance? {
        guard length >= 0, length <= Self.lengthMax else { return nil }
        if let format {
            return ValueSamples.string(of: format, length: length).flatMap { matches($0.string ?? "") ? $0 : nil }
        }
        for text in ["a", "0", "A"] { if let found = fitting(length: length, of: text) { return found } }
        return nil
    }

    /// The same of one text of one scalar.
    func fitting(length: Int, of text: String) -> Instance? {
        let whole = String(repeating: text, count: length)
        guard format == nil, length <= Self.lengthMax, matches(whole) else { return nil }
        return length <= 40 ? .string(whole) : .long(prefix: "", text: text, count: length, suffix: "")
    }

    /// Whether every pattern has a match.
    func matches(_ text: String) -> Bool {
        guard let patterns else { return false }
        return patterns.allSatisfy { text.firstMatch(of: $0) != nil }
    }

    /// A string whose length is allowed and which a pattern does not match.
    var missingPattern: Instance? {
        guard let patterns, !patterns.isEmpty else { return nil }
        let lengths = [max(view.minLength, 1), view.minLength, view.maxLength ?? 8].filter { $0 <= 10_000 }
        for length in lengths {
            for text in [" ", "\t", "\u{3000}", "a", "0", "!", "\u{1F600}", "\n"] {
                let candidate = String(repeating: text, count: length)
                if length <= view.maxLength ?? .max, !matches(candidate) { return .string(candidate) }
            }
        }
        return nil
    }
}
