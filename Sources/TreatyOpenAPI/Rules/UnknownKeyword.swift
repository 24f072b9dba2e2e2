extension Rule {
    /// A keyword that neither JSON Schema 2020-12 nor OpenAPI 3.1 knows constrains nothing.
    ///
    /// Mend it by its right name. Keywords of older dialects have other names now.
    static let unknownKeyword = Rule("unknown-keyword", .lowerableError)
        .keywords { keyword, _, report in
            guard keyword.field == nil, !keyword.name.hasPrefix("x-") else { return }
            let hint = successors[keyword.name].map { "; write \($0)" } ?? ""
            report.error(at: keyword.location, "'\(keyword.name)' is no keyword of JSON Schema 2020-12\(hint)")
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
