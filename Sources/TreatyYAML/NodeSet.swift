/// Values, each once, as JSON Schema compares them.
package struct NodeSet: Sendable {
    /// Values that may be the same, by a text that is the same for all of them.
    private var buckets: [ExactText: [Node]] = [:]

    package init(_ nodes: [Node] = []) { for node in nodes { insert(node) } }

    package func contains(_ node: Node) -> Bool { value(as: node) != nil }

    /// The value in the set that is the same.
    package func value(as node: Node) -> Node? { value(as: node, in: node.bucketName) }

    /// - Returns: the value that was there already.
    @discardableResult
    package mutating func insert(_ node: Node) -> Node? {
        let name = node.bucketName
        if let known = value(as: node, in: name) { return known }
        buckets[name, default: []].append(node)
        return nil
    }

    private func value(as node: Node, in bucket: ExactText) -> Node? {
        buckets[bucket]?.first { $0.hasSameValue(as: node) }
    }
}

extension Node {
    fileprivate var bucketName: ExactText { ExactText(canonicalText) }

    /// The same for values that are the same, and seldom so for others; in time linear in the value, but for the sorting.
    private var canonicalText: String {
        if let string { return "s\(string.utf8.count):" + string }
        if let number { return "n" + number.canonicalText }
        if let boolean { return boolean ? "true" : "false" }
        if let sequence { return "[" + sequence.map(\.canonicalText).joined(separator: ",") + "]" }
        guard let mapping else { return "" }
        let members = mapping.entries.map { "\($0.name.utf8.count):" + $0.name + ":" + $0.value.canonicalText }
        return "{" + members.sorted().joined(separator: ",") + "}"
    }
}
