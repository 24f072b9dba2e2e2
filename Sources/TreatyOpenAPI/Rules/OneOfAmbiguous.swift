import TreatyYAML

extension Rule {
    /// An alternative of a `oneOf` whose values all fit another alternative, too: it is never the only one.
    ///
    /// Take it away, let the two differ in a constant or a required member, or write `anyOf`.
    static let oneOfAmbiguous = Rule("one-of-ambiguous", .lowerableError) { document, report in
        var implication = Implication()
        for schema in document.schemas where (2...alternativesMax).contains(schema.oneOf.count) {
            // A discriminator chooses among alternatives that would fit alike, unless they are one and the same.
            let hasDiscriminator = schema.discriminator != nil
            var isReported = Set<Int>()
            for (position, alternative) in schema.oneOf.enumerated() {
                let twin = schema.oneOf.indices.first { other in
                    guard other != position, !isReported.contains(other) else { return false }
                    return hasDiscriminator
                        ? schema.oneOf[other].dereferenced === alternative.dereferenced
                        : implication.holds(from: alternative, to: schema.oneOf[other])
                }
                guard let twin else { continue }
                isReported.insert(position)
                report.error(
                    at: alternative.location,
                    "whatever fits this alternative of 'oneOf' fits another one, too, so that it is never chosen",
                    notes: [Finding.Note("the other one is here", at: schema.oneOf[twin].location)])
            }
        }
    }

    /// Each is compared with all others.
    private static let alternativesMax = 500
}
