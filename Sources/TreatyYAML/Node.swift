/// One value of a YAML or JSON file that knows where it stands.
///
/// A node is immutable and shared: an alias gives the very node of its anchor, with the anchor's location.
package final class Node: Sendable {
    package enum Content: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping(Mapping)
    }

    package let content: Content
    /// The first character of the value itself.
    package let location: SourceLocation
    /// Levels of nesting at and below this node, 1 for a scalar.
    let height: Int
    /// Nodes at and below this one, each alias counted in full.
    package let expandedCount: Int
    /// Whether JSON can write it: there is no infinity and no "not a number" at or below this node.
    package let isJSON: Bool

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
        var height = 0
        var count = 1
        var isJSON = true
        switch content {
        case .scalar(let scalar):
            if case .nonFinite = scalar.value { isJSON = false }
        case .sequence(let items):
            for item in items {
                if !item.isJSON { isJSON = false }
                height = Swift.max(height, item.height)
                count += item.expandedCount
            }
        case .mapping(let mapping):
            for entry in mapping.entries {
                if !entry.value.isJSON { isJSON = false }
                height = Swift.max(height, entry.value.height)
                count += entry.value.expandedCount + 1
            }
        }
        self.height = height + 1
        self.expandedCount = count
        self.isJSON = isJSON
    }
}

extension Node {
    @inlinable package var scalar: Scalar? {
        if case .scalar(let scalar) = content { return scalar }
        return nil
    }

    @inlinable package var sequence: [Node]? {
        if case .sequence(let items) = content { return items }
        return nil
    }

    @inlinable package var mapping: Mapping? {
        if case .mapping(let mapping) = content { return mapping }
        return nil
    }

    /// The text of a scalar that is a string; nil for a number, a boolean, null and everything that is no scalar.
    @inlinable package var string: String? {
        guard let scalar, case .string = scalar.value else { return nil }
        return scalar.text
    }

    /// The text of a scalar as it is written, be it a string, a number or a boolean.
    package var text: String? {
        guard let scalar, !isNull else { return nil }
        return scalar.text
    }

    package var boolean: Bool? {
        guard let scalar, case .boolean(let value) = scalar.value else { return nil }
        return value
    }

    /// The exact value of a finite number.
    package var number: ExactNumber? {
        guard let scalar, case .number(let value) = scalar.value else { return nil }
        return value
    }

    /// A whole number in the range of `Int`; `1.0` and `1e2` are whole.
    package var integer: Int? { number?.int64.flatMap { Int(exactly: $0) } }

    @inlinable package var isNull: Bool {
        if let scalar, case .null = scalar.value { return true }
        return false
    }

    /// The value of a mapping's member, nil also when this is no mapping.
    @inlinable package subscript(name: String) -> Node? { mapping?[name] }
}

extension Node {
    /// What this is, in words for a message: "a string", "a mapping", …
    package var kindInWords: String {
        switch content {
        case .mapping: "a mapping"
        case .sequence: "a sequence"
        case .scalar(let scalar):
            switch scalar.value {
            case .null: "null"
            case .boolean: "a boolean"
            case .number(let number): number.isInteger ? "an integer" : "a number"
            case .nonFinite: "a number that is not finite"
            case .string: "a string"
            }
        }
    }

    /// Equality of JSON values: numbers by value, members in any order, strings scalar by scalar.
    package func hasSameValue(as other: Node) -> Bool {
        if self === other { return true }
        switch (content, other.content) {
        case (.scalar(let left), .scalar(let right)):
            return left.hasSameValue(as: right)
        case (.sequence(let left), .sequence(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.hasSameValue(as: $1) }
        case (.mapping(let left), .mapping(let right)):
            guard left.entries.count == right.entries.count else { return false }
            return left.entries.allSatisfy { entry in
                right[entry.name].map { entry.value.hasSameValue(as: $0) } ?? false
            }
        default:
            return false
        }
    }
}
