import TreatyOpenAPI
import TreatyYAML

// What may be required of declared members beside others is seen while they are read: by the bits of those that came, and
// by their values. Anything else of these keywords is left to a check, which reads the value a second time.

extension Planner {
    /// What these keywords say of declared members alone.
    mutating func planRequirements(
        _ facets: Facets, _ members: [MemberPlan], _ asserted: inout AssertedKeywords
    ) -> [RequirementPlan] {
        var names: [ExactText: Int] = [:]
        for (index, member) in members.prefix(64).enumerated() { names[ExactText(member.jsonName)] = index }
        let context = RequirementContext(facets: facets, members: members, indices: names)
        var plans: [RequirementPlan] = []
        for part in facets.parts {
            for keyword in ["dependentRequired", "dependentSchemas", "anyOf", "oneOf", "if", "not"]
            where part.schema.has(keyword) && facets.isOpen(part, keyword) {
                guard let own = requirements(part.schema, keyword, context) else { continue }
                plans += own
                asserted.insert(keyword, of: part.schema)
                if keyword == "if" {
                    asserted.insert("then", of: part.schema)
                    asserted.insert("else", of: part.schema)
                }
            }
        }
        return plans
    }

    private mutating func requirements(
        _ schema: Schema, _ keyword: String, _ context: RequirementContext
    ) -> [RequirementPlan]? {
        let keywords = schema.keywords
        switch keyword {
        case "dependentRequired":
            return keywords.dependentRequired.filter { !$0.required.isEmpty }.mapUnlessNil { entry in
                context.index(entry.name).flatMap { member in
                    context.bits(entry.required).map { .beside(member: member, others: $0) }
                }
            }
        case "dependentSchemas":
            return keywords.dependentSchemas.mapUnlessNil { entry in
                guard let member = context.index(entry.name), let others = required(entry.schema, context) else {
                    return nil
                }
                return .where([.came(1 << UInt64(member))], then: others)
            }
        case "anyOf": return alternatives(keywords.anyOf, isExclusive: false, context)
        case "oneOf": return alternatives(keywords.oneOf, isExclusive: true, context)
        case "if":
            guard let test = keywords.ifSchema, let conditions = conditions(test, context), !conditions.isEmpty,
                let then = required(keywords.thenSchema, context), let other = required(keywords.elseSchema, context)
            else { return nil }
            return then == 0 && other == 0 ? [] : [.where(conditions, then: then, other: other)]
        default:
            guard let not = keywords.not, let refused = required(not, context), refused != 0 else { return nil }
            return [.notTogether(refused)]
        }
    }

    /// Alternatives of which each says only which members it requires.
    private mutating func alternatives(
        _ schemas: [Schema], isExclusive: Bool, _ context: RequirementContext
    ) -> [RequirementPlan]? {
        schemas.mapUnlessNil { required($0, context) }.map { [.alternatives($0, isExclusive: isExclusive)] }
    }

    /// The members that a schema requires, if that is all that it says; none where there is no schema.
    private mutating func required(_ schema: Schema?, _ context: RequirementContext) -> UInt64? {
        guard let schema = schema.map({ target(of: $0) }), schema.booleanValue != true else { return 0 }
        guard says(schema, only: ["required"]) else { return nil }
        return context.bits(schema.required)
    }

    /// Whether a schema has no other keywords for an object than these.
    private func says(_ schema: Schema, only keywords: Set<String>) -> Bool {
        let isObject = schema.types.isEmpty || schema.types.contains(.object)
        return schema.booleanValue == nil && isObject
            && constraints(of: schema).subtracting(["type"]).isSubset(of: keywords)
    }

    /// What a schema says of the members, if it says only that they have to come, and which values some of them have.
    private mutating func conditions(_ schema: Schema, _ context: RequirementContext) -> [MemberCondition]? {
        let schema = target(of: schema)
        guard says(schema, only: ["required", "properties"]),
            let came = context.bits(schema.required)
        else { return nil }
        let values = schema.properties.mapUnlessNil { property in
            value(of: property.name, target(of: property.schema), context)
        }
        guard let values else { return nil }
        return (came == 0 ? [] : [.came(came)]) + values
    }

    /// Which values a schema wants a member to have, if it says nothing else.
    private mutating func value(
        of name: String, _ schema: Schema, _ context: RequirementContext
    ) -> MemberCondition? {
        guard let index = context.index(name), schema.booleanValue == nil, context.members[index].isComparable,
            constraints(of: schema).isSubset(of: ["const", "enum"]),
            let nodes = facets(of: schema).values, !facets(of: schema).isNullable
        else { return nil }
        var literals: [String]?
        var property = ""
        switch context.members[index].value.kind {
        case .string: literals = nodes.mapUnlessNil(\.asciiLiteral)
        case .boolean: literals = nodes.mapUnlessNil { $0.boolean.map(String.init) }
        case .named:
            guard isEnumerationOfStrings(name, context.facets) else { return nil }
            property = "rawValue"
            literals = nodes.mapUnlessNil(\.asciiLiteral)
        default: return nil
        }
        guard let literals, !literals.isEmpty else { return nil }
        return .isAbsentOrAmong(member: index, property: property, literals: literals)
    }

    /// Whether the type of a member has the string that it stands for.
    private mutating func isEnumerationOfStrings(_ name: String, _ facets: Facets) -> Bool {
        let properties = facets.properties.filter { ExactText($0.name) == ExactText(name) }
        guard properties.count == 1, properties[0].schemas.count == 1 else { return false }
        var schema = properties[0].schemas[0]
        for _ in 0..<Schema.chainMax {
            switch shape(of: schema) {
            case .use(let other): schema = other
            case .enumeration(let choices): return choices.allSatisfy { $0.value.string != nil }
            case .openEnumeration: return true
            default: return false
            }
        }
        return false
    }
}

/// The members about which requirements may be planned.
private struct RequirementContext {
    let facets: Facets
    let members: [MemberPlan]
    let indices: [ExactText: Int]

    func index(_ name: String) -> Int? { indices[ExactText(name)] }

    /// A bit for each of the names; nil when one of them is not declared.
    func bits(_ names: [String]) -> UInt64? {
        names.mapUnlessNil(index).map { $0.reduce(0) { $0 | 1 << UInt64($1) } }
    }
}

extension MemberPlan {
    /// Whether a variable of its decoder holds nil, or the value.
    fileprivate var isComparable: Bool { !value.isNullable && assumed == nil }
}

extension Node {
    /// A Swift literal for a string of ASCII: those are equal in Swift exactly where they are in JSON.
    fileprivate var asciiLiteral: String? {
        guard let string, string.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        return SwiftLiteral.string(string)
    }
}

extension Array {
    /// Nil when that of one element is.
    fileprivate func mapUnlessNil<Value>(_ transform: (Element) -> Value?) -> [Value]? {
        let values = compactMap(transform)
        return values.count == count ? values : nil
    }
}
