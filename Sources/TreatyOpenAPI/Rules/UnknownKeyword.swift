extension Rule {
    /// A keyword that neither JSON Schema 2020-12 nor OpenAPI 3.1 knows constrains nothing.
    ///
    /// Mend it by its right name. Keywords of older dialects have other names now.
    static let unknownKeyword = Rule("unknown-keyword", .lowerableError) { document, report in
        for schema in document.schemas {
            for (name, site) in schema.site.members
            where !name.hasPrefix("x-") && SchemaKeywordTable.carriage(of: name) == nil {
                let hint = successors[name].map { "; write \($0)" } ?? ""
                report.error(at: site.location, "'\(name)' is no keyword of JSON Schema 2020-12\(hint)")
            }
        }
    }

    /// What older dialects wrote, and what to write now.
    private static let successors: [String: String] = [
        "nullable": "a list of types with 'null' in it",
        "id": "'$id'",
        "definitions": "'$defs'",
        "additionalItems": "'items' beside 'prefixItems'",
        "divisibleBy": "'multipleOf'",
        "$recursiveRef": "'$dynamicRef'",
        "$recursiveAnchor": "'$dynamicAnchor'",
    ]
}
