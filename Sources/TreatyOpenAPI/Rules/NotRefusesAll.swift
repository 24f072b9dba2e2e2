import TreatyYAML

extension Rule {
    /// A `not` that refuses all that the rest of the schema allows. (`not: {}` alone says on purpose that nothing fits.)
    ///
    /// Mend what `not` refuses, or take it away.
    static let notRefusesAll = Rule("not-refuses-all", .lowerableError) { document, report in
        var implication = Implication()
        for schema in document.schemas {
            let parts = Conjunction.parts(of: schema)
            for part in parts {
                guard let refused = part.not, parts.count > 1 || part.hasMore(than: "not"),
                    // A schema that refuses itself is a circle, which has a rule of its own.
                    !Conjunction.parts(of: refused).contains(where: { $0 === part }),
                    implication.holds(from: schema, to: refused)
                else { continue }
                report.error(
                    at: schema.location(of: schema.has("not") ? "not" : schema.has("allOf") ? "allOf" : "$ref"),
                    "no value fits: 'not' refuses all that the rest allows",
                    notes: [part.site.note("'not' is here", of: "not")])
            }
        }
    }
}

extension Schema {
    fileprivate func hasMore(than keyword: String) -> Bool {
        (node.mapping?.entries ?? []).contains { entry in
            entry.name != keyword && !entry.name.hasPrefix("x-") && !SchemaKeywordTable.isAnnotation(entry.name)
        }
    }
}
