import TreatyYAML

extension SwiftPlan {
    /// The types and operations that belong into each of several files.
    ///
    /// Each is placed by its own name, so that editing it changes its own file and adding one moves no other.
    func shards(_ count: Int) -> [SwiftPlan] {
        guard count > 1 else { return [self] }
        var shards = Array(repeating: SwiftPlan(), count: count)
        for type in types { shards[Self.shard(of: type.outermostName, count)].types.append(type) }
        for check in checks { shards[Self.shard(of: check.owner, count)].checks.append(check) }
        for operation in operations { shards[Self.shard(of: operation.typeName, count)].operations.append(operation) }
        for request in requests { shards[Self.shard(of: request.typeName, count)].requests.append(request) }
        return shards
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
        name.parts(between: UInt8(ascii: ".")).prefix(2).joined(separator: ".")
    }
}
