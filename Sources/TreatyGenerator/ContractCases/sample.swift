import TreatyOpenAPI

/// A value that fits a schema: an example of it, or one that is made from its constraints.
///
/// - Returns: nil where none can be told, as for a pattern that no candidate matches.
func sample(_ schema: Schema, depth: Int = 0) -> Instance? {
    let view = SchemaView(schema)
    if let example = view.examples.first(where: { !$0.isNull }) { return Instance(example) }
    if let value = view.constValue ?? view.enumValues?.first { return Instance(value) }
    if let alternative = view.alternatives.first { return depth < 8 ? sample(alternative, depth: depth + 1) : nil }
    switch view.types.first ?? (view.properties.isEmpty ? .string : .object) {
    case .boolean: return .literal("true")
    case .null: return .null
    case .string: return StringSpace(view).example
    case .integer, .number: return sampleNumber(view)
    case .array:
        guard view.minItems > 0 else { return .array([]) }
        guard depth < 8, view.minItems <= 100, !view.hasUniqueItems || view.minItems == 1,
            let item = view.items.flatMap({ sample($0, depth: depth + 1) })
        else { return nil }
        return .array(Array(repeating: item, count: view.minItems))
    case .object:
        guard depth < 8 else { return nil }
        var object = Instance.object([])
        for property in view.properties where view.required.containsText(property.name) {
            guard let value = sample(property.schema, depth: depth + 1) else { return nil }
            object = object.with(property.name, value)
        }
        return object
    }
}

private func sampleNumber(_ view: SchemaView) -> Instance? {
    let step = view.multipleOf?.int64 ?? 1
    let candidates = [
        view.minimum?.int64, view.exclusiveMinimum?.int64.map { $0 + step }, view.maximum?.int64,
        view.exclusiveMaximum?.int64.map { $0 - step }, step,
    ]
    return candidates.compactMap { $0 }.first { NumberSpace(view).violated(by: Int128($0)).isEmpty }
        .map { .literal(String($0)) }
}
