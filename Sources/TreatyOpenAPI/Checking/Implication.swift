import TreatyYAML

/// Whether all that fits one schema fits another one, as far as their keywords tell. What it affirms is certain.
struct Implication {
    /// Schemas and keywords that are compared for one document before the rest counts as different.
    private static let stepsMax = 100_000
    private static let depthMax = 16
    private var steps = 0

    mutating func holds(from narrow: Schema, to wide: Schema, depth: Int = 0) -> Bool {
        let (narrow, wide) = (narrow.dereferenced, wide.dereferenced)
        if narrow === wide || wide.booleanValue == true || narrow.booleanValue == false { return true }
        steps += 1
        guard depth < Self.depthMax, steps < Self.stepsMax, wide.booleanValue != false else { return false }
        var isImplied = true
        for entry in wide.node.mapping?.entries ?? [] where isImplied {
            isImplied =
                SchemaKeywordTable.isAnnotation(entry.name) || holds(entry, of: wide, from: narrow, depth: depth)
        }
        if isImplied { return true }
        let parts = narrow.allOf + [narrow.reference?.target].compactMap { $0 }
        for part in parts where holds(from: part, to: wide, depth: depth + 1) { return true }
        return false
    }

    private mutating func holds(
        _ entry: Mapping.Entry, of wide: Schema, from narrow: Schema, depth: Int
    ) -> Bool {
        steps += 1
        switch entry.name {
        case _ where entry.name.hasPrefix("x-"), "discriminator", "xml": return true
        case "type":
            return !narrow.types.isEmpty
                && narrow.types.allSatisfy { type in
                    wide.types.contains(type) || (type == .integer && wide.types.contains(.number))
                }
        case "enum", "const":
            guard let values = narrow.constValue.map({ [$0] }) ?? narrow.enumValues else { return false }
            return values.allSatisfy { value in
                steps += 1
                return wide.constValue?.hasSameValue(as: value) ?? (wide.lists(value) == true)
            }
        case "minLength", "minItems", "minProperties", "minimum": return bound(entry, narrow, >=)
        case "maxLength", "maxItems", "maxProperties", "maximum": return bound(entry, narrow, <=)
        case "required":
            guard wide.required.count <= narrow.required.count else { return false }
            steps += narrow.required.count / 8
            return Set(wide.required.map(ExactText.init)).isSubset(of: narrow.required.map(ExactText.init))
        case "properties": return members(wide, narrow, depth)
        case "items":
            guard let own = narrow.items, let items = wide.items else { return false }
            return holds(from: own, to: items, depth: depth + 1)
        case "allOf": return wide.allOf.allSatisfy { holds(from: narrow, to: $0, depth: depth + 1) }
        case "anyOf": return wide.anyOf.contains { holds(from: narrow, to: $0, depth: depth + 1) }
        case "$ref": return wide.reference?.target.map { holds(from: narrow, to: $0, depth: depth + 1) } ?? false
        case "additionalProperties" where wide.additionalProperties?.booleanValue == true: return true
        case "uniqueItems" where entry.value.boolean == false: return true
        default:
            guard let own = narrow.node[entry.name] else { return false }
            steps += entry.value.expandedCount / 8
            return own.hasSameValue(as: entry.value)
        }
    }

    private func bound(
        _ entry: Mapping.Entry, _ narrow: Schema, _ isAsStrict: (ExactNumber, ExactNumber) -> Bool
    ) -> Bool {
        guard let bound = entry.value.number, let own = narrow.node[entry.name]?.number else { return false }
        return isAsStrict(own, bound)
    }

    private mutating func members(_ wide: Schema, _ narrow: Schema, _ depth: Int) -> Bool {
        let isClosed = narrow.additionalProperties?.booleanValue == false && narrow.patternProperties.isEmpty
        for property in wide.properties {
            if let own = narrow.property(property.name) {
                guard holds(from: own.schema, to: property.schema, depth: depth + 1) else { return false }
            } else if !isClosed && property.schema.booleanValue != true {
                return false
            }
        }
        return true
    }
}
