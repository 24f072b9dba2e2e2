import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The Swift expression for a default. A required `const` has one too: there is nothing else to write.
    mutating func defaultExpression(_ schema: Schema, _ value: ValuePlan, isRequired: Bool) -> String? {
        if isRequired, !value.isNullable, case .named = value.kind,
            case .enumeration(let choices) = shape(of: schema.dereferenced), choices.count == 1
        {
            return "." + Self.cases(of: choices, isOpen: false)[0].swiftName
        }
        guard let node = schema.defaultValue ?? schema.dereferenced.defaultValue else { return nil }
        if node.isNull, value.isNullable { return "nil" }
        if let expression = expression(node, schema.dereferenced, value) { return expression }
        let place = schema.defaultValue == nil ? schema.dereferenced : schema
        findings.append(
            .warning(
                rule: "default-not-applied", at: place.location(of: "default"),
                "a default of this type is not applied where the value is absent; it stays in the docs"))
        return nil
    }

    /// A value of the contract as a Swift expression of the plan's type; nil when it does not fit, or has no literal.
    private mutating func expression(_ node: Node, _ schema: Schema, _ value: ValuePlan) -> String? {
        if node.isNull, value.isNullable { return "nil" }
        switch value.kind {
        case .boolean: return node.boolean.map { $0 ? "true" : "false" }
        case .integer: return node.number?.int64.map(String.init)
        case .number: return node.number.map(\.canonicalText)
        case .decimal: return node.number.map { "JSONNumber(text: \(SwiftLiteral.string($0.canonicalText)))" }
        case .string: return node.string.map(SwiftLiteral.string)
        case .any: return jsonExpression(node)
        case .object: return node.mapping == nil ? nil : jsonExpression(node)
        case .array: return arrayExpression(node, schema, value)
        case .dictionary: return dictionaryExpression(node, schema, value)
        case .named: return namedExpression(node, schema)
        case .date, .dateTime, .uuid, .base64, .null: return nil
        }
    }

    private mutating func arrayExpression(_ node: Node, _ schema: Schema, _ value: ValuePlan) -> String? {
        guard case .array(let element, _, _, _) = value.kind, let items = node.sequence, items.count <= 32 else {
            return nil
        }
        if items.isEmpty { return "[]" }
        guard let itemSchema = facets(of: schema).all({ $0.keywords.items }).first?.value.dereferenced else {
            return nil
        }
        let all = items.compactMap { expression($0, itemSchema, element) }
        return all.count == items.count ? "[\(all.joined(separator: ", "))]" : nil
    }

    private mutating func dictionaryExpression(_ node: Node, _ schema: Schema, _ value: ValuePlan) -> String? {
        guard case .dictionary(let element, _, _) = value.kind, let entries = node.mapping?.entries, entries.count <= 32
        else { return nil }
        if entries.isEmpty { return "[:]" }
        let others = facets(of: schema).all { $0.keywords.additionalProperties }.map(\.value)
        guard let entrySchema = others.first(where: { $0.booleanValue == nil })?.dereferenced else { return nil }
        let all = entries.compactMap { entry in
            expression(entry.value, entrySchema, element).map { "\(SwiftLiteral.string(entry.name)): \($0)" }
        }
        return all.count == entries.count ? "[\(all.joined(separator: ", "))]" : nil
    }

    private mutating func namedExpression(_ node: Node, _ schema: Schema) -> String? {
        switch shape(of: schema) {
        case .use(let other): return namedExpression(node, other.dereferenced)
        case .enumeration(let choices), .openEnumeration(let choices):
            guard let index = choices.firstIndex(where: { $0.value.hasSameValue(as: node) }) else {
                guard case .openEnumeration = shape(of: schema), let text = node.string else { return nil }
                return ".other(\(SwiftLiteral.string(text)))"
            }
            var isOpen = false
            if case .openEnumeration = shape(of: schema) { isOpen = true }
            return "." + Self.cases(of: choices, isOpen: isOpen)[index].swiftName
        case .structure:
            let isEmpty = node.mapping?.entries.isEmpty == true && facets(of: schema).required.isEmpty
            return isEmpty ? ".init()" : nil
        default: return nil
        }
    }

    /// A literal of `JSONValue`.
    private func jsonExpression(_ node: Node) -> String? {
        switch node.content {
        case .mapping(let mapping):
            guard !mapping.entries.isEmpty else { return "[:]" }
            let all = mapping.entries.compactMap { entry in
                jsonExpression(entry.value).map { "\(SwiftLiteral.string(entry.name)): \($0)" }
            }
            return all.count == mapping.entries.count ? "[\(all.joined(separator: ", "))]" : nil
        case .sequence(let items):
            let all = items.compactMap { jsonExpression($0) }
            return all.count == items.count ? "[\(all.joined(separator: ", "))]" : nil
        case .scalar:
            if node.isNull { return "nil" }
            if let flag = node.boolean { return flag ? "true" : "false" }
            if let text = node.string { return SwiftLiteral.string(text) }
            if let whole = node.number?.int64 { return String(whole) }
            return node.number.map { ".number(JSONNumber(text: \(SwiftLiteral.string($0.canonicalText))))" }
        }
    }
}
