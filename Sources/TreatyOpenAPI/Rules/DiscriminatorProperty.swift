import TreatyYAML

extension Rule {
    /// OpenAPI 3.1.1, §4.8.25: the member that tells alternatives apart is described and required in each of them.
    ///
    /// Describe the member in every alternative, and add it to `required` there.
    static let discriminatorProperty = Rule("discriminator-property", .lowerableError)
        .schemas { schema, _, report in
            guard let discriminator = schema.discriminator else { return }
            let name = discriminator.propertyName
            // What stands beside the alternatives holds for each of them.
            guard schema.property(name) == nil, !schema.allOf.contains(where: { $0.describedMembers.contains(name) })
            else { return }
            for alternative in schema.oneOf + schema.anyOf {
                let target = alternative.dereferenced
                guard target.types != [.null] else { continue }
                guard !target.describedMembers.contains(name) else {
                    lookWhetherRequired(name, target, discriminator, &report)
                    continue
                }
                report.error(
                    at: discriminator.site.location(of: "propertyName"),
                    "an alternative has no member '\(name)' that could tell it from the others",
                    notes: [Finding.Note("the alternative is here", at: alternative.location)])
            }
        }

    /// OpenAPI 3.1.1, §4.8.25: it should be required, since nothing says what its absence means.
    private static func lookWhetherRequired(
        _ name: String, _ alternative: Schema, _ discriminator: Discriminator, _ report: inout Report
    ) {
        let parts = Conjunction.parts(of: alternative)
        // What has alternatives of its own may require it there.
        guard !parts.contains(where: { $0.required.containsText(name) || !($0.oneOf + $0.anyOf).isEmpty }) else {
            return
        }
        report.warning(
            at: discriminator.site.location(of: "propertyName"),
            "an alternative does not require '\(name)'; add it to 'required' there",
            notes: [Finding.Note("the alternative is here", at: alternative.location)])
    }
}
