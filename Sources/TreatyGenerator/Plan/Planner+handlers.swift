import TreatyOpenAPI

/// A protocol of handlers.
struct HandlersPlan {
    /// Such as `APIHandlers`, or `BooksHandlers` for a tag.
    var protocolName: String
    /// What the router's initializer calls a type that conforms to it.
    var argumentName: String
    /// The tag, where there is a protocol for each.
    var tag: String?
    /// Indices of the plan's operations.
    var operations: [Int]
}

extension Planner {
    /// One protocol for all operations, or one for each tag; operations without a tag have `APIHandlers` in any case.
    func planHandlers() -> [HandlersPlan] {
        let all = Array(plan.operations.indices)
        guard options.handlersByTag else {
            return [HandlersPlan(protocolName: "APIHandlers", argumentName: "handlers", tag: nil, operations: all)]
        }
        var tags: [String] = []
        var operations: [String: [Int]] = [:]
        var untagged: [Int] = []
        for (index, operation) in document.operations.enumerated() {
            guard let tag = operation.tags.first else {
                untagged.append(index)
                continue
            }
            if operations[tag] == nil { tags.append(tag) }
            operations[tag, default: []].append(index)
        }
        let reserved = SwiftName.reservedOperations.union(plan.operations.map(\.typeName))
        let wishes = tags.map { SwiftName.Wish(text: $0) }
        let names = SwiftName.distinct(wishes, reserved: reserved) { SwiftName.upper($0) + "Handlers" }
        let arguments = SwiftName.distinct(
            wishes, reserved: ["handlers", "authenticators", "options", "routes"], SwiftName.lower)
        var groups = zip(tags, zip(names, arguments)).map { tag, names in
            HandlersPlan(
                protocolName: names.0, argumentName: names.1, tag: tag, operations: operations[tag] ?? [])
        }
        if !untagged.isEmpty || groups.isEmpty {
            groups.append(
                HandlersPlan(protocolName: "APIHandlers", argumentName: "handlers", tag: nil, operations: untagged))
        }
        return groups
    }
}
