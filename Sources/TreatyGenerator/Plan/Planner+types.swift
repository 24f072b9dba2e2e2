import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The declaration for a schema that others refer to by a name.
    mutating func planDeclaration(_ schema: Schema, name: String, _ side: Side) -> TypePlan {
        let shape = self.shape(of: schema)
        guard !shape.isDeclared else { return planType(facets(of: schema), shape, name: name, side) }
        var none: [TypePlan] = []
        let value = planMemberValue(schema, name: name, side: side, in: &none)
        let documentation = documentationLines(schema.title)
        let key = ValueKey(schema: ObjectIdentifier(schema), side: sides.differs(schema) ? side : .response)
        if let held = wrapped[key], let held { return .wrapper(name: name, documentation: documentation, value: held) }
        return .alias(name: name, documentation: documentation, value: value)
    }

    /// The declaration of merged schemas whose shape is declared.
    mutating func planType(_ facets: Facets, _ shape: Shape, name: String, _ side: Side) -> TypePlan {
        let documentation = self.documentation(of: facets)
        switch shape {
        case .enumeration(let choices):
            return .enumeration(planEnumeration(facets, choices, isOpen: false, name: name, documentation))
        case .openEnumeration(let choices):
            return .enumeration(planEnumeration(facets, choices, isOpen: true, name: name, documentation))
        case .union(let group): return .union(planUnion(facets, group, name: name, side, documentation))
        case .kinds(let types): return .union(planKinds(facets, types, name: name, side, documentation))
        case .family(let children): return .union(planFamily(facets, children, name: name, side, documentation))
        case .structure, .use, .any, .null, .plain:
            return .structure(planStructure(facets, name: name, side, documentation))
        }
    }

    private func documentation(of facets: Facets) -> [String] {
        let title = facets.roots.lazy.compactMap { $0.keywords.title }.first
        return documentationLines(title) + deprecationLines(facets.roots.contains { $0.keywords.isDeprecated })
    }

    /// Whether a value that is described so is deprecated: by the schema itself, or by one that it refers to.
    mutating func isDeprecated(_ schema: Schema) -> Bool {
        if schema.keywords.isDeprecated { return true }
        if schema.isPureReference, let target = schema.reference?.target { return isDeprecated(target) }
        return facets(of: schema).parts.contains { part in
            part.schema.keywords.isDeprecated && (part.keyword.map { $0 == "$ref" || $0 == "allOf" } ?? true)
        }
    }

    // MARK: Enumerations

    private mutating func planEnumeration(
        _ facets: Facets, _ choices: [Shape.Choice], isOpen: Bool, name: String, _ documentation: [String]
    ) -> EnumerationPlan {
        var asserted = AssertedKeywords()
        let isInteger = choices.allSatisfy { $0.value.string == nil }
        asserted.types = isInteger ? [.integer] : [.string]
        if let types = facets.valueTypes {
            asserted.assertsTypes =
                types.contains(isInteger ? .integer : .string) || (isInteger && types.contains(.number))
        }
        if let values = facets.values, isEnumeration(values) {
            asserted.insert(["enum", "const"])
        } else if let group = shapingGroup(of: facets), isOpen || group.alternatives.allSatisfy({ isBare($0) }) {
            asserted.insert(group.keyword, of: group.part.schema)
        }
        return EnumerationPlan(
            name: name, documentation: documentation, cases: Self.cases(of: choices, isOpen: isOpen),
            isInteger: isInteger, isOpen: isOpen,
            checks: !isOpen && areCertain(choices, toFit: facets) ? [] : checks(of: facets, asserted))
    }

    /// Whether all values are known to fit everything beside them, as a `maxLength` beside an `enum`.
    ///
    /// Each value is held against each, so that very many of them are left to a check.
    private func areCertain(_ choices: [Shape.Choice], toFit facets: Facets) -> Bool {
        if facets.values != nil, isBare(facets) { return true }
        return choices.count <= 500
            && facets.parts.allSatisfy { formatName(of: $0.schema) == nil }
            && choices.allSatisfy { choice in facets.roots.allSatisfy { $0.isCertain(toAdmit: choice.value) } }
    }

    /// Nothing but values: all that such an alternative asks is whether a value is one of them.
    private mutating func isBare(_ alternative: Schema) -> Bool {
        isBare(facets(of: alternative))
    }

    private func isBare(_ facets: Facets) -> Bool {
        let keywords: Set<String> = ["type", "enum", "const", "$ref", "allOf"]
        return !facets.isNever
            && facets.parts.allSatisfy { part in
                (part.schema.node.mapping?.entries ?? []).allSatisfy {
                    keywords.contains($0.name) || !KeywordFamily.all.contains($0.name)
                }
            }
    }

    static func cases(of choices: [Shape.Choice], isOpen: Bool) -> [EnumerationPlan.Case] {
        let wishes = choices.map { choice in
            let own = choice.schema
            let number = choice.value.number?.int64
            let title = number == nil ? nil : own?.title
            return SwiftName.Wish(
                text: choice.name ?? title ?? choice.value.string ?? number.map(String.init) ?? "",
                swiftName: own?.swiftName)
        }
        let reserved: Set<String> = isOpen ? ["other", "rawValue", "known"] : ["rawValue"]
        return zip(choices, SwiftName.distinct(wishes, reserved: reserved, SwiftName.lower)).map { choice, name in
            EnumerationPlan.Case(
                swiftName: name,
                value: choice.value.string.map(SwiftLiteral.string) ?? String(choice.value.number?.int64 ?? 0),
                documentation: documentationLines(choice.schema?.title)
                    + deprecationLines(choice.schema?.keywords.isDeprecated == true))
        }
    }
}

extension TypePlan {
    /// Whether every value is a JSON string.
    var isTextual: Bool {
        switch self {
        case .enumeration(let plan): !plan.isInteger
        case .union(let plan): plan.cases.allSatisfy(\.value.isTextual)
        case .structure, .alias, .wrapper: false
        }
    }
}

extension ValuePlan {
    fileprivate var isTextual: Bool {
        switch kind {
        case .string, .date, .dateTime, .uuid, .base64, .named(_, isTextual: true): true
        default: false
        }
    }
}
