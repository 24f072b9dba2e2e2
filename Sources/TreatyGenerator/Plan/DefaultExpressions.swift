import TreatyOpenAPI
import TreatyYAML

/// Writes values of the contract as Swift expressions of planned types.
///
/// An expression is made of literals and initialisers only, so that what it says is seen where it stands, and nothing is
/// left to fail at run time.
struct DefaultExpressions {
    private let types: [String: TypePlan]
    /// Structures around the expression at hand: one that needs itself has no end.
    private var open: [String] = []
    private var isEndless = false

    /// An expression is written wherever its type is made: what is longer belongs into a handler.
    private static let bytesMax = 1000
    private static let elementsMax = 32
    private static let stepsMax = 10_000
    private var steps = 0

    init(_ plan: SwiftPlan) { types = plan.typesByName }

    /// Nil when the value does not fit, or has no expression.
    ///
    /// - Parameter owner: the type whose initialiser assumes it.
    mutating func expression(of node: Node, _ value: ValuePlan, in owner: String?) -> String? {
        (open, isEndless, steps) = (owner.map { [$0] } ?? [], false, 0)
        let text = expression(node, value)
        return text.flatMap { isEndless || $0.utf8.count > Self.bytesMax ? nil : $0 }
    }

    private mutating func expression(_ node: Node, _ value: ValuePlan) -> String? {
        steps += 1
        if steps > Self.stepsMax { isEndless = true }
        guard !isEndless else { return nil }
        if node.isNull, value.isNullable { return "nil" }
        switch value.kind {
        case .boolean: return node.boolean.map { $0 ? "true" : "false" }
        case .integer: return node.number?.int64.map(String.init)
        case .number: return node.number.map(\.canonicalText)
        case .decimal: return node.number.map { "JSONNumber(text: \(SwiftLiteral.string($0.canonicalText)))" }
        case .string: return node.string.map(SwiftLiteral.string)
        case .date: return literal(node, "date", "CalendarDate")
        case .dateTime: return literal(node, "date-time", "DateTime")
        case .uuid: return literal(node, "uuid", "UUID")
        case .base64: return bytes(node)
        case .null: return nil
        case .any: return json(node)
        case .object: return node.mapping == nil ? nil : json(node)
        case .array(let element, _, _, _):
            guard let items = node.sequence, items.count <= Self.elementsMax else { return nil }
            let all = items.compactMap { expression($0, element) }
            return all.count == items.count ? "[\(all.joined(separator: ", "))]" : nil
        case .dictionary(let element, _, _): return node.mapping.flatMap { dictionary($0.entries, element) }
        case .named(let name, _): return types[name].flatMap { expression(node, $0) }
        }
    }

    private mutating func expression(_ node: Node, _ type: TypePlan) -> String? {
        switch type {
        case .structure(let plan): return structure(node, plan)
        case .enumeration(let plan): return enumeration(node, plan)
        case .union(let plan): return union(node, plan)
        case .wrapper(let name, _, let value): return expression(node, value).map { "\(name)(\($0))" }
        case .alias(_, _, let value): return expression(node, value)
        }
    }

    // MARK: Scalars

    /// A text that the type reads for certain.
    private func literal(_ node: Node, _ format: String, _ type: String) -> String? {
        guard let text = node.string, ValueFormat.holds(text, format) else { return nil }
        // Not every `:60` that looks like a leap second is one; and there is room for so many digits.
        let isPlain = format != "date-time" || text.utf8.count <= 64 && !text.utf8.dropFirst(17).starts(with: "60".utf8)
        return isPlain ? "\(type)(literal: \(SwiftLiteral.string(text)))" : nil
    }

    /// Of base64 with padding (RFC 4648 §4).
    private func bytes(_ node: Node) -> String? {
        guard let text = node.string?.utf8, text.count % 4 == 0 else { return nil }
        let padding = text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let digits = text.dropLast(padding).compactMap { alphabet.firstIndex(of: $0) }
        guard digits.count == text.count - padding, digits.count <= Self.elementsMax * 4 else { return nil }
        var (bytes, group, bits): ([String], Int, Int) = ([], 0, 0)
        for digit in digits {
            (group, bits) = (group << 6 | digit, bits + 6)
            guard bits >= 8 else { continue }
            bits -= 8
            bytes.append(String(group >> bits))
            group &= (1 << bits) - 1
        }
        return group == 0 ? "[\(bytes.joined(separator: ", "))]" : nil
    }

    private func enumeration(_ node: Node, _ plan: EnumerationPlan) -> String? {
        let literal = node.string.map(SwiftLiteral.string) ?? node.number?.int64.map(String.init)
        guard let literal else { return nil }
        if let known = plan.cases.first(where: { ExactText($0.value) == ExactText(literal) }) {
            return "." + known.swiftName
        }
        return plan.isOpen && node.string != nil ? ".other(\(literal))" : nil
    }

    /// A literal of `JSONValue`.
    private func json(_ node: Node) -> String? {
        switch node.content {
        case .mapping(let mapping):
            guard !mapping.entries.isEmpty else { return "[:]" }
            let all = mapping.entries.compactMap { entry in
                json(entry.value).map { "\(SwiftLiteral.string(entry.name)): \($0)" }
            }
            return all.count == mapping.entries.count ? "[\(all.joined(separator: ", "))]" : nil
        case .sequence(let items):
            let all = items.compactMap { json($0) }
            return all.count == items.count ? "[\(all.joined(separator: ", "))]" : nil
        case .scalar:
            if node.isNull { return "nil" }
            if let flag = node.boolean { return flag ? "true" : "false" }
            if let text = node.string { return SwiftLiteral.string(text) }
            if let whole = node.number?.int64 { return String(whole) }
            return node.number.map { ".number(JSONNumber(text: \(SwiftLiteral.string($0.canonicalText))))" }
        }
    }

    // MARK: Containers

    private mutating func dictionary(_ entries: [Mapping.Entry], _ element: ValuePlan) -> String? {
        if entries.isEmpty { return "[:]" }
        // Swift holds canonically equivalent names for one, and ends a program whose literal has a name twice.
        guard entries.count <= Self.elementsMax, Set(entries.map(\.name)).count == entries.count else { return nil }
        var all: [String] = []
        for entry in entries {
            guard let value = expression(entry.value, element) else { return nil }
            all.append("\(SwiftLiteral.string(entry.name)): \(value)")
        }
        return "[\(all.joined(separator: ", "))]"
    }

    private mutating func structure(_ node: Node, _ plan: StructurePlan) -> String? {
        guard let entries = node.mapping?.entries else { return nil }
        guard !open.contains(plan.name) else {
            isEndless = true
            return nil
        }
        open.append(plan.name)
        defer { open.removeLast() }
        var rest = entries
        var arguments: [String] = []
        for member in plan.members {
            guard let index = rest.firstIndex(where: { ExactText($0.name) == ExactText(member.jsonName) }) else {
                guard !member.isRequired else { return nil }
                // The initialiser assumes it; it must come to an end as well.
                if let assumed = member.assumed?.value { _ = expression(assumed, member.value) }
                continue
            }
            guard let value = expression(rest.remove(at: index).value, of: member) else { return nil }
            arguments.append("\(SwiftName.label(member.swiftName)): \(value)")
        }
        rest.removeAll { entry in plan.ignored.contains { ExactText($0) == ExactText(entry.name) } }
        switch plan.additional {
        case .refuse: guard rest.isEmpty else { return nil }
        case .skip: break
        case .keep(let name, let value):
            guard let others = dictionary(rest, value) else { return nil }
            if !rest.isEmpty { arguments.append("\(SwiftName.label(name)): \(others)") }
        }
        return "\(plan.name)(\(arguments.joined(separator: ", ")))"
    }

    private mutating func expression(_ node: Node, of member: MemberPlan) -> String? {
        guard member.value.isNullable, !member.isRequired else { return expression(node, member.value) }
        switch member.assumed?.value {
        case nil: return node.isNull ? ".null" : expression(node, member.value).map { ".value(\($0))" }
        case let assumed? where assumed.isNull: return expression(node, member.value)
        // Whether its type tells absent from null depends on whether that default has an expression.
        case _?: return nil
        }
    }

    private mutating func union(_ node: Node, _ plan: UnionPlan) -> String? {
        var cases = plan.cases
        switch plan.strategy {
        case .discriminator(let property, let values):
            guard let text = node.mapping?.entries.first(where: { $0.name == property })?.value.string else {
                return nil
            }
            let index = values.firstIndex { $0.contains { ExactText($0) == ExactText(text) } }
            cases = index.map { [plan.cases[$0]] } ?? []
        case .kinds(let kinds):
            let kind = SchemaType.allCases.first { node.isInstance(of: $0) }?.kind ?? ""
            cases = zip(plan.cases, kinds).filter { $0.1.contains(kind) }.map(\.0)
        case .first, .exactlyOne: break
        }
        // Where several could have it, which one has is for the decoder to say.
        var found: [String] = []
        for entry in cases {
            if let value = expression(node, entry.value) { found.append("\(plan.name).\(entry.swiftName)(\(value))") }
        }
        return found.count == 1 ? found[0] : nil
    }
}
