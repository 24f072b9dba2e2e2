import TreatyOpenAPI

/// Members left out, unknown and too few or many, and the variants of each member.
func objectVariants(
    of value: Instance, _ view: SchemaView, at pointer: String, depth: Int, _ left: inout Int
) -> [Variant] {
    guard value.members != nil else { return [] }
    let full = completed(value, view, depth: depth)
    let required = view.required
    var found: [Variant] = []
    for name in required.prefix(max(left, 0)) where full[name] != nil {
        found.append(Variant("without '\(name)'", at: pointer, full.without(name), violates: ["required"]))
    }
    let optional = view.properties.filter { !required.contains($0.name) }
    for property in optional.prefix(max(left - found.count, 0)) where full[property.name] != nil {
        let rest = full.without(property.name)
        guard rest.members?.count ?? 0 >= view.minProperties else { continue }
        found.append(Variant("without the optional '\(property.name)'", at: pointer, rest))
    }
    found += countVariants(of: full, view, at: pointer)
    let unknown = "unknown-member"
    if view.isClosed, view.maxProperties.map({ full.members?.count ?? 0 < $0 }) ?? true {
        found.append(
            Variant(
                "an unknown member", at: "\(pointer)/\(unknown)", full.with(unknown, .literal("1")),
                violates: ["additionalProperties"]))
    }
    left -= found.count
    for property in view.properties {
        guard left > 0 else { break }
        guard let member = full[property.name] else { continue }
        let place = "\(pointer)/\(escaped(property.name))"
        for var variant in variants(of: member, property.schema, at: place, depth: depth + 1, &left) {
            variant.value = full.with(property.name, variant.value)
            found.append(variant)
        }
    }
    return found
}

/// The object with every member that its schema names.
func completed(_ value: Instance, _ view: SchemaView, depth: Int) -> Instance {
    var full = value
    for property in view.properties where full[property.name] == nil {
        guard full.members?.count ?? 0 < view.maxProperties ?? .max else { break }
        if let member = sample(property.schema, depth: depth) { full = full.with(property.name, member) }
    }
    return full
}

/// `minProperties` and `maxProperties`.
private func countVariants(of full: Instance, _ view: SchemaView, at pointer: String) -> [Variant] {
    guard let members = full.members else { return [] }
    var found: [Variant] = []
    if view.minProperties > 0, view.minProperties <= members.count {
        // Required members come first, so that only the count is wrong where that can be.
        let sorted =
            members.filter { view.required.contains($0.name) }
            + members.filter { !view.required.contains($0.name) }
        let few = Instance.object(Array(sorted.prefix(view.minProperties - 1)))
        found.append(Variant("minProperties - 1", at: pointer, few, violates: ["minProperties"]))
        if view.required.count <= view.minProperties {
            let enough = Instance.object(Array(sorted.prefix(view.minProperties)))
            found.append(Variant("minProperties", at: pointer, enough))
        }
    }
    if let maximum = view.maxProperties, maximum < 200, !view.isClosed {
        var many = full
        for number in 0...maximum where many.members?.count ?? 0 <= maximum {
            many = many.with("more-\(number)", .literal("1"))
        }
        found.append(Variant("maxProperties + 1", at: pointer, many, violates: ["maxProperties"]))
    }
    return found
}

/// Counts at and past their bounds, an item that comes twice, and the variants of the first item.
func arrayVariants(
    of value: Instance, _ view: SchemaView, at pointer: String, depth: Int, _ left: inout Int
) -> [Variant] {
    guard let schema = view.items, let item = value.items?.first ?? sample(schema, depth: depth + 1) else { return [] }
    var found: [Variant] = []
    func add(_ label: String, _ count: Int, violates: [String] = []) {
        guard count >= 0, count <= 1_000 else { return }
        let array = Instance.array(Array(repeating: item, count: count))
        found.append(Variant(label, at: pointer, array, violates: violates))
    }
    if view.minItems > 0 { add("minItems - 1", view.minItems - 1, violates: ["minItems"]) }
    if !view.hasUniqueItems || view.minItems == 1 { if view.minItems > 0 { add("minItems", view.minItems) } }
    if let maximum = view.maxItems {
        if !view.hasUniqueItems || maximum <= 1 { add("maxItems", maximum) }
        add("maxItems + 1", maximum + 1, violates: ["maxItems"])
    }
    if view.hasUniqueItems, view.maxItems ?? 2 >= 2, view.minItems <= 2 {
        add("an item twice", 2, violates: ["uniqueItems"])
    }
    left -= found.count
    let base = (value.items ?? []).isEmpty ? Instance.array([item]) : value
    guard view.maxItems ?? 1 >= 1, base.items?.count ?? 0 >= view.minItems else { return found }
    for var variant in variants(of: item, schema, at: "\(pointer)/0", depth: depth + 1, &left) {
        variant.value = base.withFirstItem(variant.value)
        found.append(variant)
    }
    return found
}

/// One token of a JSON Pointer (RFC 6901, §3).
private func escaped(_ name: String) -> String {
    var escaped = ""
    for scalar in name.unicodeScalars {
        switch scalar {
        case "~": escaped += "~0"
        case "/": escaped += "~1"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}
