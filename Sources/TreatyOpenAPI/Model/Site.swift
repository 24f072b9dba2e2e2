import TreatyYAML

/// Where an object of the document stands: its node, its JSON Pointer and the place to show.
package struct Site: Sendable {
    package var node: Node
    /// JSON Pointer (RFC 6901) from the root of its file, without `#`.
    package var pointer: String
    /// The key that introduces the object, or its first character when it has none (items of a sequence).
    package var location: SourceLocation

    package init(node: Node, pointer: String, location: SourceLocation) {
        self.node = node
        self.pointer = pointer
        self.location = location
    }

    /// The place of a field's key, or of the object when the field is absent.
    package func location(of field: String) -> SourceLocation {
        node.mapping?.entry(field)?.location ?? location
    }

    /// The member of a mapping.
    func member(_ name: String) -> Site? {
        node.mapping?.entry(name).map { member($0) }
    }

    /// All members of a mapping in order.
    var members: [(name: String, site: Site)] {
        node.mapping?.entries.map { ($0.name, member($0)) } ?? []
    }

    /// All items of a sequence in order.
    var items: [Site] {
        (node.sequence ?? []).enumerated().map { position, item in
            Site(node: item, pointer: "\(pointer)/\(position)", location: item.location)
        }
    }

    private func member(_ entry: Mapping.Entry) -> Site {
        Site(node: entry.value, pointer: pointer + "/" + JSONPointer.escape(entry.name), location: entry.location)
    }
}

/// What every object of the document has in common.
package protocol DocumentObject: Sendable {
    var site: Site { get }
}

extension DocumentObject {
    package var node: Node { site.node }
    package var pointer: String { site.pointer }
    package var location: SourceLocation { site.location }

    /// The `x-` members in the order of the file.
    package var extensions: [Mapping.Entry] {
        node.mapping?.entries.filter { $0.name.hasPrefix("x-") } ?? []
    }

    /// `x-swift-name`: the name that the author wants in generated code.
    package var swiftName: String? { node["x-swift-name"]?.string }
}

extension Site {
    /// A note that points to a field.
    func note(_ message: String, of field: String) -> Finding.Note {
        Finding.Note(message, at: location(of: field))
    }
}
