import TreatyOpenAPI
import TreatyYAML

/// What is known of schemas and null: alternatives that several schemas share are looked at once.
final class NullVerdicts {
    struct Verdict {
        var isNullable: Bool
        var refusesNull: Bool
    }

    fileprivate var bySchema: [ObjectIdentifier: Verdict] = [:]
}

/// All schemas that look at one and the same instance, seen as one: a schema, what its `$ref` and `allOf` bring, and, for a
/// member that several parts of an `allOf` describe, all of these descriptions.
struct Facets {
    /// A schema with its own keywords; those of its parts are parts of their own.
    struct Part {
        let schema: Schema
        /// Which of the roots it belongs to.
        let root: Int
        /// The root's own keyword through which it came; nil for the root itself.
        let keyword: String?
        /// The lone alternative beside `null`: it is not asked whether null fits.
        let isBesideNull: Bool
    }

    /// Two alternatives or more besides `null`.
    struct Group {
        let part: Part
        let keyword: String
        let alternatives: [Schema]
        let admitsNull: Bool
    }

    /// A keyword of a schema.
    struct Keyword: Hashable {
        let schema: ObjectIdentifier
        let name: String

        init(_ schema: Schema, _ name: String) {
            self.schema = ObjectIdentifier(schema)
            self.name = name
        }
    }

    struct Property {
        let name: String
        /// What describes the member, in the order of the parts; empty when it is only required.
        var schemas: [Schema]
        /// The part that describes it first.
        var owner: Schema?
        var isRequired = false
    }

    let roots: [Schema]
    private let verdicts: NullVerdicts
    /// How many alternatives took in what stands beside them, one within the other.
    let spreads: Int
    private(set) var parts: [Part] = []
    private(set) var groups: [Group] = []
    /// Keywords that another part stands for, or that the caller looks at itself.
    private(set) var taken: Set<Keyword>
    /// Nothing fits: one of the parts is `false`.
    private(set) var isNever = false
    /// The types that all parts allow, null apart; nil when none says.
    private(set) var types: Set<SchemaType>?
    private(set) var isNullable = false
    /// One of the parts, by its types or values, does not let null through.
    private(set) var refusesNull = false
    /// The values that every `enum` and `const` allows, null apart.
    private(set) var values: [Node]?
    private(set) var properties: [Property] = []
    private(set) var required: [String] = []
    /// Positions of the members, where looking through all of them would take longer.
    private var positions: [ExactText: Int]?

    init(_ roots: [Schema], without taken: Set<Keyword> = [], spreads: Int = 0, _ verdicts: NullVerdicts) {
        self.verdicts = verdicts
        self.roots = roots
        self.spreads = spreads
        self.taken = taken
        var visited = Set<ObjectIdentifier>()
        for (index, root) in roots.enumerated() {
            add(root, Part(schema: root, root: index, keyword: nil, isBesideNull: false), &visited)
        }
        mergeTypes()
        mergeValues()
        mergeMembers()
    }

    private mutating func add(
        _ schema: Schema, _ part: Part, _ visited: inout Set<ObjectIdentifier>
    ) {
        if let boolean = schema.booleanValue {
            if !boolean { isNever = true }
            return
        }
        guard visited.insert(ObjectIdentifier(schema)).inserted else { return }
        func child(_ schema: Schema, _ keyword: String, isBesideNull: Bool = false) -> Part {
            Part(
                schema: schema, root: part.root, keyword: part.keyword ?? keyword,
                isBesideNull: part.isBesideNull || isBesideNull)
        }
        if let target = schema.reference?.target { add(target, child(target, "$ref"), &visited) }
        for each in schema.keywords.allOf { add(each, child(each, "allOf"), &visited) }
        for (keyword, all) in [("anyOf", schema.keywords.anyOf), ("oneOf", schema.keywords.oneOf)]
        where !all.isEmpty && !taken.contains(Keyword(schema, keyword)) {
            let real = all.filter { $0.keywords.types != [.null] }
            let admitsNull = real.count < all.count
            if real.count == 1 {
                // With null admitted twice, `oneOf` refuses it: that is left to the check.
                if keyword == "anyOf" || !admitsNull || !verdict(real[0]).isNullable {
                    taken.insert(Keyword(schema, keyword))
                }
                add(real[0], child(real[0], keyword, isBesideNull: admitsNull), &visited)
                if admitsNull { besideNull.insert(ObjectIdentifier(schema)) }
            } else if real.count > 1 {
                groups.append(Group(part: part, keyword: keyword, alternatives: real, admitsNull: admitsNull))
            }
        }
        parts.append(part)
    }

    /// Schemas that name null as an alternative.
    private var besideNull = Set<ObjectIdentifier>()

    /// Members and parts, as a measure of what a type for them takes.
    var size: Int { properties.count + parts.count }

    /// The same for values of one of the types.
    func restricted(to type: SchemaType) -> Facets {
        var facets = self
        facets.types = [type]
        facets.values = values?.filter { $0.isInstance(of: type) }
        return facets
    }

    /// Whether a keyword still has to be looked at.
    func isOpen(_ part: Part, _ keyword: String) -> Bool { !taken.contains(Keyword(part.schema, keyword)) }

    /// Whether the caller looks at alternatives of one of the roots itself. A lone one beside `null` is none of them.
    func hasTakenGroup(ofRoot index: Int) -> Bool {
        parts.contains { part in
            guard part.root == index, part.keyword == nil else { return false }
            let groups = [("anyOf", part.schema.keywords.anyOf), ("oneOf", part.schema.keywords.oneOf)]
            return groups.contains { keyword, all in
                !isOpen(part, keyword) && all.count { $0.keywords.types != [.null] } > 1
            }
        }
    }

    /// The parts that have a value for a keyword, with it.
    func all<Value>(_ value: (Schema) -> Value?) -> [(part: Part, value: Value)] {
        parts.compactMap { part in value(part.schema).map { (part, $0) } }
    }
}

// MARK: Types and values

extension Facets {
    /// What a schema says of null.
    private func verdict(_ schema: Schema) -> NullVerdicts.Verdict {
        let schema = schema.dereferenced
        if let known = verdicts.bySchema[ObjectIdentifier(schema)] { return known }
        let facets = Facets([schema], verdicts)
        let verdict = NullVerdicts.Verdict(isNullable: facets.isNullable, refusesNull: facets.refusesNull)
        verdicts.bySchema[ObjectIdentifier(schema)] = verdict
        return verdict
    }

    /// The same for one of these schemas alone.
    func alone(_ schema: Schema) -> Facets { Facets([schema], verdicts) }

    private mutating func mergeTypes() {
        var admitsNull = true
        var speaksOfNull = false
        for part in parts {
            let allowed = part.schema.keywords.types
            if !allowed.isEmpty { types = Self.intersection(types, Set(allowed.filter { $0 != .null })) }
            guard !part.isBesideNull else { continue }
            if !allowed.isEmpty {
                speaksOfNull = true
                admitsNull = admitsNull && allowed.contains(.null)
            }
            if let values = part.schema.allowedValues {
                speaksOfNull = true
                admitsNull = admitsNull && values.contains { $0.isNull }
            }
            if besideNull.contains(ObjectIdentifier(part.schema)) { speaksOfNull = true }
        }
        for group in groups where !group.part.isBesideNull {
            let alternatives = group.alternatives.map { verdict($0) }
            if group.admitsNull || alternatives.contains(where: \.isNullable) {
                speaksOfNull = true
            } else if alternatives.allSatisfy(\.refusesNull) {
                admitsNull = false
            }
        }
        isNullable = speaksOfNull && admitsNull
        refusesNull = !admitsNull || isNever
    }

    /// What two lists of types have in common; an integer is a number too.
    private static func intersection(_ known: Set<SchemaType>?, _ other: Set<SchemaType>) -> Set<SchemaType> {
        guard let known else { return other }
        var common = known.intersection(other)
        if known.contains(.number), other.contains(.integer) || other.contains(.number) {
            common.insert(other.contains(.number) ? .number : .integer)
        }
        if known.contains(.integer), other.contains(.number) { common.insert(.integer) }
        return common
    }

    private mutating func mergeValues() {
        for part in parts {
            for list in [part.schema.keywords.enumValues, part.schema.keywords.constValue.map({ [$0] })] {
                guard let real = list?.filter({ !$0.isNull }) else { continue }
                guard let known = values else {
                    var distinct = NodeSet()
                    values = real.filter { distinct.insert($0) == nil }
                    continue
                }
                let allowed = NodeSet(real)
                values = known.filter { allowed.contains($0) }
            }
        }
        guard let values, let types else { return }
        self.values = values.filter { value in types.contains { value.isInstance(of: $0) } }
    }

    private mutating func mergeMembers() {
        var positions: [ExactText: Int] = [:]
        func position(_ name: String) -> Int {
            if let position = positions[ExactText(name)] { return position }
            positions[ExactText(name)] = properties.count
            properties.append(Property(name: name, schemas: [], owner: nil))
            return properties.count - 1
        }
        struct Description: Hashable {
            var position: Int
            var schema: ObjectIdentifier
        }
        var known = Set<Description>()
        for part in parts {
            for property in part.schema.keywords.properties {
                let position = position(property.name)
                let schema = property.schema
                if properties[position].owner == nil { properties[position].owner = part.schema }
                let description = Description(position: position, schema: ObjectIdentifier(schema.dereferenced))
                if known.insert(description).inserted { properties[position].schemas.append(schema) }
            }
        }
        var seen = Set<ExactText>()
        for part in parts {
            for name in part.schema.keywords.required where seen.insert(ExactText(name)).inserted {
                required.append(name)
            }
        }
        for name in required { properties[position(name)].isRequired = true }
        if properties.count > Self.scannedMax { self.positions = positions }
    }

    private static let scannedMax = 8

    func property(_ name: String) -> Property? {
        guard let positions else { return properties.first { $0.name.isSameText(as: name) } }
        return positions[ExactText(name)].map { properties[$0] }
    }
}

extension Schema {
    /// The values of `enum` or `const`.
    fileprivate var allowedValues: [Node]? { keywords.enumValues ?? keywords.constValue.map { [$0] } }
}

extension Node {
    /// JSON Schema's types: `1.0` is an integer, and every integer is a number.
    func isInstance(of type: SchemaType) -> Bool {
        switch type {
        case .null: isNull
        case .boolean: boolean != nil
        case .object: mapping != nil
        case .array: sequence != nil
        case .string: string != nil
        case .number: number != nil
        case .integer: number?.isInteger == true
        }
    }
}
