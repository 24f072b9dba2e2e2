import TreatyOpenAPI
import TreatyYAML

/// What kind of Swift type fits every valid instance. What it does not assert by itself is left to a check.
enum Shape {
    /// The type of another schema: this one adds nothing but perhaps null.
    case use(Schema)
    /// Any value: `JSONValue`.
    case any
    case null
    /// A closed set of strings, or of whole numbers.
    case enumeration([Choice])
    /// Known strings, and any other.
    case openEnumeration([Choice])
    case structure
    /// `anyOf` or `oneOf`.
    case union(Facets.Group)
    /// A parent whose `discriminator` tells its children apart: schemas that name it in their `allOf`.
    case family([Schema])
    /// A value of one of several types.
    case kinds([SchemaType])
    /// One type that has a Swift type of its own.
    case plain(SchemaType)

    /// A value of an enumeration, and the schema that names it when it has one of its own.
    struct Choice {
        var value: Node
        var schema: Schema?
        /// The name that `x-enum-varnames` gives it.
        var name: String?
    }

    /// Whether the schema becomes a type of its own.
    var isDeclared: Bool {
        switch self {
        case .enumeration, .openEnumeration, .structure, .union, .family, .kinds: true
        case .use, .any, .null, .plain: false
        }
    }
}

extension Planner {
    /// The shape of a schema where it stands as a value.
    mutating func shape(of schema: Schema) -> Shape {
        if let known = shapes[ObjectIdentifier(schema)] { return known }
        let shape = referenceShape(of: schema) ?? self.shape(of: facets(of: schema))
        shapes[ObjectIdentifier(schema)] = shape
        return shape
    }

    /// The shape of a schema that is nothing but a reference: many refer to one, whose parts are merged once for all.
    private mutating func referenceShape(of schema: Schema) -> Shape? {
        let end = schema.dereferenced
        guard schema !== end, end.booleanValue == nil, let target = schema.reference?.target else { return nil }
        let facets = facets(of: end)
        let isDecided =
            facets.isNever || facets.types?.isEmpty == true || dynamicScope.isDependent(schema)
            || facets.parts.contains { dynamicScope.isDependent($0.schema) }
        return isDecided ? nil : .use(target)
    }

    mutating func facets(of schema: Schema) -> Facets {
        if let known = facetsBySchema[ObjectIdentifier(schema)] { return known }
        let merged = Facets([schema], nullVerdicts)
        facetsBySchema[ObjectIdentifier(schema)] = merged
        return merged
    }

    mutating func shape(of facets: Facets) -> Shape {
        // What a `$dynamicRef` within it means is known to a check of the whole only.
        if facets.isNever || facets.parts.contains(where: { dynamicScope.isDependent($0.schema) }) { return .any }
        if facets.types?.isEmpty == true { return facets.isNullable ? .null : .any }
        if let only = facets.onlyUse { return .use(only) }
        if let values = facets.values, let shape = enumeration(values, facets) { return shape }
        if let group = shapingGroup(of: facets) {
            return choices(of: group).map(Shape.enumeration) ?? openChoices(of: group).map(Shape.openEnumeration)
                ?? (canSpread(group, facets) ? .union(group) : .any)
        }
        if facets.roots.count == 1, let children = childrenByParent[ObjectIdentifier(facets.roots[0])] {
            return .family(children)
        }
        guard let types = types(of: facets) else { return .any }
        switch types.count {
        case 0: return facets.isNullable ? .null : .any
        case 1:
            guard let type = types.first else { return .any }
            if type == .string, let known = facets.extensibleValues { return .openEnumeration(known) }
            if type == .object, isStructure(facets) { return .structure }
            return .plain(type)
        case 6...: return .any
        default: return .kinds(SchemaType.allCases.filter(types.contains))
        }
    }

    /// Members, or none at all: everything else that is an object is a dictionary.
    private func isStructure(_ facets: Facets) -> Bool {
        !facets.properties.isEmpty
            || facets.parts.contains {
                $0.schema.keywords.additionalProperties?.booleanValue == false
                    && $0.schema.keywords.patternProperties.isEmpty
            }
    }

    /// The types of the values, null apart; nil when they may have any.
    func types(of facets: Facets) -> Set<SchemaType>? { facets.valueTypes ?? impliedType(facets).map { [$0] } }

    /// The type of a schema that names none, but only has keywords of one type's values.
    private func impliedType(_ facets: Facets) -> SchemaType? {
        if let values = facets.values, !values.isEmpty {
            return SchemaType.allCases.first { type in values.allSatisfy { $0.isInstance(of: type) } }
        }
        guard !options.exactTypes else { return nil }
        var families = Set<SchemaType>()
        for part in facets.parts {
            for entry in part.schema.node.mapping?.entries ?? [] {
                if let family = KeywordFamily.types[entry.name] { families.insert(family) }
            }
        }
        return families.count == 1 ? families.first : nil
    }

    // MARK: Enumerations

    /// Strings only, or whole numbers only.
    func isEnumeration(_ values: [Node]) -> Bool {
        !values.isEmpty
            && (values.allSatisfy { $0.string != nil } || values.allSatisfy { $0.number?.int64 != nil })
    }

    /// Raw values are compared as Swift compares strings: where two are canonically equivalent, an enumeration could tell
    /// only one of them. Such a value is a string, and a check holds it against the list.
    private func haveRawValues(_ values: [Node]) -> Bool {
        let texts = values.compactMap(\.string)
        return Set(texts).count == Set(texts.map(ExactText.init)).count
    }

    private func enumeration(_ values: [Node], _ facets: Facets) -> Shape? {
        guard isEnumeration(values), haveRawValues(values) else { return nil }
        let node = facets.parts.first { $0.schema.keywords.enumValues?.count == values.count }?.schema.node
        let names = (node?["x-enum-varnames"] ?? node?["x-enumNames"])?.sequence?.map(\.string) ?? []
        var choices: [Shape.Choice] = []
        var seen = Set<ExactText>()
        for (index, value) in values.enumerated() {
            // A value that comes twice, which is a finding, is one case.
            let text = ExactText(value.string ?? value.number?.canonicalText ?? "")
            guard seen.insert(text).inserted else { continue }
            choices.append(Shape.Choice(value: value, schema: nil, name: index < names.count ? names[index] : nil))
        }
        return .enumeration(choices)
    }

    /// The values of alternatives that are nothing but constants or enumerations without a name, all of one kind.
    private mutating func choices(of group: Facets.Group) -> [Shape.Choice]? {
        var choices: [Shape.Choice] = []
        var values = NodeSet()
        for alternative in group.alternatives {
            guard names[ObjectIdentifier(alternative.dereferenced)] == nil,
                case .enumeration(let own) = shape(of: alternative)
            else { return nil }
            for choice in own {
                if values.insert(choice.value) != nil {
                    guard group.keyword == "anyOf" else { return nil }
                    continue
                }
                choices.append(Shape.Choice(value: choice.value, schema: own.count == 1 ? alternative : nil))
            }
        }
        guard haveRawValues(choices.map(\.value)) else { return nil }
        let isTextual = choices.allSatisfy { $0.value.string != nil }
        return isTextual || choices.allSatisfy({ $0.value.string == nil }) ? choices : nil
    }

    /// `anyOf` of an enumeration and of any string: known values, and others that may come.
    private mutating func openChoices(of group: Facets.Group) -> [Shape.Choice]? {
        guard group.keyword == "anyOf", group.alternatives.count == 2 else { return nil }
        var known: [Shape.Choice]?
        var isOpen = false
        for alternative in group.alternatives {
            switch shape(of: alternative.dereferenced) {
            case .enumeration(let choices) where choices.allSatisfy { $0.value.string != nil }: known = choices
            case .plain(.string) where facets(of: alternative.dereferenced).isUnconstrained: isOpen = true
            default: return nil
            }
        }
        return isOpen ? known : nil
    }

    // MARK: Groups

    /// The alternatives that decide what the Swift type is.
    mutating func shapingGroup(of facets: Facets) -> Facets.Group? { facets.groups.first { isShaping($0, facets) } }

    /// Whether the alternatives differ in what Swift type they have, and not only in what they ask of it.
    private mutating func isShaping(_ group: Facets.Group, _ facets: Facets) -> Bool {
        let isScalar = facets.valueTypes.map { !$0.contains(.object) && $0.count == 1 } ?? false
        if isScalar, facets.types?.first != .string { return false }
        return group.alternatives.contains { alternative in
            let own = self.facets(of: alternative.dereferenced)
            switch shape(of: alternative) {
            case .use, .union, .family, .kinds, .enumeration, .openEnumeration: return true
            case .any, .null: return false
            case .structure: return own.properties.contains { !$0.schemas.isEmpty } || own.types != nil
            case .plain(let type): return facets.types == nil && (type != .string || own.types != nil)
            }
        }
    }
}

extension Facets {
    /// The types of the values, null apart: `integer` is one with `number`.
    var valueTypes: Set<SchemaType>? {
        guard var types else { return nil }
        if types.contains(.number) { types.remove(.integer) }
        return types
    }

    /// The one schema whose type this is, when nothing but annotations and its own type stand beside it.
    var onlyUse: Schema? {
        guard let root = roots.first, roots.count == 1, parts.count > 1 else { return nil }
        var uses = root.keywords.allOf
        if let target = root.keywords.reference?.target { uses.append(target) }
        uses += (root.keywords.anyOf + root.keywords.oneOf).filter { $0.keywords.types != [.null] }
        guard uses.count == 1 else { return nil }
        for entry in root.node.mapping?.entries ?? [] {
            switch entry.name {
            case "oneOf" where !taken.contains(Keyword(root, "oneOf")): return nil
            case "$ref", "allOf", "anyOf", "oneOf", "discriminator": continue
            case "type":
                // The same type again, as it is in nearly all documents that have it at all.
                guard let types, let own = alone(uses[0]).types, own == types else { return nil }
            default: if KeywordFamily.all.contains(entry.name) { return nil }
            }
        }
        return uses[0]
    }

    /// Nothing but a type.
    var isUnconstrained: Bool {
        parts.allSatisfy { part in
            (part.schema.node.mapping?.entries ?? []).allSatisfy {
                $0.name == "type" || !KeywordFamily.all.contains($0.name)
            }
        }
    }

    /// The values of `x-extensible-enum`.
    var extensibleValues: [Shape.Choice]? {
        for part in parts {
            guard let values = part.schema.node["x-extensible-enum"]?.sequence else { continue }
            let choices = values.filter { $0.string != nil }.map { Shape.Choice(value: $0) }
            if !choices.isEmpty, choices.count == values.count { return choices }
        }
        return nil
    }
}
