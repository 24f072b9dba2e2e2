import TreatyOpenAPI

/// The paths of a contract, put so that what is beside one is found without going through all.
struct OperationPaths: Sendable {
    /// The operations of one path, in the order of the contract.
    private var operations: [String: [Operation]] = [:]
    private var templates: [Int: [PathTemplate]] = [:]

    init(_ document: Document) {
        for operation in document.operations {
            if operations[operation.path.shape]?.append(operation) == nil {
                operations[operation.path.shape] = [operation]
                templates[operation.path.segments.count, default: []].append(operation.path)
            }
        }
    }

    func operations(at path: PathTemplate) -> [Operation] { operations[path.shape] ?? [] }

    /// Whether a path may be one of the contract's. Of what is only partly a parameter this is not looked into.
    func mayMatch(_ other: PathTemplate) -> Bool {
        (templates[other.segments.count] ?? []).contains { template in
            zip(template.segments, other.segments).allSatisfy { left, right in
                guard case .literal(let text) = left else { return right != .literal("") }
                guard case .literal(let otherText) = right else { return true }
                return text == otherText
            }
        }
    }
}
