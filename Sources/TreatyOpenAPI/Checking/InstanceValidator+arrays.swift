import TreatyYAML

extension InstanceValidator {
    mutating func validateArray(_ value: Node, _ schema: Schema, depth: Int) -> Evaluated {
        guard let items = value.sequence else { return .none }
        validateCount(items.count, value, schema)
        if schema.keywords.uniqueItems == true { validateUnique(items, schema) }
        var evaluated = Evaluated.none
        for (position, (item, itemSchema)) in zip(items, schema.keywords.prefixItems).enumerated() {
            _ = validate(item, itemSchema, depth: depth + 1)
            evaluated.items.insert(position)
        }
        if let itemSchema = schema.keywords.items {
            for item in items.dropFirst(schema.keywords.prefixItems.count) {
                _ = validate(item, itemSchema, depth: depth + 1)
            }
            evaluated.allItems = true
        }
        if let contained = schema.keywords.contains {
            evaluated.items.formUnion(validateContains(items, value, contained, of: schema, depth: depth))
        }
        return evaluated
    }

    private mutating func validateCount(_ count: Int, _ value: Node, _ schema: Schema) {
        if let bound = schema.keywords.minItems, count < bound {
            report(value, schema, "minItems", "it has \(count) items, at least \(bound) are asked")
        }
        if let bound = schema.keywords.maxItems, count > bound {
            report(value, schema, "maxItems", "it has \(count) items, at most \(bound) are asked")
        }
    }

    private mutating func validateUnique(_ items: [Node], _ schema: Schema) {
        var seen = NodeSet()
        for item in items where seen.insert(item) != nil {
            report(item, schema, "uniqueItems", "this item comes twice")
        }
    }

    /// - Returns: the positions of the items that match.
    private mutating func validateContains(
        _ items: [Node], _ value: Node, _ contained: Schema, of schema: Schema, depth: Int
    ) -> Set<Int> {
        var matching: Set<Int> = []
        var undecided: Set<Int> = []
        for (position, item) in items.enumerated() {
            switch fits(item, contained, depth: depth).fits {
            case true?: matching.insert(position)
            case false?: break
            case nil: undecided.insert(position)
            }
        }
        let least = schema.keywords.minContains ?? 1
        if matching.count + undecided.count < least {
            let keyword = schema.keywords.minContains == nil ? "contains" : "minContains"
            report(value, schema, keyword, "\(matching.count) items fit 'contains', at least \(least) are asked")
        }
        if let most = schema.keywords.maxContains, matching.count > most {
            report(value, schema, "maxContains", "\(matching.count) items fit 'contains', at most \(most) are asked")
        }
        if !undecided.isEmpty { leaveTrialUndecided() }
        return matching.union(undecided)
    }
}
