import TreatyOpenAPI
import TreatyYAML

/// How a decoder can find an alternative without trying all of them.
extension Planner {
    /// By the member that a `discriminator` names, or, without one, by a member that each alternative requires and for
    /// which each has other constants.
    ///
    /// - Parameters:
    ///   - alternatives: the schemas as they are listed.
    ///   - merged: each with what stands beside the alternatives.
    mutating func discriminator(
        of alternatives: [Schema], _ merged: [Facets], _ discriminator: Discriminator?
    ) -> UnionPlan.Strategy? {
        if let discriminator, !options.exactTypes {
            var positions: [String: [Int]] = [:]
            for (position, entry) in discriminator.mapping.enumerated() {
                positions[entry.target, default: []].append(position)
            }
            var all: [[String]] = []
            for (alternative, facets) in zip(alternatives, merged) {
                all.append(values(of: discriminator, positions, alternative, facets))
            }
            return strategy(discriminator.propertyName, all)
        }
        guard let first = merged.first, merged.allSatisfy({ types(of: $0) == [.object] }) else { return nil }
        for name in first.required {
            var all: [[String]] = []
            for facets in merged {
                guard facets.property(name)?.isRequired == true else { break }
                let own = constants(of: name, facets, depth: 0)
                guard !own.isEmpty else { break }
                all.append(own)
            }
            if all.count == merged.count, let found = strategy(name, all) { return found }
        }
        return nil
    }

    /// Only if every alternative has a value, and none has another's.
    private func strategy(_ property: String, _ values: [[String]]) -> UnionPlan.Strategy? {
        let all = values.flatMap { $0 }
        guard values.allSatisfy({ !$0.isEmpty }), Set(all).count == all.count else { return nil }
        return .discriminator(property: property, values: values)
    }

    /// The values that stand for an alternative: those of the mapping; and its own constants, since no other value could
    /// be valid, or else its name (OpenAPI 3.1.1, §4.8.25).
    ///
    /// - Parameter positions: those of the mapping's entries, by their targets.
    private mutating func values(
        of discriminator: Discriminator, _ positions: [String: [Int]], _ alternative: Schema, _ facets: Facets
    ) -> [String] {
        let target = alternative.dereferenced
        let entries = targets(of: alternative, target).flatMap { positions[$0] ?? [] }.sorted()
        var known = entries.map { discriminator.mapping[$0].value }
        var own = constants(of: discriminator.propertyName, facets, depth: 0)
        if own.isEmpty, known.isEmpty, let name = alternative.reference?.componentName ?? target.componentName {
            own = [name]
        }
        var seen = Set(known)
        for value in own where seen.insert(value).inserted { known.append(value) }
        return known
    }

    /// The ways to write an alternative as a mapping's target: a component's name or a reference.
    private func targets(of alternative: Schema, _ target: Schema) -> Set<String> {
        let name = alternative.reference?.componentName ?? target.componentName
        return Set([name, name.map { "#/components/schemas/\($0)" }, alternative.reference?.text].compactMap { $0 })
    }

    /// The strings that a member may be by `enum` and `const`, also in alternatives; empty when it may be others.
    private mutating func constants(of name: String, _ facets: Facets, depth: Int) -> [String] {
        guard depth < 8 else { return [] }
        if let property = facets.property(name), !property.schemas.isEmpty {
            let allowed = Facets(property.schemas, nullVerdicts).values ?? []
            let strings = allowed.compactMap(\.string)
            return strings.count == allowed.count ? strings : []
        }
        guard let group = facets.groups.first else { return [] }
        var all: [String] = []
        var seen = Set<String>()
        for alternative in group.alternatives {
            let own = constants(of: name, self.facets(of: alternative.dereferenced), depth: depth + 1)
            guard !own.isEmpty else { return [] }
            all += own.filter { seen.insert($0).inserted }
        }
        return all
    }

    /// By the kind of JSON value, where no two alternatives share one.
    mutating func kinds(of alternatives: [Facets]) -> UnionPlan.Strategy? {
        var seen = Set<String>()
        var all: [[String]] = []
        for alternative in alternatives {
            guard let own = kinds(of: alternative, depth: 0), own.allSatisfy({ seen.insert($0).inserted }) else {
                return nil
            }
            all.append(own)
        }
        return .kinds(all)
    }

    private mutating func kinds(of facets: Facets, depth: Int) -> [String]? {
        guard depth < 8 else { return nil }
        if let known = types(of: facets) { return Set(known.map(\.kind)).sorted() }
        guard let group = facets.groups.first else { return nil }
        var all = Set<String>()
        for alternative in group.alternatives {
            guard let own = kinds(of: self.facets(of: alternative.dereferenced), depth: depth + 1) else { return nil }
            all.formUnion(own)
        }
        return all.sorted()
    }
}
