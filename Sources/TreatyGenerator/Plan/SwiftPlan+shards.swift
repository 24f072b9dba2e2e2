extension SwiftPlan {
    /// The types and operations that belong into one of several files.
    ///
    /// Each is placed by its own name, so that editing it changes its own file and adding one moves no other.
    func shard(_ index: Int, of count: Int) -> SwiftPlan {
        guard count > 1 else { return self }
        var part = SwiftPlan()
        part.types = types.filter { Self.shard(of: $0.outermostName, count) == index }
        part.checks = checks.filter { Self.shard(of: $0.owner, count) == index }
        part.operations = operations.filter { Self.shard(of: $0.typeName, count) == index }
        part.requests = requests.filter { Self.shard(of: $0.typeName, count) == index }
        return part
    }

    private static func shard(of name: String, _ count: Int) -> Int { Int(stableHash(name)) % count }
}

extension TypePlan {
    /// The full name.
    var name: String {
        switch self {
        case .structure(let plan): plan.name
        case .enumeration(let plan): plan.name
        case .union(let plan): plan.name
        case .alias(let name, _, _), .wrapper(let name, _, _): name
        }
    }

    /// The first two parts of the name, such as `Schemas.Task`: a type stays in one file with those that it holds.
    fileprivate var outermostName: String {
        name.split(separator: ".").prefix(2).joined(separator: ".")
    }
}
