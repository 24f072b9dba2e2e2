extension SwiftPlan {
    /// Breaks the circles of types that contain themselves other than through an array or a dictionary, which would have
    /// no size: a union in a circle becomes an indirect enum; where structs remain in one, their members are boxed.
    mutating func boxRecursiveTypes() {
        var edges: [String: [String]] = [:]
        var unions = Set<String>()
        forEachType { type in
            edges[type.name] = type.containedTypes
            if case .union = type { unions.insert(type.name) }
        }
        var circles = Circles(edges)
        let indirect = unions.filter { name in (edges[name] ?? []).contains { circles.join(name, $0) } }
        for name in indirect { edges[name] = [] }
        circles = Circles(edges)
        updateTypes { type in
            switch type {
            case .union(var plan):
                plan.isIndirect = indirect.contains(plan.name)
                type = .union(plan)
            case .structure(var plan):
                for index in plan.members.indices {
                    guard case .named(let name, _) = plan.members[index].value.kind else { continue }
                    plan.members[index].isIndirect = circles.join(plan.name, name)
                }
                type = .structure(plan)
            case .enumeration, .alias, .wrapper: break
            }
        }
    }

    /// Each declared type by its full name.
    var typesByName: [String: TypePlan] {
        var types: [String: TypePlan] = [:]
        forEachType { types[$0.name] = $0 }
        return types
    }

    private func forEachType(_ body: (TypePlan) -> Void) {
        var pending = types + nestedTypes
        while let type = pending.popLast() {
            body(type)
            pending += type.nested
        }
    }

    mutating func updateTypes(_ body: (inout TypePlan) -> Void) {
        for index in types.indices { types[index].update(body) }
        for index in operations.indices {
            for position in operations[index].nested.indices { operations[index].nested[position].update(body) }
        }
        for index in requests.indices {
            for position in requests[index].nested.indices { requests[index].nested[position].update(body) }
        }
    }
}

extension TypePlan {
    /// Full names of the types of which a value lies within a value of this one.
    fileprivate var containedTypes: [String] {
        let values: [ValuePlan]
        switch self {
        case .structure(let plan): values = plan.members.map(\.value)
        case .union(let plan): values = plan.cases.map(\.value)
        case .alias(_, _, let value), .wrapper(_, _, let value): values = [value]
        case .enumeration: values = []
        }
        return values.compactMap { if case .named(let name, _) = $0.kind { name } else { nil } }
    }

    fileprivate mutating func update(_ body: (inout TypePlan) -> Void) {
        switch self {
        case .structure(var plan):
            for index in plan.nested.indices { plan.nested[index].update(body) }
            self = .structure(plan)
        case .union(var plan):
            for index in plan.nested.indices { plan.nested[index].update(body) }
            self = .union(plan)
        case .enumeration, .alias, .wrapper: break
        }
        body(&self)
    }
}

/// Which types are in one circle: the strongly connected components of the graph (Tarjan, with a stack of its own).
private struct Circles {
    private var components: [String: Int] = [:]

    private struct Visit {
        let name: String
        var rest: ArraySlice<String>
    }

    init(_ edges: [String: [String]]) {
        var numbers: [String: Int] = [:]
        var lowest: [String: Int] = [:]
        var open: [String] = []
        var componentCount = 0
        for start in edges.keys where numbers[start] == nil {
            var visits: [Visit] = []
            func enter(_ name: String) {
                numbers[name] = numbers.count
                lowest[name] = numbers[name]
                open.append(name)
                visits.append(Visit(name: name, rest: (edges[name] ?? [])[...]))
            }
            enter(start)
            while var visit = visits.popLast() {
                if let next = visit.rest.popFirst() {
                    visits.append(visit)
                    if numbers[next] == nil {
                        enter(next)
                    } else if components[next] == nil {
                        lowest[visit.name] = min(lowest[visit.name] ?? 0, numbers[next] ?? 0)
                    }
                    continue
                }
                if let parent = visits.last?.name {
                    lowest[parent] = min(lowest[parent] ?? 0, lowest[visit.name] ?? 0)
                }
                guard lowest[visit.name] == numbers[visit.name] else { continue }
                while let name = open.popLast() {
                    components[name] = componentCount
                    if name == visit.name { break }
                }
                componentCount += 1
            }
        }
    }

    /// Whether something that goes from one to the other also comes back.
    func join(_ first: String, _ second: String) -> Bool {
        guard let component = components[first] else { return false }
        return component == components[second]
    }
}
