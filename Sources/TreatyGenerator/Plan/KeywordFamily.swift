import TreatyOpenAPI

/// Which values a keyword constrains. It says nothing of all others (JSON Schema 2020-12, validation §6).
enum KeywordFamily {
    static let types: [String: SchemaType] = {
        var types: [String: SchemaType] = [:]
        for name in [
            "properties", "patternProperties", "additionalProperties", "propertyNames", "unevaluatedProperties",
            "required", "minProperties", "maxProperties", "dependentRequired", "dependentSchemas",
            "dependencies",
        ] { types[name] = .object }
        for name in [
            "items", "prefixItems", "contains", "minContains", "maxContains", "unevaluatedItems", "minItems",
            "maxItems", "uniqueItems",
        ] { types[name] = .array }
        for name in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
            types[name] = .number
        }
        for name in ["minLength", "maxLength", "pattern"] { types[name] = .string }
        return types
    }()

    /// Keywords that look at any value.
    static let general: Set<String> = [
        "type", "enum", "const", "$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "not", "if", "format",
    ]

    /// All that may refuse an instance. (`then` and `else` do so only with their `if`.)
    static let all = general.union(types.keys)
}
