/// The members of a mapping in the order of the file.
///
/// Names are unique. They are compared by their Unicode scalars, as JSON compares them.
package final class Mapping: Sendable {
    package final class Entry: Sendable {
        /// The key as written: `200` and `"200"` are the same name.
        package let name: String
        package let value: Node
        /// Where the member begins: its key.
        package let location: SourceLocation
        fileprivate let nameBytes: Int

        package init(name: String, at location: SourceLocation, value: Node) {
            self.name = name
            nameBytes = name.utf8.count
            self.value = value
            self.location = location
        }
    }

    package let entries: [Entry]
    /// A bit for each length of a name, modulo the width of a word: most names that are asked for have another one.
    @usableFromInline let lengths: Int
    /// Whether a name begins with `x-`.
    package let hasExtensions: Bool
    /// Positions by name, where looking through all entries would take longer.
    private let positions: [ExactText: Int]?

    /// So many entries are sooner looked through than hashed.
    static let scannedMax = 8

    /// Takes entries whose names are unique, with their positions where these are known.
    init(_ entries: [Entry], positions: [ExactText: Int]) {
        self.entries = entries
        self.positions = positions
        (lengths, hasExtensions) = Self.digest(entries)
    }

    private static func digest(_ entries: [Entry]) -> (lengths: Int, hasExtensions: Bool) {
        var lengths = 0
        var hasExtensions = false
        var position = 0
        while position < entries.count {
            lengths |= 1 &<< entries[position].nameBytes
            if !hasExtensions { hasExtensions = entries[position].name.hasPrefix("x-") }
            position += 1
        }
        return (lengths, hasExtensions)
    }

    /// Takes entries whose names are unique; of a name that comes twice the first entry counts.
    package init(_ entries: [Entry]) {
        self.entries = entries
        (lengths, hasExtensions) = Self.digest(entries)
        guard entries.count > Self.scannedMax else {
            positions = nil
            return
        }
        var positions: [ExactText: Int] = [:]
        positions.reserveCapacity(entries.count)
        for position in 0..<entries.count {
            let name = ExactText(entries[position].name)
            if positions[name] == nil { positions[name] = position }
        }
        self.positions = positions
    }

    @inlinable package func entry(_ name: String) -> Entry? {
        lengths & (1 &<< name.utf8.count) != 0 ? entryOfSuchLength(name) : nil
    }

    @usableFromInline func entryOfSuchLength(_ name: String) -> Entry? {
        let bytes = name.utf8.count
        if let positions { return positions[ExactText(name)].map { entries[$0] } }
        var position = 0
        while position < entries.count {
            let entry = entries[position]
            if entry.nameBytes == bytes, entry.name.isSameText(as: name) { return entry }
            position += 1
        }
        return nil
    }

    @inlinable package subscript(name: String) -> Node? { entry(name)?.value }
}
