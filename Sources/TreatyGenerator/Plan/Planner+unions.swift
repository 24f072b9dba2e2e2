import TreatyOpenAPI
import TreatyYAML

extension Planner {
    mutating func planUnion(
        _ facets: Facets, _ group: Facets.Group, name: String, _ side: Side, _ documentation: [String]
    ) -> UnionPlan {
        var asserted = AssertedKeywords()
        asserted.types = facets.valueTypes ?? Set(SchemaType.allCases)
        asserted.insert(group.keyword, of: group.part.schema)
        let isSpread = hasMembersBeside(group, facets)
        var plan = UnionPlan(
            name: name, documentation: documentation, cases: [],
            strategy: group.keyword == "oneOf" ? .exactlyOne : .first, nested: [])
        let titles = group.alternatives.enumerated().map { title(of: $0.element, $0.offset) }
        let names = SwiftName.distinct(titles.map { SwiftName.Wish(text: $0) }, SwiftName.lower)
        var merged: [Facets] = []
        for (alternative, (title, swiftName)) in zip(group.alternatives, zip(titles, names)) {
            let typeName = name + "." + SwiftName.upper(title)
            var value: ValuePlan
            if isSpread, !includesAll(beside: group, in: facets, alternative) {
                // Each alternative has the members beside it, too.
                let taken = facets.taken.union([Facets.Keyword(group.part.schema, group.keyword)])
                merged.append(
                    Facets(facets.roots + [alternative], without: taken, spreads: facets.spreads + 1, nullVerdicts))
                value = planMemberValue(
                    facets.roots + [alternative], without: taken, spreads: facets.spreads + 1, name: typeName,
                    side: side, in: &plan.nested)
            } else {
                merged.append(self.facets(of: alternative.dereferenced))
                value = planMemberValue(alternative, name: typeName, side: side, in: &plan.nested)
            }
            value.isNullable = false
            plan.cases.append(UnionPlan.Case(swiftName: swiftName, title: title, value: value))
        }
        let named = discriminator(of: group.alternatives, merged, group.part.schema.keywords.discriminator)
        if let strategy = named ?? kinds(of: merged) { plan.strategy = strategy }
        if let types = facets.valueTypes {
            asserted.assertsTypes = merged.allSatisfy { $0.valueTypes.map(types.isSuperset) ?? false }
        }
        if !isSpread {
            plan.checks = checks(of: facets, asserted)
        } else if case .exactlyOne = plan.strategy, let keyword = group.part.keyword {
            // A check of that keyword, which stands around `oneOf`, is a check of `oneOf`, too. An alternative that needs it
            // would fail where another one fits as well, and that one would be the only one.
            let root = facets.roots[group.part.root]
            if isChecked(root, keyword) { plan.checks = [check(root, keywords: [keyword])] }
        }
        return plan
    }

    /// Whether each alternative can have the members beside all of them without becoming one type too many: alternatives
    /// within alternatives multiply.
    mutating func canSpread(_ group: Facets.Group, _ facets: Facets) -> Bool {
        guard hasMembersBeside(group, facets) else { return true }
        let cost = group.alternatives.count * facets.size
        if facets.spreads < Self.spreadsMax, cost <= mergeBudget {
            mergeBudget -= cost
            return true
        }
        warnOfLimit(facets)
        return false
    }

    /// Whether an alternative includes by its own word all that stands beside it.
    private mutating func includesAll(
        beside group: Facets.Group, in facets: Facets, _ alternative: Schema
    ) -> Bool {
        guard facets.groups.count == 1 else { return false }
        let own = Set(
            self.facets(of: alternative.dereferenced).parts.map { ObjectIdentifier($0.schema.original ?? $0.schema) })
        return facets.parts.allSatisfy { part in
            own.contains(ObjectIdentifier(part.schema.original ?? part.schema))
                || (part.schema.node.mapping?.entries ?? []).allSatisfy { entry in
                    // Its parts are looked at themselves.
                    ["$ref", "allOf"].contains(entry.name) || !KeywordFamily.all.contains(entry.name)
                        || part.schema === group.part.schema && entry.name == group.keyword
                }
        }
    }

    /// Whether a check of a schema that looks at a keyword was planned.
    private func isChecked(_ schema: Schema, _ keyword: String) -> Bool {
        checkNames.keys.contains { $0.schema == ObjectIdentifier(schema) && $0.scope.asserts(keyword) }
    }

    /// Whether something beside the alternatives describes members: a part, or other alternatives.
    private mutating func hasMembersBeside(_ group: Facets.Group, _ facets: Facets) -> Bool {
        let isInPart = facets.parts.contains { part in
            (part.schema.node.mapping?.entries ?? []).contains { KeywordFamily.types[$0.name] == .object }
        }
        guard !isInPart else { return true }
        let others = facets.groups.filter { $0.part.schema !== group.part.schema || $0.keyword != group.keyword }
        return others.contains { describesMembers($0) }
    }

    private mutating func describesMembers(_ group: Facets.Group, depth: Int = 0) -> Bool {
        group.alternatives.contains { alternative in
            let own = facets(of: alternative)
            guard own.properties.allSatisfy(\.schemas.isEmpty) else { return true }
            return depth < Self.spreadsMax && own.groups.contains { describesMembers($0, depth: depth + 1) }
        }
    }

    private func title(of alternative: Schema, _ index: Int) -> String {
        if let name = alternative.swiftName ?? alternative.reference?.componentName { return name }
        if let name = names[ObjectIdentifier(alternative.dereferenced)]?.split(separator: ".").last {
            return String(name)
        }
        return alternative.title ?? alternative.keywords.constValue?.string
            ?? alternative.keywords.types.first { $0 != .null }?.rawValue ?? "alternative\(index + 1)"
    }

    // MARK: Several types

    /// `type: [string, integer]`: a case for each type, with what the schema asks of values of that type.
    mutating func planKinds(
        _ facets: Facets, _ types: [SchemaType], name: String, _ side: Side, _ documentation: [String]
    ) -> UnionPlan {
        var plan = UnionPlan(
            name: name, documentation: documentation, cases: [], strategy: .kinds(types.map { [$0.kind] }), nested: [])
        for type in types {
            let own = facets.restricted(to: type)
            let shape = self.shape(of: own)
            var value: ValuePlan
            if shape.isDeclared {
                let typeName = uniqueTypeName(
                    name + "." + SwiftName.upper(type.rawValue), for: facets.roots[0].pointer)
                let type = planType(own, shape, name: typeName, side)
                plan.nested.append(type)
                value = ValuePlan(kind: .named(typeName, isTextual: type.isTextual))
            } else {
                value = planValue(
                    own, .plain(type), name: name + "." + SwiftName.upper(type.rawValue), side, &plan.nested)
            }
            value.isNullable = false
            plan.cases.append(
                UnionPlan.Case(swiftName: SwiftName.lower(type.rawValue), title: type.inWords, value: value))
        }
        return plan
    }

    // MARK: Families

    /// A parent with a `discriminator` where it stands as a value: one of its children, or it alone.
    mutating func planFamily(
        _ facets: Facets, _ children: [Schema], name: String, _ side: Side, _ documentation: [String]
    ) -> UnionPlan {
        let parent = facets.roots[0]
        var plan = UnionPlan(name: name, documentation: documentation, cases: [], strategy: .first, nested: [])
        let titles = (children + [parent]).map { $0.componentName ?? "base" }
        let names = SwiftName.distinct(titles.map { SwiftName.Wish(text: $0) }, SwiftName.lower)
        for (index, child) in children.enumerated() {
            let title = titles[index]
            let value = planMemberValue(child, name: name + "." + SwiftName.upper(title), side: side, in: &plan.nested)
            plan.cases.append(UnionPlan.Case(swiftName: names[index], title: title, value: value))
        }
        let base = uniqueTypeName(name + ".Base", for: parent.pointer)
        plan.nested.append(.structure(planStructure(facets, name: base, side, [])))
        plan.cases.append(
            UnionPlan.Case(
                swiftName: names[children.count], title: titles[children.count],
                value: ValuePlan(kind: .named(base, isTextual: false))))
        let all = children + [parent]
        let merged = all.map { self.facets(of: $0) }
        if let strategy = discriminator(of: all, merged, parent.keywords.discriminator) { plan.strategy = strategy }
        return plan
    }
}

extension SchemaType {
    /// The kind of JSON value.
    var kind: String { self == .integer ? "number" : rawValue }

    /// What a value of the type is, for people.
    var inWords: String {
        switch self {
        case .array, .integer, .object: "an \(rawValue)"
        case .null: "null"
        case .boolean, .number, .string: "a \(rawValue)"
        }
    }
}
