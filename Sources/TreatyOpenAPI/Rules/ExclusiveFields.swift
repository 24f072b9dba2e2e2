import TreatyYAML

extension Rule {
    /// Two fields of which the standard allows one: which of them should count? Where this is lowered, both examples are
    /// shown, and a link leads to its `operationId`.
    ///
    /// Mend it by taking one of them away.
    static let exclusiveFields = Rule("exclusive-fields", .lowerableError)
        .objects { object, _, report in
            for (first, second) in pairs[object.kind] ?? [] {
                guard let one = object.site.member(first), let other = object.site.member(second) else { continue }
                let (earlier, later) = one.location < other.location ? (one, other) : (other, one)
                report.error(
                    at: later.location, "'\(first)' and '\(second)' exclude each other",
                    notes: [Finding.Note("the other one is here", at: earlier.location)])
            }
        }

    private static let pairs: [ObjectKind: [(String, String)]] = [
        .license: [("identifier", "url")],
        .example: [("value", "externalValue")],
        .parameter: [("example", "examples")],
        .header: [("example", "examples")],
        .mediaType: [("example", "examples")],
        .link: [("operationRef", "operationId")],
    ]
}
