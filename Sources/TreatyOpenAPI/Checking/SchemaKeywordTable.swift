/// Every keyword of JSON Schema 2020-12 and of OpenAPI 3.1, with what the generator does with it.
///
/// This is the one place to change when the generator learns to carry another keyword.
package enum SchemaKeywordTable {
    static let fields: [Field] = [
        // Core.
        Field("$ref", .string),
        Field("$defs", .mappingOfSchemas),
        Field("$comment", .string, .annotation),
        Field("$schema", .string),
        Field("$id", .string),
        Field("$anchor", .string),
        Field("$dynamicRef", .string),
        Field("$dynamicAnchor", .string),
        Field("$vocabulary", .mappingOfBooleans, .annotation),

        // Any instance.
        Field("type", .typeNames),
        Field("enum", .sequence),
        Field("const", .any),

        // Applicators.
        Field("allOf", .sequenceOfSchemas),
        Field("anyOf", .sequenceOfSchemas),
        Field("oneOf", .sequenceOfSchemas),
        Field("not", .schema),
        Field("if", .schema),
        Field("then", .schema),
        Field("else", .schema),
        Field("dependentSchemas", .mappingOfSchemas),

        // Objects.
        Field("properties", .mappingOfSchemas),
        Field("required", .sequenceOfStrings),
        Field("additionalProperties", .schema),
        Field("minProperties", .nonNegativeInteger),
        Field("maxProperties", .nonNegativeInteger),
        Field("patternProperties", .mappingOfSchemas),
        Field("propertyNames", .schema),
        Field("unevaluatedProperties", .schema),
        Field("dependentRequired", .mappingOfStringLists),
        // Of older drafts; means what the two above mean.
        Field("dependencies", .mapping),

        // Arrays.
        Field("items", .schema),
        Field("minItems", .nonNegativeInteger),
        Field("maxItems", .nonNegativeInteger),
        Field("uniqueItems", .boolean),
        Field("prefixItems", .sequenceOfSchemas),
        Field("contains", .schema),
        Field("minContains", .nonNegativeInteger),
        Field("maxContains", .nonNegativeInteger),
        Field("unevaluatedItems", .schema),

        // Numbers.
        Field("minimum", .number),
        Field("maximum", .number),
        Field("exclusiveMinimum", .number),
        Field("exclusiveMaximum", .number),
        Field("multipleOf", .number),

        // Strings.
        Field("minLength", .nonNegativeInteger),
        Field("maxLength", .nonNegativeInteger),
        Field("pattern", .string),
        Field("format", .string),
        Field("contentEncoding", .string, .annotation),
        Field("contentMediaType", .string, .annotation),
        Field("contentSchema", .schema, .annotation),

        // Annotations that the generator uses.
        Field("title", .string),
        Field("description", .string),
        Field("default", .any),
        Field("readOnly", .boolean),
        Field("writeOnly", .boolean),
        Field("deprecated", .boolean),
        Field("examples", .sequence),
        Field("example", .any),
        Field("externalDocs", .mapping, .annotation),

        // OpenAPI's own.
        Field("discriminator", .mapping),
        Field("xml", .mapping, .annotation),
    ]

    static let byName: [String: Field] = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })

    /// Names that constrain nothing: annotations of the standard, whether the generator uses them or not.
    private static let annotations: Set<String> = [
        "$comment", "$defs", "title", "description", "default", "readOnly", "writeOnly", "deprecated", "examples",
        "example", "externalDocs", "contentEncoding", "contentMediaType", "contentSchema", "$vocabulary",
    ]

    static func isAnnotation(_ keyword: String) -> Bool { annotations.contains(keyword) }

    /// What the generator does with a keyword; nil when no standard knows it.
    package static func carriage(of keyword: String) -> Carriage? { byName[keyword]?.carriage }
}
