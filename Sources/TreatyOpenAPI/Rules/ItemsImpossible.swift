import TreatyYAML

extension Rule {
    /// An array that must hold more items than it may: `contains` where there may be none, different items of a type that
    /// has not as many values, more items than are described where others are refused.
    ///
    /// Mend one of the two.
    static let itemsImpossible = Rule("items-impossible", .lowerableError)
        .schemas { schema, _, report in
            if schema.contains != nil, let most = schema.maxItems, (schema.minContains ?? 1) > most {
                report.error(
                    at: schema.location(of: schema.has("minContains") ? "minContains" : "contains"),
                    "more items are asked for than 'maxItems' \(most) allows",
                    notes: [schema.site.note("'maxItems' is here", of: "maxItems")])
            }
            guard let least = schema.minItems, let (most, keyword) = schema.itemsMost, least > most else { return }
            report.error(
                at: schema.location(of: "minItems"),
                "no array has 'minItems' \(least): there are at most \(most) items",
                notes: [schema.site.note("'\(keyword)' is here", of: keyword)])
        }
}

extension Schema {
    /// How many items there can be at most, and the keyword that says so.
    fileprivate var itemsMost: (count: Int, keyword: String)? {
        if keywords.items?.booleanValue == false { return (keywords.prefixItems.count, "items") }
        guard keywords.uniqueItems == true, keywords.prefixItems.isEmpty, let item = keywords.items?.dereferenced else {
            return nil
        }
        if item.constValue != nil { return (1, "uniqueItems") }
        if let values = item.enumValues { return (values.count, "uniqueItems") }
        guard !item.types.isEmpty, Set(item.types).isSubset(of: [.boolean, .null]) else { return nil }
        return ((item.types.contains(.boolean) ? 2 : 0) + (item.types.contains(.null) ? 1 : 0), "uniqueItems")
    }
}
