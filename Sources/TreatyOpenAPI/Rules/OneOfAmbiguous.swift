import TreatyYAML

extension Rule {
    /// Alternatives of a `oneOf` that say the same: what fits one fits the other, so that neither is ever the only one.
    ///
    /// Take one of them away, let them differ in a constant or a required member, or write `anyOf`.
    static let oneOfAmbiguous = Rule("one-of-ambiguous", .lowerableError) { document, report in
        for schema in document.schemas where (2...alternativesMax).contains(schema.oneOf.count) {
            let alternatives = schema.oneOf.map(\.dereferenced)
            for (position, alternative) in alternatives.enumerated() {
                guard let twin = alternatives[..<position].firstIndex(where: { $0.says(theSameAs: alternative) }) else {
                    continue
                }
                report.error(
                    at: schema.oneOf[position].location, "this alternative of 'oneOf' fits whatever another one fits",
                    notes: [Finding.Note("the other one is here", at: schema.oneOf[twin].location)])
            }
        }
    }

    /// Each is compared with all before it.
    private static let alternativesMax = 500
}

extension Schema {
    /// Both have the same keywords with the same values, annotations apart.
    fileprivate func says(theSameAs other: Schema) -> Bool {
        if self === other { return true }
        let (own, its) = (constraints, other.constraints)
        guard own.count == its.count, booleanValue == other.booleanValue else { return false }
        return own.allSatisfy { entry in
            its.first { $0.name == entry.name }.map { $0.value.hasSameValue(as: entry.value) } ?? false
        }
    }

    private var constraints: [Mapping.Entry] {
        (node.mapping?.entries ?? []).filter {
            !$0.name.hasPrefix("x-") && !SchemaKeywordTable.isAnnotation($0.name)
        }
    }
}
