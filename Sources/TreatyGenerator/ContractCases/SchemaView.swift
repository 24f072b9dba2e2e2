import TreatyOpenAPI
import TreatyYAML

/// What a schema asks of a value, gathered from its references and from all its `allOf`.
///
/// `anyOf` and `oneOf` of one schema and of `null` count as that schema, nullable.
struct SchemaView: Sendable {
    /// Everything that holds at once. The first is the outermost.
    private(set) var parts: [Schema] = []
    /// The alternatives of an `anyOf` or `oneOf`, and which of both it is.
    private(set) var alternatives: [Schema] = []
    private(set) var choiceKeyword: String?

    /// How many schemas one view gathers; a circle of references ends here.
    private static let partsMax = 64

    private var hasNullAlternative = false

    init(_ schema: Schema) { gather(schema) }

    /// Whether `null` fits.
    var isNullable: Bool {
        let typed = parts.filter { !$0.types.isEmpty }
        return hasNullAlternative || (!typed.isEmpty && typed.allSatisfy(\.isNullable))
    }

    private mutating func gather(_ schema: Schema) {
        guard parts.count < Self.partsMax else { return }
        parts.append(schema)
        if let target = schema.reference?.target { gather(target) }
        for part in schema.allOf { gather(part) }
        gatherChoice(schema.anyOf, "anyOf")
        gatherChoice(schema.oneOf, "oneOf")
    }

    private mutating func gatherChoice(_ schemas: [Schema], _ keyword: String) {
        let values = schemas.filter { $0.dereferenced.types != [.null] }
        guard !values.isEmpty else { return }
        if values.count < schemas.count { hasNullAlternative = true }
        if values.count == 1 { return gather(values[0]) }
        alternatives = values
        choiceKeyword = keyword
    }

    /// The types that every part allows, without `null`; empty: any.
    var types: [SchemaType] {
        var types: [SchemaType]?
        for part in parts where !part.valueTypes.isEmpty {
            types = types.map { known in known.filter { part.valueTypes.contains($0) } } ?? part.valueTypes
        }
        return types ?? []
    }

    var isObject: Bool { types == [.object] || (types.isEmpty && !properties.isEmpty) }

    var enumValues: [Node]? { first(\.enumValues) }
    var constValue: Node? { first(\.constValue) }

    var minLength: Int { parts.compactMap(\.minLength).max() ?? 0 }
    var maxLength: Int? { parts.compactMap(\.maxLength).min() }
    var patterns: [String] { parts.compactMap(\.pattern) }
    var format: String? { first(\.format) }

    var minimum: ExactNumber? { parts.compactMap(\.minimum).max() }
    var maximum: ExactNumber? { parts.compactMap(\.maximum).min() }
    var exclusiveMinimum: ExactNumber? { parts.compactMap(\.exclusiveMinimum).max() }
    var exclusiveMaximum: ExactNumber? { parts.compactMap(\.exclusiveMaximum).min() }
    var multipleOf: ExactNumber? { first(\.multipleOf) }

    var items: Schema? { first(\.items) }
    var minItems: Int { parts.compactMap(\.minItems).max() ?? 0 }
    var maxItems: Int? { parts.compactMap(\.maxItems).min() }
    var hasUniqueItems: Bool { parts.contains { $0.uniqueItems == true } }

    /// Those that a request may have, each name once.
    var properties: [NamedSchema] {
        var names = Set<ExactText>()
        return parts.flatMap(\.properties).filter {
            !$0.schema.isReadOnly && !$0.schema.dereferenced.isReadOnly && names.insert(ExactText($0.name)).inserted
        }
    }
    var required: [String] {
        let names = properties.map(\.name)
        let required = Set(parts.flatMap(\.required).map(ExactText.init))
        return names.filter { required.contains(ExactText($0)) }
    }
    var minProperties: Int { parts.compactMap(\.minProperties).max() ?? 0 }
    var maxProperties: Int? { parts.compactMap(\.maxProperties).min() }
    var isClosed: Bool { parts.contains { $0.additionalProperties?.booleanValue == false } }

    /// The examples and the default of all parts, the outermost first.
    var examples: [Node] {
        parts.flatMap { $0.examples + ($0.example.map { [$0] } ?? []) + ($0.defaultValue.map { [$0] } ?? []) }
    }

    private func first<Value>(_ path: KeyPath<SchemaKeywords, Value?>) -> Value? {
        for part in parts { if let value = part.keywords[keyPath: path] { return value } }
        return nil
    }
}
