import TreatyOpenAPI

/// Every variant of a value that a schema describes: each constraint at and just past its bounds, each wrong type, and
/// the same for what is inside.
///
/// - Parameters:
///   - value: fits the schema; the others differ from it in one place.
///   - pointer: the JSON Pointer of the value.
///   - left: how many may be made; no more are once it is used up.
func variants(
    of value: Instance, _ schema: Schema, at pointer: String, depth: Int = 0, _ left: inout Int
) -> [Variant] {
    guard depth < 8, left > 0 else { return [] }
    let view = SchemaView(schema)
    var found = typeVariants(view, at: pointer)
    if let choice = view.choiceKeyword {
        found += choiceVariants(view, choice, at: pointer)
    } else if view.enumValues != nil || view.constValue != nil {
        found += listedVariants(view, at: pointer)
    } else if view.isObject {
        left -= found.count
        return found + objectVariants(of: value, view, at: pointer, depth: depth, &left)
    } else {
        switch view.types {
        case [.string]: found += stringVariants(view, at: pointer)
        case [.integer], [.number]: found += numberVariants(view, at: pointer)
        case [.array]:
            left -= found.count
            return found + arrayVariants(of: value, view, at: pointer, depth: depth, &left)
        default: break
        }
    }
    left -= found.count
    return found
}

/// A value of each type, right or wrong.
private func typeVariants(_ view: SchemaView, at pointer: String) -> [Variant] {
    var allowed = Set(view.types)
    for alternative in view.alternatives { allowed.formUnion(SchemaView(alternative).types) }
    guard !allowed.isEmpty else { return [] }
    // A value that is none of the listed ones violates that too, and of alternatives none fits.
    var keywords = ["type"]
    if view.enumValues != nil { keywords.append("enum") }
    if view.constValue != nil { keywords += ["const", "enum"] }
    if let choice = view.choiceKeyword { keywords.append(choice) }
    let values: [(SchemaType, String, Instance)] = [
        (.null, "null", .null), (.boolean, "a boolean", .literal("true")), (.integer, "an integer", .literal("7")),
        (.number, "a fraction", .literal("1.5")), (.string, "a string", .string("yes")),
        (.array, "an array", .array([])),
        (.object, "an object", .object([])),
    ]
    return values.compactMap { type, name, value in
        if type == .null, view.isNullable { return Variant(name, at: pointer, value) }
        let isAllowed = allowed.contains(type) || (type == .integer && allowed.contains(.number))
        return isAllowed ? nil : Variant("\(name) instead", at: pointer, value, violates: keywords)
    }
}

/// `enum` and `const`: each value, and what resembles one.
private func listedVariants(_ view: SchemaView, at pointer: String) -> [Variant] {
    let keywords = view.constValue == nil ? ["enum"] : ["const", "enum"]
    let values = (view.constValue.map { [$0] } ?? view.enumValues ?? []).filter { !$0.isNull }
    var found = values.prefix(32).enumerated().map { position, value in
        Variant("value \(position + 1) of enum", at: pointer, Instance(value))
    }
    let texts = values.compactMap(\.string)
    if let first = texts.first {
        for miss in [first + "x", first.uppercased(), " " + first, ""] where !texts.contains(miss) {
            found.append(Variant("not in enum: '\(miss)'", at: pointer, .string(miss), violates: keywords))
        }
    }
    return found
}

/// `anyOf` and `oneOf`: a value of each alternative, and what is wrong with all of them.
private func choiceVariants(_ view: SchemaView, _ keyword: String, at pointer: String) -> [Variant] {
    let views = view.alternatives.map { SchemaView($0) }
    var found = view.alternatives.enumerated().compactMap { position, alternative in
        sample(alternative).map { Variant("alternative \(position + 1)", at: pointer, $0) }
    }
    // Strings alone: with other alternatives, what misses one format may be any other's value.
    guard views.allSatisfy({ $0.types == [.string] && $0.format.map(ValueSamples.isAsserted) ?? false }) else {
        return found
    }
    for miss in ["", "none of them"] {
        found.append(Variant("no alternative: '\(miss)'", at: pointer, .string(miss), violates: [keyword]))
    }
    let formats = views.compactMap(\.format)
    // What misses one format may be of another.
    for format in formats {
        for miss in ValueSamples.misses(of: format) where !ValueSamples.mayBe(miss, anyOf: formats) {
            found.append(Variant("no \(format): '\(miss)'", at: pointer, .string(miss), violates: [keyword]))
        }
    }
    return found
}
