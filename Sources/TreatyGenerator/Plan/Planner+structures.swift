import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// `allOf` is one flat struct: the members of all its parts and the schema's own.
    mutating func planStructure(
        _ facets: Facets, name: String, _ side: Side, _ documentation: [String]
    ) -> StructurePlan {
        warnOfImpliedType(facets)
        var asserted = AssertedKeywords()
        asserted.types = [.object]
        asserted.insert(["properties", "required", "minProperties", "maxProperties"])
        var plan = StructurePlan(
            name: name, documentation: documentation, members: [], additional: .skip,
            minProperties: facets.all { $0.keywords.minProperties }.map(\.value).max(),
            maxProperties: facets.all { $0.keywords.maxProperties }.map(\.value).min(), nested: [])
        let hidden = facets.properties.filter { $0.schemas.contains { $0.isHidden(in: side) } }
        plan.ignored = hidden.map(\.name)
        let shown = facets.properties.filter { property in
            !property.schemas.contains { $0.isHidden(in: side) }
        }
        // A member that is only required has whatever value the undeclared ones may have.
        let undeclared = facets.all { $0.keywords.additionalProperties }.map(\.value).filter { $0.booleanValue == nil }
        let names = SwiftName.distinct(
            shown.map { property in
                SwiftName.Wish(text: property.name, swiftName: property.schemas.lazy.compactMap(\.swiftName).first)
            }, reserved: ["encode", "decode", "hash", "hashValue", "members"], SwiftName.lower)
        for (property, swiftName) in zip(shown, names) {
            plan.members.append(
                planMember(
                    property, as: swiftName, of: facets, name, side,
                    isRequired: property.isRequired, undeclared: undeclared, &plan.nested))
        }
        var taken = TakenNames(Set(names))
        plan.additional = planAdditional(facets, name, side, &taken, &plan.nested, &asserted)
        plan.requirements = planRequirements(facets, plan.members, &asserted)
        plan.checks = checks(of: facets, asserted)
        return plan
    }

    private mutating func warnOfImpliedType(_ facets: Facets) {
        guard facets.types == nil, let schema = facets.roots.first else { return }
        findings.append(
            .warning(
                rule: "type-missing", at: schema.location,
                "without `type: object` the standard lets values of other types pass here; the generated code does not")
        )
    }

    private mutating func planMember(
        _ property: Facets.Property, as swiftName: String, of facets: Facets, _ name: String, _ side: Side,
        isRequired: Bool, undeclared: [Schema], _ nested: inout [TypePlan]
    ) -> MemberPlan {
        let schema = property.schemas.first
        // A type of a member belongs to the schema that describes the member, if that has a name.
        var scope = name
        if property.schemas.count == 1, let owner = property.owner, names[ObjectIdentifier(owner)] != nil,
            shape(of: owner).isDeclared, owner !== facets.roots.first
        {
            scope = typeName(of: owner, schema.map(sides.differs) == true ? side : .response)
        }
        let schemas = property.schemas.isEmpty && undeclared.count == 1 ? undeclared : property.schemas
        let value = planMemberValue(
            schemas, name: scope + "." + SwiftName.upper(property.name), side: side, in: &nested)
        return MemberPlan(
            jsonName: property.name, swiftName: swiftName,
            documentation: documentationLines(schema?.title), isRequired: isRequired,
            value: value,
            assumed: planDefault(property.schemas, value, isRequired: isRequired),
            isDeprecated: property.schemas.contains { isDeprecated($0) })
    }

    // MARK: Undeclared members

    private mutating func planAdditional(
        _ facets: Facets, _ name: String, _ side: Side, _ taken: inout TakenNames, _ nested: inout [TypePlan],
        _ asserted: inout AssertedKeywords
    ) -> AdditionalMembers {
        let closers = facets.all { $0.keywords.additionalProperties }
        let patterns = facets.parts.flatMap { $0.schema.keywords.patternProperties }
        for (part, schema) in closers {
            // It looks at all members that its own part does not declare, be they declared by another part.
            let own = Set(part.schema.keywords.properties.map { ExactText($0.name) })
            let isAlone = facets.properties.allSatisfy { own.contains(ExactText($0.name)) }
            if schema.booleanValue == true || (isAlone && patterns.isEmpty) {
                asserted.insert("additionalProperties", of: part.schema)
            }
        }
        if closers.contains(where: {
            $0.value.booleanValue == false && $0.part.schema.keywords.patternProperties.isEmpty
        }) {
            return .refuse
        }
        if closers.isEmpty, isClosedByUnevaluated(facets, &asserted) { return .refuse }
        guard !patterns.isEmpty || !closers.isEmpty else { return .skip }
        var schemas = closers.map(\.value).filter { $0.booleanValue == nil }
        if !patterns.isEmpty {
            // Only one pattern, of which all else is refused, says what the values are.
            let isClosed = patterns.count == 1 && closers.contains { $0.value.booleanValue == false }
            schemas = isClosed ? [patterns[0].schema] : []
        }
        let value =
            schemas.isEmpty
            ? ValuePlan(kind: .any)
            : planMemberValue(schemas, name: name + ".AdditionalProperty", side: side, in: &nested)
        return .keep(swiftName: taken.distinct("additionalProperties", for: name), value)
    }

    /// `unevaluatedProperties: false` on top of parts that all count means as much as closing the flat struct.
    private func isClosedByUnevaluated(_ facets: Facets, _ asserted: inout AssertedKeywords) -> Bool {
        guard facets.roots.count == 1, let root = facets.roots.first,
            root.keywords.unevaluatedProperties?.booleanValue == false, facets.groups.isEmpty
        else { return false }
        let isPlain = facets.parts.allSatisfy { part in
            (part.keyword == nil || part.keyword == "allOf" || part.keyword == "$ref")
                && (part.schema === root || !part.schema.has("unevaluatedProperties"))
                && ["if", "dependentSchemas", "patternProperties", "$dynamicRef", "anyOf", "oneOf"].allSatisfy {
                    !part.schema.has($0)
                }
        }
        let declared = Set(facets.parts.flatMap { $0.schema.keywords.properties.map(\.name) })
        guard isPlain, facets.properties.allSatisfy({ declared.contains($0.name) }) else { return false }
        asserted.insert("unevaluatedProperties", of: root)
        return true
    }
}
