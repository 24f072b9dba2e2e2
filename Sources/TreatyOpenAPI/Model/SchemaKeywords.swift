import TreatyYAML

package enum SchemaType: String, Sendable, CaseIterable {
    case null, boolean, object, array, number, string, integer
}

/// A member of a mapping of schemas: `properties`, `$defs`, …
package struct NamedSchema: Sendable {
    package var name: String
    package var schema: Schema
    /// The member's key.
    package var location: SourceLocation
}

/// A member of `dependentRequired`: the names that must be there when this one is.
package struct DependentRequirement: Sendable {
    package var name: String
    package var required: [String]
}

/// A member of `discriminator.mapping`.
package struct DiscriminatorMapping: Sendable {
    package var value: String
    package var target: String
    package var location: SourceLocation
}

package struct Discriminator: DocumentObject {
    package var site: Site
    package var propertyName: String
    package var mapping: [DiscriminatorMapping]
}

/// The keywords of one schema: one property for each of JSON Schema 2020-12 and of OpenAPI 3.1.
///
/// Nil or empty: absent, or so wrong that a rule has said so. Numbers are exact; lengths and counts are `Int`.
package struct SchemaKeywords: Sendable {
    // Core.
    package var reference: SchemaReference?
    package var id: String?
    package var schemaDialect: String?
    package var anchor: String?
    package var dynamicReference: SchemaReference?
    package var dynamicAnchor: String?
    package var vocabulary: Node?
    package var comment: String?
    package var definitions: [NamedSchema] = []

    // Any instance. `types` is in the order of the file; empty when there is no `type`.
    package var types: [SchemaType] = []
    package var enumValues: [Node]?
    package var constValue: Node?

    // Applicators.
    package var allOf: [Schema] = []
    package var anyOf: [Schema] = []
    package var oneOf: [Schema] = []
    package var not: Schema?
    package var ifSchema: Schema?
    package var thenSchema: Schema?
    package var elseSchema: Schema?
    package var dependentSchemas: [NamedSchema] = []

    // Objects. `properties` and `required` are in the order of the file.
    package var properties: [NamedSchema] = [] {
        didSet { positions = Self.positions(of: properties) }
    }
    package var patternProperties: [NamedSchema] = []
    /// A schema; `true` and `false` are schemas with a `booleanValue`.
    package var additionalProperties: Schema?
    package var propertyNames: Schema?
    package var unevaluatedProperties: Schema?
    package var required: [String] = []
    package var minProperties: Int?
    package var maxProperties: Int?
    package var dependentRequired: [DependentRequirement] = []

    // Arrays.
    package var items: Schema?
    package var prefixItems: [Schema] = []
    package var contains: Schema?
    package var unevaluatedItems: Schema?
    package var minItems: Int?
    package var maxItems: Int?
    package var uniqueItems: Bool?
    package var minContains: Int?
    package var maxContains: Int?

    // Numbers.
    package var multipleOf: ExactNumber?
    package var minimum: ExactNumber?
    package var maximum: ExactNumber?
    package var exclusiveMinimum: ExactNumber?
    package var exclusiveMaximum: ExactNumber?

    // Strings. Lengths count Unicode scalars.
    package var minLength: Int?
    package var maxLength: Int?
    package var pattern: String?
    package var format: String?
    package var contentEncoding: String?
    package var contentMediaType: String?
    package var contentSchema: Schema?

    // Annotations.
    package var title: String?
    package var description: String?
    package var defaultValue: Node?
    package var isDeprecated = false
    package var isReadOnly = false
    package var isWriteOnly = false
    package var examples: [Node] = []

    // OpenAPI's own.
    package var discriminator: Discriminator?
    package var xml: Node?
    package var externalDocs: ExternalDocs?
    package var example: Node?

    /// Positions of properties by name, where looking through them would take longer.
    private var positions: [ExactText: Int] = [:]

    /// The first property of a name.
    package func property(_ name: String) -> NamedSchema? {
        if !positions.isEmpty { return positions[ExactText(name)].map { properties[$0] } }
        return properties.first { $0.name.isSameText(as: name) }
    }

    private static func positions(of properties: [NamedSchema]) -> [ExactText: Int] {
        guard properties.count > 8 else { return [:] }
        var positions: [ExactText: Int] = [:]
        for (position, property) in properties.enumerated() where positions[ExactText(property.name)] == nil {
            positions[ExactText(property.name)] = position
        }
        return positions
    }

    /// `null` is one of several types, or one of the enum's values.
    package var isNullable: Bool { types.contains(.null) }
    /// The types other than `null`.
    package var valueTypes: [SchemaType] { types.filter { $0 != .null } }
}
