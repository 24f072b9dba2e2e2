extension Rule {
    /// A keyword that neither JSON Schema 2020-12 nor OpenAPI 3.1 knows constrains nothing.
    ///
    /// Mend it by its right name. Keywords of older dialects have other names now.
    static let unknownKeyword = Rule("unknown-keyword", .lowerableError)
        .keywords { keyword, document, report in
            guard keyword.field == nil, !keyword.name.hasPrefix("x-") else { return }
            let isOld = document.version(of: keyword.schema.site) == .v30
            if isOld, keyword.name == "nullable" {
                report.error(at: keyword.location, "'nullable' must be a boolean; write true or false")
                return
            }
            let successor = successors[keyword.name].map { "; write \($0)" }
            let intended = intendedName(keyword.name, among: SchemaKeywordTable.byName.keys)
            let hint = successor ?? intended.map { "; did you mean '\($0)'?" } ?? ""
            let standard = isOld ? "OpenAPI 3.0" : "JSON Schema 2020-12"
            report.error(at: keyword.location, "'\(keyword.name)' is no keyword of \(standard)\(hint)")
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
