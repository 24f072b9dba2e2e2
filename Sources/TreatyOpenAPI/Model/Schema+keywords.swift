import TreatyYAML

/// The keywords, read through the schema itself. Rules and planner ask for them by the hundred thousand, so each is read
/// without a key path, which would cost tens of times as much.
extension Schema {
    // Core.
    package var id: String? { keywords.id }
    package var schemaDialect: String? { keywords.schemaDialect }
    package var anchor: String? { keywords.anchor }
    package var dynamicReference: SchemaReference? { keywords.dynamicReference }
    package var dynamicAnchor: String? { keywords.dynamicAnchor }
    package var vocabulary: Node? { keywords.vocabulary }
    package var comment: String? { keywords.comment }
    package var definitions: [NamedSchema] { keywords.definitions }

    // Any instance.
    package var types: [SchemaType] { keywords.types }
    package var enumValues: [Node]? { keywords.enumValues }
    package var constValue: Node? { keywords.constValue }

    // Applicators.
    package var allOf: [Schema] { keywords.allOf }
    package var anyOf: [Schema] { keywords.anyOf }
    package var oneOf: [Schema] { keywords.oneOf }
    package var not: Schema? { keywords.not }
    package var ifSchema: Schema? { keywords.ifSchema }
    package var thenSchema: Schema? { keywords.thenSchema }
    package var elseSchema: Schema? { keywords.elseSchema }
    package var dependentSchemas: [NamedSchema] { keywords.dependentSchemas }

    // Objects.
    package var properties: [NamedSchema] { keywords.properties }
    package var patternProperties: [NamedSchema] { keywords.patternProperties }
    package var additionalProperties: Schema? { keywords.additionalProperties }
    package var propertyNames: Schema? { keywords.propertyNames }
    package var unevaluatedProperties: Schema? { keywords.unevaluatedProperties }
    package var required: [String] { keywords.required }
    package var minProperties: Int? { keywords.minProperties }
    package var maxProperties: Int? { keywords.maxProperties }
    package var dependentRequired: [DependentRequirement] { keywords.dependentRequired }

    // Arrays.
    package var items: Schema? { keywords.items }
    package var prefixItems: [Schema] { keywords.prefixItems }
    package var contains: Schema? { keywords.contains }
    package var unevaluatedItems: Schema? { keywords.unevaluatedItems }
    package var minItems: Int? { keywords.minItems }
    package var maxItems: Int? { keywords.maxItems }
    package var uniqueItems: Bool? { keywords.uniqueItems }
    package var minContains: Int? { keywords.minContains }
    package var maxContains: Int? { keywords.maxContains }

    // Numbers.
    package var multipleOf: ExactNumber? { keywords.multipleOf }
    package var minimum: ExactNumber? { keywords.minimum }
    package var maximum: ExactNumber? { keywords.maximum }
    package var exclusiveMinimum: ExactNumber? { keywords.exclusiveMinimum }
    package var exclusiveMaximum: ExactNumber? { keywords.exclusiveMaximum }

    // Strings.
    package var minLength: Int? { keywords.minLength }
    package var maxLength: Int? { keywords.maxLength }
    package var pattern: String? { keywords.pattern }
    package var format: String? { keywords.format }
    package var contentEncoding: String? { keywords.contentEncoding }
    package var contentMediaType: String? { keywords.contentMediaType }
    package var contentSchema: Schema? { keywords.contentSchema }

    // Annotations.
    package var title: String? { keywords.title }
    package var description: String? { keywords.description }
    package var defaultValue: Node? { keywords.defaultValue }
    package var isDeprecated: Bool { keywords.isDeprecated }
    package var isReadOnly: Bool { keywords.isReadOnly }
    package var isWriteOnly: Bool { keywords.isWriteOnly }
    package var examples: [Node] { keywords.examples }

    // OpenAPI's own.
    package var discriminator: Discriminator? { keywords.discriminator }
    package var xml: Node? { keywords.xml }
    package var externalDocs: ExternalDocs? { keywords.externalDocs }
    package var example: Node? { keywords.example }

    /// `null` is one of several types.
    package var isNullable: Bool { keywords.isNullable }
    /// The types other than `null`.
    package var valueTypes: [SchemaType] { keywords.valueTypes }
}
