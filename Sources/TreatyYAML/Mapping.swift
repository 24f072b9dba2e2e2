/// The members of a mapping in the order of the file.
///
/// Names are unique. They are compared as Swift compares strings, by canonical equivalence: two names that people cannot
/// tell apart are one name.
package struct Mapping: Sendable {
    package struct Entry: Sendable {
        /// The key as written: `200` and `"200"` are the same name.
        package let name: String
        /// The key itself, for its location.
        package let key: Node
        package let value: Node

        package init(name: String, key: Node, value: Node) {
            self.name = name
            self.key = key
            self.value = value
        }

        /// Where the member begins.
        package var location: SourceLocation { key.location }
    }

    package let entries: [Entry]
    private let positions: [String: Int]

    /// Takes entries whose names are unique; of a name that comes twice the first entry counts.
    package init(_ entries: [Entry]) {
        self.entries = entries
        var positions: [String: Int] = [:]
        positions.reserveCapacity(entries.count)
        for (position, entry) in entries.enumerated() where positions[entry.name] == nil {
            positions[entry.name] = position
        }
        self.positions = positions
    }

    package func entry(_ name: String) -> Entry? { positions[name].map { entries[$0] } }

    package subscript(name: String) -> Node? { entry(name)?.value }
}
