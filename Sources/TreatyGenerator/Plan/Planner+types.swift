import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The declaration for a schema that has a name: a component, or a member of one that needs a type of its own.
    mutating func planType(_ schema: Schema, name: String) -> TypePlan {
        let documentation = documentationLines(schema.title)
        let check = typeCheck(of: schema)
        switch shape(of: schema) {
        case .enumeration(let values):
            var plan = planEnumeration(values, name: name, documentation)
            plan.check = check
            return .enumeration(plan)
        case .union(let alternatives):
            var plan = planUnion(schema, alternatives, name: name, documentation)
            plan.check = check
            return .union(plan)
        case .structure:
            var plan = planStructure(schema, name: name, documentation)
            plan.check = check
            return .structure(plan)
        case .value: break
        }
        var nested: [TypePlan] = []
        let value = planValue(schema, name: name, in: &nested)
        for type in nested { plan.types.append(type) }
        return .alias(name: name, documentation: documentation, value: value)
    }

    /// Whether a schema becomes a type of its own (and not just the use of another one).
    func needsType(_ schema: Schema) -> Bool {
        if case .value = shape(of: schema) { false } else { true }
    }

    /// The values of a closed string enumeration, `null` left out.
    func stringValues(of schema: Schema) -> [String]? {
        if let value = schema.constValue { return value.string.map { [$0] } }
        guard let values = schema.enumValues else { return nil }
        let strings = values.filter { !$0.isNull }.compactMap(\.string)
        return strings.isEmpty || strings.count < values.filter({ !$0.isNull }).count ? nil : strings
    }

    /// Two alternatives or more that are not `null`, so that the value has one of several types.
    func alternatives(of schema: Schema) -> [Schema]? {
        let all = schema.anyOf.isEmpty ? schema.oneOf : schema.anyOf
        let real = all.filter { !isNull($0) }
        return real.count > 1 ? real : nil
    }

    func isNull(_ schema: Schema) -> Bool { schema.types == [.null] }

    private func planEnumeration(_ values: [String], name: String, _ documentation: [String]) -> EnumerationPlan {
        let names = SwiftName.distinct(values.map { SwiftName.Wish(text: $0) }, SwiftName.lower)
        return EnumerationPlan(
            name: name, documentation: documentation, cases: zip(names, values).map { (swiftName: $0, value: $1) })
    }

    private mutating func planUnion(
        _ schema: Schema, _ alternatives: [Schema], name: String, _ documentation: [String]
    ) -> UnionPlan {
        var taken = Set<String>()
        var nested: [TypePlan] = []
        var cases: [(swiftName: String, title: String, value: ValuePlan)] = []
        for (index, alternative) in alternatives.enumerated() {
            let title =
                alternative.title ?? alternative.reference?.componentName
                ?? alternative.types.first?.rawValue ?? "alternative\(index + 1)"
            let swiftName = SwiftName.unique(SwiftName.lower(title), &taken)
            let value = planMemberValue(alternative, name: name + "." + SwiftName.upper(title), in: &nested)
            cases.append((swiftName, title, value))
        }
        return UnionPlan(
            name: name, documentation: documentation, isExclusive: schema.anyOf.isEmpty, cases: cases, nested: nested)
    }

    private mutating func planStructure(_ schema: Schema, name: String, _ documentation: [String]) -> StructurePlan {
        if schema.types.isEmpty, !schema.allOf.contains(where: { $0.dereferenced.types == [.object] }) {
            findings.append(
                .warning(
                    rule: "type-missing", at: schema.location,
                    "without `type: object` the standard lets values of other types pass here; the generated code does not"
                ))
        }
        var nested: [TypePlan] = []
        var members: [MemberPlan] = []
        var taken: Set<String> = ["encode", "decode", "`init`", "`self`", "hash", "hashValue"]
        let required = requiredNames(of: schema)
        for property in flatProperties(of: schema) {
            members.append(
                planMember(property, of: name, isRequired: required.contains(property.name), &taken, &nested))
        }
        return StructurePlan(
            name: name, documentation: documentation + deprecationLines(schema.isDeprecated), members: members,
            additional: additionalMembers(of: schema), minProperties: schema.minProperties,
            maxProperties: schema.maxProperties, nested: nested)
    }

    private mutating func planMember(
        _ property: NamedSchema, of type: String, isRequired: Bool, _ taken: inout Set<String>,
        _ nested: inout [TypePlan]
    ) -> MemberPlan {
        let schema = property.schema
        let swiftName = SwiftName.unique(
            schema.swiftName.map(SwiftName.escaped) ?? SwiftName.lower(property.name), &taken)
        let typeName = type + "." + SwiftName.upper(property.name)
        let value = planMemberValue(schema, name: typeName, in: &nested)
        let documentation = documentationLines(schema.title)
        return MemberPlan(
            jsonName: property.name, swiftName: swiftName,
            documentation: documentation + deprecationLines(schema.isDeprecated), isRequired: isRequired, value: value,
            defaultValue: defaultExpression(schema, value, isRequired: isRequired))
    }

    /// The Swift expression for a default. A required `const` has one too: there is nothing else to write.
    mutating func defaultExpression(_ schema: Schema, _ value: ValuePlan, isRequired: Bool) -> String? {
        if isRequired, let text = schema.dereferenced.constValue?.string { return "." + SwiftName.lower(text) }
        guard let node = schema.defaultValue ?? schema.dereferenced.defaultValue else { return nil }
        switch value.kind {
        case .boolean: if let flag = node.boolean { return flag ? "true" : "false" }
        case .integer: if let number = node.number?.int64 { return String(number) }
        case .string: if let text = node.string { return SwiftLiteral.string(text) }
        case .named(_, isTextual: true):
            if let text = node.string, let values = stringValues(of: schema.dereferenced), values.contains(text) {
                let names = SwiftName.distinct(values.map { SwiftName.Wish(text: $0) }, SwiftName.lower)
                if let index = values.firstIndex(of: text) { return "." + names[index] }
            }
        default: break
        }
        if node.isNull, value.isNullable { return nil }
        refuse(schema, schema.has("default") ? "default" : nil, "a default of this type")
        return nil
    }

    private func additionalMembers(of schema: Schema) -> AdditionalMembers {
        schema.additionalProperties?.booleanValue == false && isCheckedWithMembers(schema) ? .refuse : .skip
    }

    private func requiredNames(of schema: Schema, within parts: Set<ObjectIdentifier> = []) -> [String] {
        var names: [String] = []
        let parts = parts.union([ObjectIdentifier(schema)])
        for part in schema.allOf.map(\.dereferenced) where !parts.contains(ObjectIdentifier(part)) {
            for name in requiredNames(of: part, within: parts) where !names.contains(name) { names.append(name) }
        }
        for name in schema.required where !names.contains(name) { names.append(name) }
        return names
    }
}
