/// How much a document is when each reference to a parameter, a response or another object is counted as what it stands
/// for: what is read, checked and generated grows with that.
struct Expansion {
    /// Beyond so many nodes, and so many for each node of its files, a document is refused.
    private static let base = 200_000
    private static let factor = 5

    private(set) var nodeCount = 0
    private var counts: [DocumentReader.Address: Int] = [:]
    private(set) var isRefused = false

    /// The nodes of an object that was read before, with what its references stand for.
    func count(of address: DocumentReader.Address) -> Int { counts[address] ?? 0 }

    /// Notes an object that was read since `before` nodes were counted.
    ///
    /// - Parameter isReferred: it stands in the place of a reference.
    mutating func note(_ address: DocumentReader.Address, nodes: Int, since before: Int, isReferred: Bool) {
        counts[address] = nodes + nodeCount - before
        if isReferred { nodeCount += nodes }
    }

    /// - Returns: false when that is too much.
    mutating func add(_ nodes: Int, of all: Int) -> Bool {
        nodeCount += nodes
        return nodeCount <= Self.base + Self.factor * all
    }

    /// - Returns: false when it was refused before.
    mutating func refuse() -> Bool {
        defer { isRefused = true }
        return !isRefused
    }
}
