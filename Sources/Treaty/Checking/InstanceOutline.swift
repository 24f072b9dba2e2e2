import TreatyJSON

/// Where a value and all within it stand in a text: one walk, after which a check goes from one to another without
/// building any.
///
/// A value is told by the index of its node. Nodes are in the order of the text: those of an array's elements follow its
/// own, and those of an object's members too, the name before the value.
struct InstanceOutline: Sendable {
    struct Node: Sendable {
        let kind: JSONKind
        /// Whether it is a member's name, whose kind is that of a string.
        let isName: Bool
        /// Whether a string has escapes.
        let isEscaped: Bool
        /// The literal; of a string what is between the quotation marks.
        let start: Int
        var end: Int
        /// Index of the first node behind the value and all within it.
        var next: Int
        /// Scalars of a string, elements of an array, members of an object.
        var count: Int

        var range: Range<Int> { start..<end }

        /// Where a value begins, or the text of a name: what `JSONPointer.locate` wants to know.
        var offset: Int {
            if case .string = kind, !isName { start - 1 } else { start }
        }

        var token: JSONStringToken { JSONStringToken(range: range, isEscaped: isEscaped, scalarCount: count) }
    }

    private(set) var nodes: [Node] = []

    /// Room for a small object, so that the array does not grow in small steps.
    private static let nodesAtFirst = 16

    subscript(index: Int) -> Node { nodes[index] }

    /// Goes through a value that was read before without an error, in place of what was outlined before.
    mutating func read(_ json: inout JSONReader) throws(JSONSyntaxError) {
        if nodes.isEmpty { nodes.reserveCapacity(Self.nodesAtFirst) } else { nodes.removeAll(keepingCapacity: true) }
        try readValue(&json)
    }

    private mutating func readValue(_ json: inout JSONReader) throws(JSONSyntaxError) {
        let kind = try json.kind()
        let index = nodes.count
        let start = json.position
        switch kind {
        case .string: return appendString(try json.readStringTokenHere(), isName: false)
        case .null: try json.readNull()
        case .boolean: _ = try json.readBoolean()
        case .number: json.position = json.endOfNumber
        case .array, .object: break
        }
        nodes.append(
            Node(
                kind: kind, isName: false, isEscaped: false, start: start, end: json.position, next: index + 1, count: 0
            ))
        switch kind {
        case .array: try readElements(&json, of: index)
        case .object: try readMembers(&json, of: index)
        default: break
        }
    }

    private mutating func appendString(_ token: JSONStringToken, isName: Bool) {
        nodes.append(
            Node(
                kind: .string, isName: isName, isEscaped: token.isEscaped, start: token.range.lowerBound,
                end: token.range.upperBound, next: nodes.count + 1, count: token.scalarCount))
    }

    private mutating func readElements(_ json: inout JSONReader, of index: Int) throws(JSONSyntaxError) {
        try json.beginArray()
        var (count, isFirst) = (0, true)
        while try json.nextElement(isFirst: &isFirst) {
            try readValue(&json)
            count += 1
        }
        close(index, at: json.position, count)
    }

    private mutating func readMembers(_ json: inout JSONReader, of index: Int) throws(JSONSyntaxError) {
        try json.beginObject()
        var (count, isFirst) = (0, true)
        while let key = try json.nextMember(isFirst: &isFirst) {
            appendString(key, isName: true)
            try readValue(&json)
            count += 1
        }
        close(index, at: json.position, count)
    }

    private mutating func close(_ index: Int, at end: Int, _ count: Int) {
        nodes[index].end = end
        nodes[index].next = nodes.count
        nodes[index].count = count
    }
}

extension InstanceOutline {
    /// An element, or a member's value; the node of a member's name stands right before it.
    struct Child {
        /// Place among all elements or members, from 0.
        var index: Int
        /// The value's node.
        var node: Int

        var name: Int { node - 1 }
    }

    struct Children: Sequence, IteratorProtocol {
        fileprivate let nodes: [Node]
        fileprivate var nextNode: Int
        fileprivate let end: Int
        /// Nodes before that of a value: one for a name.
        fileprivate let gap: Int
        private var index = 0

        fileprivate init() { self.init([], first: 0, end: 0, gap: 0) }

        fileprivate init(_ nodes: [Node], first: Int, end: Int, gap: Int) {
            (self.nodes, self.nextNode, self.end, self.gap) = (nodes, first, end, gap)
        }

        mutating func next() -> Child? {
            guard nextNode < end else { return nil }
            let child = Child(index: index, node: nextNode + gap)
            nextNode = nodes[child.node].next
            index += 1
            return child
        }
    }

    /// The elements of an array; none of another value, nor of nil.
    func elements(of index: Int?) -> Children {
        guard let index, case .array = nodes[index].kind else { return Children() }
        return Children(nodes, first: index + 1, end: nodes[index].next, gap: 0)
    }

    /// The members of an object; none of another value, nor of nil.
    func members(of index: Int?) -> Children {
        guard let index, case .object = nodes[index].kind else { return Children() }
        return Children(nodes, first: index + 1, end: nodes[index].next, gap: 1)
    }
}

extension JSONReader {
    /// The end of a number that is next, and known to be one.
    fileprivate var endOfNumber: Int {
        let text = bytes.span
        var end = position
        while end < text.count, text[end].isOfNumber { end &+= 1 }
        return end
    }
}

extension UInt8 {
    /// Whether it is a digit, a sign, a point or the letter of an exponent.
    fileprivate var isOfNumber: Bool {
        switch self {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
