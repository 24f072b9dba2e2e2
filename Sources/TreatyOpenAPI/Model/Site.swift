import TreatyYAML

/// Where an object of the document stands: its node, the way to it from the root of its file and the place to show.
///
/// Objects of the document are copied often, and each has one: it is shared.
package final class Site: Sendable {
    package let node: Node
    /// The key that introduces the object, or its first character when it has none (items of a sequence).
    package let location: SourceLocation
    /// The site around this one; nil for the root of a file.
    private let parent: Site?
    /// The name or the position in the parent.
    private let token: String

    /// The root of a file.
    package convenience init(root: Node) {
        self.init(root, at: root.location, token: "", of: nil)
    }

    private init(_ node: Node, at location: SourceLocation, token: String, of parent: Site?) {
        self.node = node
        self.location = location
        self.token = token
        self.parent = parent
    }

    /// The same place with another node.
    func with(_ node: Node) -> Site { Site(node, at: location, token: token, of: parent) }

    /// The place of a field's key, or of the object when the field is absent.
    package func location(of field: String) -> SourceLocation {
        node.mapping?.entry(field)?.location ?? location
    }

    /// The member of a mapping, which may be null.
    func entry(_ name: String) -> Site? {
        guard let entry = node.mapping?.entry(name) else { return nil }
        return Site(entry.value, at: entry.location, token: entry.name, of: self)
    }

    /// The field of an object. One that is null is none (`field-null` says so).
    func member(_ name: String) -> Site? {
        guard let entry = entry(name), !entry.node.isNull else { return nil }
        return entry
    }

    /// All members of a mapping in order.
    var members: [(name: String, site: Site)] {
        guard let entries = node.mapping?.entries, !entries.isEmpty else { return [] }
        var members: [(name: String, site: Site)] = []
        members.reserveCapacity(entries.count)
        for entry in entries {
            members.append((entry.name, Site(entry.value, at: entry.location, token: entry.name, of: self)))
        }
        return members
    }

    /// An item of a sequence.
    func item(_ position: Int, _ item: Node) -> Site {
        Site(item, at: item.location, token: String(position), of: self)
    }

    /// All items of a sequence in order.
    var items: [Site] {
        guard let nodes = node.sequence, !nodes.isEmpty else { return [] }
        var items: [Site] = []
        items.reserveCapacity(nodes.count)
        for node in nodes {
            items.append(Site(node, at: node.location, token: String(items.count), of: self))
        }
        return items
    }
}

extension Site {
    /// JSON Pointer (RFC 6901) from the root of its file, without `#`.
    package var pointer: String {
        var pointer = ""
        for token in tokens { pointer += "/" + JSONPointer.escape(token) }
        return pointer
    }

    /// The names and positions on the way from the root.
    package var tokens: [String] {
        guard let parent else { return [] }
        var tokens = [token]
        var next = parent
        while let outer = next.parent {
            tokens.append(next.token)
            next = outer
        }
        tokens.reverse()
        return tokens
    }

    /// Whether this is the root of a file.
    var isRoot: Bool { parent == nil }

    /// The nodes around this one, the nearest first.
    var enclosingNodes: [Node] {
        var nodes: [Node] = []
        var next = parent
        while let outer = next {
            nodes.append(outer.node)
            next = outer.parent
        }
        return nodes
    }

    /// The name under which the object stands in its mapping.
    var lastToken: String { token }

    /// Section and name when this is a member of a section of the file's `components`.
    var component: (section: String, name: String)? {
        guard let section = parent, let components = section.parent, let root = components.parent, root.parent == nil,
            components.token == "components"
        else { return nil }
        return (section.token, token)
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
        guard let mapping = node.mapping, mapping.hasExtensions else { return [] }
        return mapping.entries.filter { $0.name.hasPrefix("x-") }
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
