import TreatyYAML

extension Rule {
    /// A lower bound above the upper one: no value fits.
    ///
    /// Mend one of the two.
    static let boundsCrossed = Rule("bounds-crossed", .lowerableError) { document, report in
        for schema in document.schemas {
            let node = schema.node
            for (lower, upper, isStrict) in pairs {
                guard let low = node[lower]?.number, let high = node[upper]?.number else { continue }
                guard low > high || (isStrict && low == high) else { continue }
                report.error(
                    at: schema.location(of: lower),
                    "no value has '\(lower)' \(low) and '\(upper)' \(high)",
                    notes: [schema.site.note("'\(upper)' is here", of: upper)])
            }
        }
    }

    private static let pairs: [(lower: String, upper: String, isStrict: Bool)] = [
        ("minLength", "maxLength", false), ("minItems", "maxItems", false), ("minProperties", "maxProperties", false),
        ("minContains", "maxContains", false), ("minimum", "maximum", false), ("exclusiveMinimum", "maximum", true),
        ("minimum", "exclusiveMaximum", true), ("exclusiveMinimum", "exclusiveMaximum", true),
    ]
}
