import Synchronization
import TreatyYAML

/// A JSON Schema (2020-12, in OpenAPI 3.1's dialect) at one place of the document.
///
/// One instance stands for one place: two references to a component have the same target, so identity (`===`) tells
/// whether two schemas are one. Keywords are read through the schema itself: `schema.minLength`.
package final class Schema: DocumentObject {
    package let site: Site
    /// Set when this is `#/components/schemas/NAME`.
    package let componentName: String?
    /// Set when the schema is `true` or `false` instead of a mapping.
    package let booleanValue: Bool?
    package let keywords: SchemaKeywords
    /// The schema resource that it belongs to.
    package let resource: SchemaResource
    let dialect: SchemaDialect
    /// The schema that this is a copy of, without the keyword by which that one would include itself.
    package let original: Schema?
    /// The values of `enum`, where looking through them would take longer.
    private let listed: NodeSet?

    init(
        site: Site, componentName: String?, booleanValue: Bool?, keywords: SchemaKeywords, resource: SchemaResource,
        dialect: SchemaDialect, original: Schema? = nil
    ) {
        self.original = original
        self.resource = resource
        self.dialect = dialect
        self.site = site
        self.componentName = componentName
        self.booleanValue = booleanValue
        self.keywords = keywords
        let values = keywords.enumValues ?? []
        listed = values.count <= 64 ? nil : NodeSet(values)
    }

    package var node: Node { site.node }

    /// The place of a keyword's key.
    package var locations: [String: SourceLocation] {
        var locations: [String: SourceLocation] = [:]
        for entry in node.mapping?.entries ?? [] { locations[entry.name] = entry.location }
        return locations
    }

    package func location(of keyword: String) -> SourceLocation { site.location(of: keyword) }

    package func has(_ keyword: String) -> Bool { node.mapping?.entry(keyword) != nil }

    /// How many schemas may follow each other that look at the same instance: what looks at them all nests as deep.
    package static let chainMax = 128

    /// The schema at the end of a chain of schemas that are nothing but references (annotations aside).
    ///
    /// Bounded; in a document with a cycle of pure references, which is an error, it stops somewhere on it.
    package var dereferenced: Schema {
        var schema = self
        for _ in 0..<Self.chainMax {
            guard schema.isPureReference, let target = schema.reference?.target else { return schema }
            schema = target
        }
        return schema
    }

    /// True when nothing beside `$ref` constrains the instance.
    package var isPureReference: Bool {
        reference != nil
            && (node.mapping?.entries ?? []).allSatisfy { entry in
                entry.name == "$ref" || entry.name.hasPrefix("x-") || SchemaKeywordTable.isAnnotation(entry.name)
            }
    }

    /// Whether `format` is asserted, where the schema's dialect says.
    package var assertsFormat: Bool? { dialect.assertsFormat }

    package var reference: SchemaReference? { keywords.reference }

    /// Where `$dynamicRef` leads as it is written.
    package var dynamicTarget: Schema? { keywords.dynamicReference?.target }

    /// The name that `$dynamicRef` looks for in the dynamic scope; nil when it means nothing else than `$ref`
    /// (JSON Schema 2020-12 core §8.2.3.2).
    package var dynamicName: String? {
        guard let reference = keywords.dynamicReference, let name = reference.target?.dynamicAnchor,
            reference.text.hasSuffix("#" + name)
        else { return nil }
        return name
    }

    /// The schemas written within this one, those of keywords that make annotations only left out.
    package var subschemas: [Schema] {
        let keywords = keywords
        var all = keywords.allOf + keywords.anyOf + keywords.oneOf + keywords.prefixItems
        all += (keywords.properties + keywords.patternProperties + keywords.dependentSchemas).map(\.schema)
        all += [
            keywords.not, keywords.ifSchema, keywords.thenSchema, keywords.elseSchema, keywords.additionalProperties,
            keywords.propertyNames, keywords.unevaluatedProperties, keywords.items, keywords.contains,
            keywords.unevaluatedItems,
        ].compactMap { $0 }
        return all
    }

    package func property(_ name: String) -> NamedSchema? { keywords.property(name) }

    /// Whether a value is one of those of `enum`; nil when there is none.
    package func lists(_ value: Node) -> Bool? {
        guard let values = keywords.enumValues else { return nil }
        return listed?.contains(value) ?? values.contains { $0.hasSameValue(as: value) }
    }
}

/// A `$ref` of a schema.
package final class SchemaReference: Sendable {
    /// As written, such as `#/components/schemas/Task`.
    package let text: String
    /// The key `$ref`.
    package let location: SourceLocation
    /// The name when the target is a schema of the root file's components.
    package let componentName: String?

    // Set once, by the resolve stage: schemas refer to each other in circles. The circle keeps them alive, which is
    // what a program that reads one document and ends wants.
    private let link = Mutex<Schema?>(nil)

    init(text: String, location: SourceLocation, componentName: String?) {
        self.text = text
        self.location = location
        self.componentName = componentName
    }

    /// Never nil in a document without errors.
    package var target: Schema? { link.withLock { $0 } }

    func resolve(to schema: Schema) { link.withLock { $0 = schema } }
}
