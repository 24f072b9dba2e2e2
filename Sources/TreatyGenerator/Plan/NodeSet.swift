import TreatyYAML

/// Values, each once, as JSON Schema compares them.
struct NodeSet {
    /// Values that may be the same, by a text that is the same for all of them.
    private var buckets: [String: [Node]] = [:]

    init(_ nodes: [Node] = []) { for node in nodes { insert(node) } }

    func contains(_ node: Node) -> Bool {
        buckets[node.bucketName]?.contains { $0.hasSameValue(as: node) } ?? false
    }

    /// - Returns: false when it is there already.
    @discardableResult
    mutating func insert(_ node: Node) -> Bool {
        guard !contains(node) else { return false }
        buckets[node.bucketName, default: []].append(node)
        return true
    }
}

extension Node {
    /// The same for values that are the same, and seldom so for others; in time linear in the value.
    fileprivate var bucketName: String {
        if let string { return "s" + string }
        if let number { return "n" + number.canonicalText }
        if let boolean { return boolean ? "true" : "false" }
        if let sequence { return "[" + sequence.map(\.bucketName).joined(separator: ",") + "]" }
        guard let mapping else { return "" }
        return "{" + mapping.entries.map { $0.name + ":" + $0.value.bucketName }.sorted().joined(separator: ",") + "}"
    }
}
