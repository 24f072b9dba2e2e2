import TreatyYAML

extension Rule {
    /// An alternative of `anyOf` or `oneOf` that no value can meet together with what its own schema says besides.
    ///
    /// Mend one of the two, or take the alternative away.
    static let alternativeImpossible = Rule("alternative-impossible", .lowerableError)
        .schemas { schema, _, report in
            guard !(schema.anyOf.isEmpty && schema.oneOf.isEmpty) else { return }
            let outer = Conjunction.parts(of: schema)
            // What the alternatives say counts for each of them alone, not for all.
            guard outer.contains(where: \.constrainsByItself) else { return }
            for alternative in schema.anyOf + schema.oneOf {
                let parts = outer + Conjunction.parts(of: alternative)
                guard let conflict = Conjunction.conflict(of: parts) else { continue }
                report.error(
                    at: alternative.location, "no value fits this alternative: it would be \(conflict.words)",
                    notes: conflict.notes)
            }
        }
}

extension Schema {
    /// Whether keywords other than compositions say something.
    fileprivate var constrainsByItself: Bool {
        (node.mapping?.entries ?? []).contains { entry in
            !["allOf", "anyOf", "oneOf", "$ref", "discriminator"].contains(entry.name)
                && !entry.name.hasPrefix("x-") && !SchemaKeywordTable.isAnnotation(entry.name)
        }
    }
}
