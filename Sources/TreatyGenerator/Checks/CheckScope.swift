import TreatyOpenAPI

/// What of a schema a check looks at.
struct CheckScope: Hashable {
    /// The keywords that are asserted; nil for all. The others hold already: the decoder has seen to that.
    var keywords: Set<String>?
    /// Whether it matters what the others evaluate, since an `unevaluated…` comes after them.
    var collects = false

    func asserts(_ keyword: String) -> Bool { keywords?.contains(keyword) ?? true }
}

extension Planner {
    /// Whether a schema evaluates members or elements of a value in place, so that an `unevaluated…` around must know.
    func evaluates(_ schema: Schema) -> Bool {
        var seen = Set<ObjectIdentifier>()
        func look(_ schema: Schema) -> Bool {
            guard seen.insert(ObjectIdentifier(schema)).inserted else { return false }
            if !constraints(of: schema).isDisjoint(with: Self.evaluating) { return true }
            let inPlace =
                schema.allOf + schema.anyOf + schema.oneOf + schema.dependentSchemas.map(\.schema)
                + [schema.reference?.target, schema.ifSchema, schema.thenSchema, schema.elseSchema].compactMap { $0 }
            return schema.dynamicReference != nil || inPlace.contains(where: look)
        }
        return look(schema)
    }

    private static let evaluating: Set = [
        "properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "prefixItems", "items",
        "contains", "unevaluatedItems",
    ]
}
