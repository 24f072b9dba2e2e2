import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// The value of a schema inside another one: declares a nested type where it needs one.
    ///
    /// - Parameters:
    ///   - name: the full name that a type for it would like to have.
    ///   - object: what its name ends in where several operations share the object that it is written in: `Header`.
    mutating func planMemberValue(
        _ schema: Schema, name: String, side: Side = .response, of object: String = "", in nested: inout [TypePlan]
    ) -> ValuePlan {
        let schema = schema.dereferenced
        let key = ValueKey(schema: ObjectIdentifier(schema), side: sides.differs(schema) ? side : .response)
        if let known = values[key] { return known }
        let value: ValuePlan
        if names[key.schema] != nil {
            value = planNamedValue(schema, key)
        } else if let shared = sharedTypeName(schema) ?? placeTypeName(schema, name, of: object) {
            var types: [TypePlan] = []
            value = planValue(facets(of: schema), shape(of: schema), name: shared, key.side, &types)
            plan.types += types
        } else {
            value = planValue(facets(of: schema), shape(of: schema), name: name, key.side, &nested)
        }
        values[key] = value
        return value
    }

    /// The value of several schemas that look at the same instance.
    mutating func planMemberValue(
        _ schemas: [Schema], without taken: Set<Facets.Keyword> = [], spreads: Int = 0, name: String, side: Side,
        in nested: inout [TypePlan]
    ) -> ValuePlan {
        if taken.isEmpty, schemas.count == 1 {
            return planMemberValue(schemas[0], name: name, side: side, in: &nested)
        }
        let speaking = schemas.filter { !facets(of: $0.dereferenced).isSilent }
        if taken.isEmpty, speaking.count < 2 {
            guard let only = speaking.first ?? schemas.first else { return ValuePlan(kind: .any) }
            return planMemberValue(only, name: name, side: side, in: &nested)
        }
        let merged = Facets(speaking, without: taken, spreads: spreads, nullVerdicts)
        return planValue(merged, shape(of: merged), name: name, side, &nested)
    }

    /// The value of a schema that others refer to: a declared type, or what its name stands for.
    private mutating func planNamedValue(_ schema: Schema, _ key: ValueKey) -> ValuePlan {
        let shape = self.shape(of: schema)
        let isNullable = facets(of: schema).isNullable
        guard !shape.isDeclared else {
            return ValuePlan(
                kind: .named(typeName(of: schema, key.side), isTextual: isTextual(schema)), isNullable: isNullable,
                nullChecks: nullChecks(of: facets(of: schema)))
        }
        guard planning.insert(key).inserted else {
            wrapped.updateValue(nil, forKey: key)
            return ValuePlan(kind: .named(typeName(of: schema, key.side), isTextual: false), isNullable: isNullable)
        }
        var types: [TypePlan] = []
        let name = (names[key.schema] ?? "Schemas") + (key.side == .request ? "Request" : "")
        var value = planValue(facets(of: schema), shape, name: name, key.side, &types)
        plan.types += types
        planning.remove(key)
        if wrapped.keys.contains(key) {
            value.isNullable = false
            wrapped.updateValue(value, forKey: key)
            value = ValuePlan(
                kind: .named(typeName(of: schema, key.side), isTextual: false), isNullable: isNullable)
        }
        return value
    }

    /// The name of a declared type on a side; whoever asks for that of a request brings it about.
    mutating func typeName(of schema: Schema, _ side: Side) -> String {
        let id = ObjectIdentifier(schema)
        let name = names[id] ?? "Schemas"
        guard side == .request, sides.differs(schema) else { return name }
        if let known = requestNames[id] { return known }
        let wanted = shape(of: schema).isDeclared ? name + ".Request" : name + "Request"
        let request = uniqueTypeName(wanted, for: schema.pointer)
        requestNames[id] = request
        pendingRequests.append(schema)
        return request
    }

    /// Whether every value is a JSON string, so that it can stand in a path or a query as it is.
    mutating func isTextual(_ schema: Schema) -> Bool {
        let id = ObjectIdentifier(schema)
        if let known = textual[id] { return known }
        let verdict =
            switch shape(of: schema) {
            case .enumeration(let choices): choices.allSatisfy { $0.value.string != nil }
            case .openEnumeration, .plain(.string): true
            case .use(let other): isTextual(other)
            case .union(let group): group.alternatives.allSatisfy { isTextual($0) }
            case .any, .null, .structure, .family, .kinds, .plain: false
            }
        textual[id] = verdict
        return verdict
    }

    /// The value of merged schemas: a declared type, which goes to `nested`, or a plain one.
    ///
    /// Where the schemas come across themselves, as an `allOf` may that refers to a schema around it, they are the type that
    /// is being declared, or else any value that passes all of their checks.
    mutating func planValue(
        _ facets: Facets, _ shape: Shape, name: String, _ side: Side, _ nested: inout [TypePlan]
    ) -> ValuePlan {
        let key = OpenKey(facets, side)
        if let known = open[key] {
            return known ?? checkedValue(facets)
        }
        guard open.count < Self.openTypesMax, canMerge(facets) else {
            warnOfLimit(facets)
            return checkedValue(facets)
        }
        open.updateValue(nil, forKey: key)
        defer { open.removeValue(forKey: key) }
        if shape.isDeclared {
            let name = uniqueTypeName(name, for: facets.roots.map(\.pointer).joined(separator: " "))
            var value = ValuePlan(
                kind: .named(name, isTextual: false), isNullable: facets.isNullable,
                nullChecks: nullChecks(of: facets))
            open.updateValue(value, forKey: key)
            let type = planType(facets, shape, name: name, side)
            nested.append(type)
            value.kind = .named(name, isTextual: type.isTextual)
            return value
        }
        if case .use(let schema) = shape {
            var value = planMemberValue(schema, name: name, side: side, in: &nested)
            value.isNullable = facets.isNullable
            value.nullChecks = nullChecks(of: facets)
            return value
        }
        var asserted = AssertedKeywords()
        let kind = planKind(facets, shape, name: name, side, &nested, &asserted)
        var value = ValuePlan(kind: kind, isNullable: facets.isNullable)
        if case .any = kind { value.isNullable = false }
        value.checks = checks(of: facets, asserted)
        value.nullChecks = nullChecks(of: facets)
        return value
    }

    private mutating func checkedValue(_ facets: Facets) -> ValuePlan {
        ValuePlan(kind: .any, checks: checks(of: facets, AssertedKeywords()))
    }

    /// Whether there may be a type for what several schemas describe together.
    private mutating func canMerge(_ facets: Facets) -> Bool {
        guard facets.roots.count > 1 else { return true }
        guard facets.size <= mergeBudget else { return false }
        mergeBudget -= facets.size
        return true
    }

    /// Once for each schema.
    mutating func warnOfLimit(_ facets: Facets) {
        guard let schema = facets.roots.first, limited.insert(ObjectIdentifier(schema)).inserted else { return }
        findings.append(
            .warning(
                rule: "type-limit", at: schema.location,
                "a type for this would be one too many: it is a JSONValue, held against the whole schema; "
                    + "describe it with fewer alternatives and levels"))
    }

    private mutating func planKind(
        _ facets: Facets, _ shape: Shape, name: String, _ side: Side, _ nested: inout [TypePlan],
        _ asserted: inout AssertedKeywords
    ) -> ValuePlan.Kind {
        guard case .plain(let type) = shape else {
            if case .null = shape { asserted.types = [] } else { asserted.types = nil }
            return shape.isNull ? .null : .any
        }
        asserted.types = [type]
        switch type {
        case .string: return planString(facets, &asserted)
        case .integer: return planInteger(facets, &asserted)
        case .number: return planNumber(facets, &asserted)
        case .boolean: return planBoolean(facets, &asserted)
        case .null: return .null
        case .array: return planArray(facets, name: name, side, &nested, &asserted)
        case .object: return planDictionary(facets, name: name, side, &nested, &asserted)
        }
    }

    // MARK: Containers

    private mutating func planArray(
        _ facets: Facets, name: String, _ side: Side, _ nested: inout [TypePlan], _ asserted: inout AssertedKeywords
    ) -> ValuePlan.Kind {
        asserted.insert(["minItems", "maxItems", "uniqueItems"])
        let hasPrefix = facets.parts.contains { !$0.schema.keywords.prefixItems.isEmpty }
        let items = hasPrefix ? [] : facets.all { $0.keywords.items }.map(\.value)
        var element = ValuePlan(kind: .any)
        if !items.isEmpty {
            asserted.insert(["items"])
            element = planMemberValue(items, name: name + "Element", side: side, in: &nested)
        }
        return .array(
            element, minItems: facets.all { $0.keywords.minItems }.map(\.value).max(),
            maxItems: facets.all { $0.keywords.maxItems }.map(\.value).min(),
            uniqueItems: facets.parts.contains { $0.schema.keywords.uniqueItems == true })
    }

    private mutating func planDictionary(
        _ facets: Facets, name: String, _ side: Side, _ nested: inout [TypePlan], _ asserted: inout AssertedKeywords
    ) -> ValuePlan.Kind {
        asserted.insert(["minProperties", "maxProperties"])
        let minimum = facets.all { $0.keywords.minProperties }.map(\.value).max()
        let maximum = facets.all { $0.keywords.maxProperties }.map(\.value).min()
        let patterns = facets.parts.flatMap { $0.schema.keywords.patternProperties }
        let others = facets.all { $0.keywords.additionalProperties }.map(\.value)
        if patterns.isEmpty {
            asserted.insert(["additionalProperties"])
            let schemas = others.filter { $0.booleanValue == nil }
            if !schemas.isEmpty {
                let value = planMemberValue(schemas, name: name + "Value", side: side, in: &nested)
                return .dictionary(value, minProperties: minimum, maxProperties: maximum)
            }
        } else if patterns.count == 1, others.contains(where: { $0.booleanValue == false }) {
            let value = planMemberValue(patterns[0].schema, name: name + "Value", side: side, in: &nested)
            return .dictionary(value, minProperties: minimum, maxProperties: maximum)
        }
        guard minimum != nil || maximum != nil || !patterns.isEmpty else { return .object }
        return .dictionary(ValuePlan(kind: .any), minProperties: minimum, maxProperties: maximum)
    }
}

extension Shape {
    fileprivate var isNull: Bool { if case .null = self { true } else { false } }
}

extension Facets {
    /// Nothing in it refuses anything.
    var isSilent: Bool {
        !isNever
            && parts.allSatisfy { part in
                (part.schema.node.mapping?.entries ?? []).allSatisfy { !KeywordFamily.all.contains($0.name) }
            }
    }
}
