import TreatyYAML

/// References that lead, without descending into an instance, over too many schemas, or back to where they started: by them alone no instance could
/// ever be decided. Schemas in `allOf`, `not` and the like do not descend either.
///
/// Where the circle goes through a composition, it is cut: one reference of it is made to lead to a copy of its target
/// that lacks the part which comes back. A parent whose `oneOf` names its children, each of which names the parent in its
/// `allOf`, then means what its author has in mind: the children have all of the parent but the choice among them.
func endCycles(in schemas: [Schema]) -> [Finding] {
    var finder = CycleFinder()
    for schema in schemas { finder.walk(schema) }
    return finder.findings
}

private struct CycleFinder {
    private enum State {
        case open
        case done(length: Int)
    }

    private struct Frame {
        let schema: Schema
        var rest: ArraySlice<SameInstanceStep>
        /// The way to the next frame.
        var taken: SameInstanceStep.Way?
        /// The most schemas that follow each other from here on, this one included.
        var length = 1
    }

    private struct Lack: Hashable {
        var schema: ObjectIdentifier
        var way: SameInstanceStep.Way
    }

    /// Circles that are cut; a document with more of them is refused.
    private static let cutsMax = 200

    private var states: [ObjectIdentifier: State] = [:]
    private var cuts = 0
    private var copies: [Lack: Schema] = [:]
    private var stack: [Frame] = []
    private(set) var findings: [Finding] = []

    /// A walk in depth with a stack of its own: a chain of references may be as long as the file.
    mutating func walk(_ start: Schema) {
        guard states[ObjectIdentifier(start)] == nil else { return }
        enter(start)
        while let top = stack.last {
            guard let next = stack[stack.count - 1].rest.popFirst() else {
                leave(top)
                continue
            }
            stack[stack.count - 1].taken = next.way
            switch states[ObjectIdentifier(next.schema)] {
            case nil: enter(next.schema)
            case .done(let length): lengthen(by: length)
            case .open: close(at: next.schema)
            }
        }
    }

    private mutating func leave(_ top: Frame) {
        states[ObjectIdentifier(top.schema)] = .done(length: top.length)
        stack.removeLast()
        lengthen(by: top.length)
        guard top.length == Schema.chainMax + 1 else { return }
        findings.append(
            .error(
                rule: "reference-chain", at: top.schema.reference?.location ?? top.schema.location,
                "more than \(Schema.chainMax) schemas follow each other from here by '$ref' and composition"))
    }

    /// The frame on top leads to a schema that so many follow.
    private mutating func lengthen(by length: Int) {
        guard let last = stack.indices.last else { return }
        stack[last].length = max(stack[last].length, length + 1)
    }

    private mutating func enter(_ schema: Schema) {
        states[ObjectIdentifier(schema)] = .open
        stack.append(Frame(schema: schema, rest: schema.sameInstanceSteps[...]))
    }

    /// The frame on top leads back to `target`, which is further down.
    private mutating func close(at target: Schema) {
        guard cuts < Self.cutsMax, let first = stack.lastIndex(where: { $0.schema === target }) else {
            return report(stack[stack.count - 1].schema, back: target)
        }
        let last = stack.count - 1
        func before(_ index: Int) -> Int { index == first ? last : index - 1 }
        let referred = (first...last).filter { stack[before($0)].taken == .reference }
        let ways = stack[first...].compactMap(\.taken)
        guard ways.allSatisfy(\.isComposition), ways.contains(where: { $0 != .reference }),
            let cut = referred.first(where: { stack[$0].taken?.isChoice == true })
                ?? referred.first(where: { stack[$0].taken != .reference }) ?? referred.first,
            let way = stack[cut].taken
        else { return report(stack[last].schema, back: target) }
        // What refers by nothing but a reference keeps its meaning: the first of a chain of references leads elsewhere.
        var holder = before(cut)
        while holder != cut, stack[before(holder)].taken == .reference, stack[holder].schema.isPureReference {
            holder = before(holder)
        }
        report(stack[holder].schema, comingBackBy: way, in: stack[cut].schema)
        cuts += 1
        let copy = copy(of: stack[cut].schema, without: way)
        stack[holder].schema.reference?.resolve(to: copy)
        while stack.count - 1 > holder { states[ObjectIdentifier(stack.removeLast().schema)] = nil }
        stack[holder].rest.insert(SameInstanceStep(way: .reference, schema: copy), at: stack[holder].rest.startIndex)
    }

    private mutating func copy(of schema: Schema, without way: SameInstanceStep.Way) -> Schema {
        let lack = Lack(schema: ObjectIdentifier(schema), way: way)
        if let known = copies[lack] { return known }
        let copy = schema.without(way)
        copies[lack] = copy
        return copy
    }

    private mutating func report(_ schema: Schema, back target: Schema) {
        let location = schema.reference?.location ?? schema.location
        findings.append(
            .error(
                rule: "reference-cycle", at: location,
                "this reference leads back to itself without going into a member or an item",
                notes: target.location == location ? [] : [.init("it comes back to here", at: target.location)]))
    }

    private mutating func report(_ holder: Schema, comingBackBy way: SameInstanceStep.Way, in target: Schema) {
        findings.append(
            .error(
                rule: "composition-cycle", at: holder.reference?.location ?? holder.location,
                "this reference leads to a schema whose '\(way.keyword)' comes back here; "
                    + "put what both share into a schema of its own and refer to that",
                notes: [.init("'\(way.keyword)' is here", at: target.location(of: way.keyword))]))
    }
}

/// A step from a schema to another one that looks at the very same instance.
struct SameInstanceStep {
    enum Way: Hashable {
        case reference
        case allOf(Int)
        case anyOf
        case oneOf
        /// Where a circle is a contradiction, or nobody knows what it means.
        case condition

        var isComposition: Bool { self != .condition }
        var isChoice: Bool { self == .anyOf || self == .oneOf }

        var keyword: String {
            switch self {
            case .reference, .condition: "$ref"
            case .allOf: "allOf"
            case .anyOf: "anyOf"
            case .oneOf: "oneOf"
            }
        }
    }

    var way: Way
    var schema: Schema
}

extension Schema {
    var sameInstanceSteps: [SameInstanceStep] {
        var steps = keywords.allOf.enumerated().map { SameInstanceStep(way: .allOf($0.offset), schema: $0.element) }
        steps += keywords.anyOf.map { SameInstanceStep(way: .anyOf, schema: $0) }
        steps += keywords.oneOf.map { SameInstanceStep(way: .oneOf, schema: $0) }
        var conditions = keywords.dependentSchemas.map(\.schema)
        conditions += [keywords.not, keywords.ifSchema, keywords.thenSchema, keywords.elseSchema].compactMap { $0 }
        steps += conditions.map { SameInstanceStep(way: .condition, schema: $0) }
        if let target = reference?.target { steps.append(SameInstanceStep(way: .reference, schema: target)) }
        return steps
    }

    /// The same schema without a branch of its `allOf`, without a choice, or without its reference.
    fileprivate func without(_ way: SameInstanceStep.Way) -> Schema {
        var keywords = keywords
        var lacking: Set = [way.keyword]
        var entries = node.mapping?.entries ?? []
        switch way {
        case .reference, .condition: keywords.reference = nil
        case .anyOf: keywords.anyOf = []
        case .oneOf: keywords.oneOf = []
        case .allOf(let position):
            keywords.allOf.remove(at: position)
            guard !keywords.allOf.isEmpty, let index = entries.firstIndex(where: { $0.name == "allOf" }),
                var branches = entries[index].value.sequence
            else { break }
            lacking = []
            branches.remove(at: position)
            entries[index] = Mapping.Entry(
                name: "allOf", at: entries[index].location,
                value: Node(.sequence(branches), at: entries[index].value.location))
        }
        if way.isChoice {
            keywords.discriminator = nil
            lacking.insert("discriminator")
        }
        entries.removeAll { lacking.contains($0.name) }
        return Schema(
            site: site.with(Node(.mapping(Mapping(entries)), at: node.location)), componentName: nil, booleanValue: nil,
            keywords: keywords, resource: resource, dialect: dialect,
            original: original ?? self)
    }
}
