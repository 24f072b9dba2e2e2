import TreatyYAML

/// The types that a schema's instances may have, as far as its own keywords, references and compositions tell.
struct PossibleTypes {
    /// Levels of references and compositions that are looked at; deeper ones count as any type.
    private static let depthMax = 32
    /// Schemas that are looked at for one answer; others count as any type.
    private static let stepsMax = 200

    /// `integer` is kept besides `number`, so that sets can be cut with one another.
    static let all = Set(SchemaType.allCases)

    private var steps = 0

    /// Empty where nothing says anything: any type.
    static func of(_ schema: Schema) -> Set<SchemaType> {
        var walk = PossibleTypes()
        let types = walk.types(schema, depth: 0)
        return types == all ? [] : types.contains(.number) ? types.subtracting([.integer]) : types
    }

    /// What `type`, `anyOf` and `oneOf` of one schema leave, whatever must hold besides.
    static func own(of schema: Schema) -> Set<SchemaType> {
        var walk = PossibleTypes()
        return walk.ownTypes(schema, depth: 0)
    }

    /// What one schema leaves in words, in those of its `type` if it has one.
    static func words(_ schema: Schema) -> String {
        let own = own(of: schema)
        let types = own.contains(.number) ? own.subtracting([.integer]) : own
        let names = schema.types.isEmpty ? types.map(\.rawValue).sorted() : schema.types.map(\.rawValue)
        return names.isEmpty ? "nothing" : names.joined(separator: " or ")
    }

    private mutating func types(_ schema: Schema, depth: Int) -> Set<SchemaType> {
        steps += 1
        guard depth < Self.depthMax, steps < Self.stepsMax else { return Self.all }
        var types = ownTypes(schema, depth: depth)
        if let target = schema.reference?.target { types.formIntersection(self.types(target, depth: depth + 1)) }
        for part in schema.allOf { types.formIntersection(self.types(part, depth: depth + 1)) }
        return types
    }

    /// Where no alternative can be chosen, which is a finding of its own, `type` alone counts.
    private mutating func ownTypes(_ schema: Schema, depth: Int) -> Set<SchemaType> {
        if schema.booleanValue == false { return [] }
        var written = schema.types.isEmpty ? Self.all : Set(schema.types)
        if written.contains(.number) { written.insert(.integer) }
        var types = written
        for alternatives in [schema.anyOf, schema.oneOf] where !alternatives.isEmpty {
            var union: Set<SchemaType> = []
            for alternative in alternatives { union.formUnion(self.types(alternative, depth: depth + 1)) }
            types.formIntersection(union)
        }
        return types.isEmpty ? written : types
    }
}
