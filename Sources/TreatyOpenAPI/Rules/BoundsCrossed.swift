import TreatyYAML

extension Rule {
    /// A lower bound above the upper one: no value fits.
    ///
    /// Mend one of the two.
    static let boundsCrossed = Rule("bounds-crossed", .lowerableError)
        .schemas { schema, _, report in
            let node = schema.node
            if let conflict = Conjunction.numbers([schema]) {
                report.error(
                    at: schema.location(of: schema.has("minimum") ? "minimum" : "exclusiveMinimum"),
                    "no value fits: it would be \(conflict.words)")
            }
            for (lower, upper, isStrict) in Bounds.pairs {
                guard let low = node[lower]?.number, let high = node[upper]?.number else { continue }
                guard low > high || (isStrict && low == high) else { continue }
                report.error(
                    at: schema.location(of: lower),
                    "no value has '\(lower)' \(low) and '\(upper)' \(high)",
                    notes: [schema.site.note("'\(upper)' is here", of: upper)])
            }
        }
}
