import TreatyYAML

/// The types that a schema's instances may have, as far as its own keywords, references and compositions tell.
enum PossibleTypes {
    /// Levels of references and compositions that are looked at; deeper ones count as any type.
    private static let depthMax = 32

    /// Empty where nothing says anything: any type.
    static func of(_ schema: Schema) -> Set<SchemaType> {
        let types = types(schema, depth: 0)
        return types == all ? [] : types.contains(.number) ? types.subtracting([.integer]) : types
    }

    /// `integer` is kept besides `number`, so that sets can be cut with one another.
    private static let all = Set(SchemaType.allCases)

    private static func types(_ schema: Schema, depth: Int) -> Set<SchemaType> {
        guard depth < depthMax else { return all }
        var types = schema.types.isEmpty ? all : Set(schema.types)
        if types.contains(.number) { types.insert(.integer) }
        if let target = schema.reference?.target { types.formIntersection(Self.types(target, depth: depth + 1)) }
        for part in schema.allOf { types.formIntersection(Self.types(part, depth: depth + 1)) }
        for alternatives in [schema.anyOf, schema.oneOf] where !alternatives.isEmpty {
            types.formIntersection(
                alternatives.reduce(into: Set<SchemaType>()) { $0.formUnion(Self.types($1, depth: depth + 1)) })
        }
        return types
    }
}
