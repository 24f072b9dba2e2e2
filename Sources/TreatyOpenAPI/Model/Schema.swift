import Synchronization
import TreatyYAML

/// A JSON Schema (2020-12, in OpenAPI 3.1's dialect) at one place of the document.
///
/// One instance stands for one place: two references to a component have the same target, so identity (`===`) tells
/// whether two schemas are one. Keywords are read through the schema itself: `schema.minLength`.
@dynamicMemberLookup
package final class Schema: DocumentObject {
    package let site: Site
    /// Set when this is `#/components/schemas/NAME`.
    package let componentName: String?
    /// Set when the schema is `true` or `false` instead of a mapping.
    package let booleanValue: Bool?
    package let keywords: SchemaKeywords

    init(site: Site, componentName: String?, booleanValue: Bool?, keywords: SchemaKeywords) {
        self.site = site
        self.componentName = componentName
        self.booleanValue = booleanValue
        self.keywords = keywords
    }

    package subscript<Value>(dynamicMember path: KeyPath<SchemaKeywords, Value>) -> Value { keywords[keyPath: path] }

    /// The place of a keyword's key.
    package var locations: [String: SourceLocation] {
        var locations: [String: SourceLocation] = [:]
        for entry in node.mapping?.entries ?? [] { locations[entry.name] = entry.location }
        return locations
    }

    package func location(of keyword: String) -> SourceLocation { site.location(of: keyword) }

    package func has(_ keyword: String) -> Bool { node.mapping?.entry(keyword) != nil }

    /// The schema at the end of a chain of schemas that are nothing but references (annotations aside).
    ///
    /// Bounded; in a document with a cycle of pure references, which is an error, it stops somewhere on it.
    package var dereferenced: Schema {
        var schema = self
        for _ in 0..<64 {
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

    package var reference: SchemaReference? { keywords.reference }

    package func property(_ name: String) -> NamedSchema? { keywords.property(name) }
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
