extension Rule {
    /// Keywords that came with OpenAPI 3.1, and a type of security scheme: for whoever reads the document as 3.0 they do
    /// nothing.
    ///
    /// Write `openapi: 3.1.1`, or say it with what 3.0 knows.
    static let schemaVersion = Rule("schema-version", .lowerableError)
        .objects { object, document, report in
            guard object.kind == .securityScheme && document.version(of: object.site) == .v30 else { return }
            guard object.site.string("type") == "mutualTLS" else { return }
            report.error(
                at: object.site.location(of: "type"),
                "'mutualTLS' is no security scheme type of OpenAPI 3.0; write 'openapi: 3.1.1', or take it away")
        }
        .keywords { keyword, document, report in
            let isOlder = keyword.name == "dependencies"
            guard isOlder || newKeywords.contains(keyword.name), document.version(of: keyword.schema.site) == .v30
            else {
                return
            }
            let advice =
                isOlder ? "write 'openapi: 3.1.1' with 'dependentRequired' or 'dependentSchemas'" : "3.1 has it"
            report.error(at: keyword.location, "'\(keyword.name)' is no keyword of OpenAPI 3.0; \(advice)")
        }
        .schemas { schema, document, report in
            guard document.version(of: schema.site) == .v30 else { return }
            if let required = schema.node["required"], required.sequence?.isEmpty == true {
                report.error(
                    at: required.location, "'required' of OpenAPI 3.0 holds at least one name; take it away")
            }
            if let value = schema.booleanValue, schema.site.lastToken != "additionalProperties" {
                report.error(
                    at: schema.node.location,
                    "a schema of OpenAPI 3.0 is no boolean; write '\(value ? "{}" : "{not: {}}")', or 'openapi: 3.1.1'")
            }
        }

    private static let newKeywords: Set<String> = [
        "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$schema", "$vocabulary", "const",
        "contains", "contentEncoding", "contentMediaType", "contentSchema", "dependentRequired", "dependentSchemas",
        "else", "examples", "if", "maxContains", "minContains", "patternProperties", "prefixItems", "propertyNames",
        "then", "unevaluatedItems", "unevaluatedProperties",
    ]
}
