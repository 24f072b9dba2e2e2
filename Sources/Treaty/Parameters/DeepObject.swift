import TreatyJSON

/// What the pairs of a `deepObject` parameter spell: `name[a][b]=c`. The standard has one level of brackets; deeper ones
/// and lists are read as most servers read them: `name[list][]=a`, `name[list][0]=a`, or `name[list]=a` again and again.
struct DeepObject {
    private struct Node {
        var values: [ParameterText] = []
        var names: [String] = []
        var children: [ExactName: Int] = [:]
    }

    /// Levels of brackets; more are refused.
    static let depthMax = 16

    private var nodes = [Node()]

    var isEmpty: Bool { nodes[0].names.isEmpty }

    /// Nil when the brackets of a name do not match, or are too many.
    init?(_ pairs: [ParameterPair], name: String, _ encoding: ParameterText.Encoding) {
        let prefix = (name + "[").utf8
        for pair in pairs where pair.name.utf8.starts(with: prefix) {
            guard let keys = Self.keys(pair.name.utf8.dropFirst(prefix.count - 1)) else { return nil }
            var node = 0
            for key in keys { node = child(of: node, key) }
            nodes[node].values.append(ParameterText(pair.value, encoding))
        }
    }

    /// `[a][b]` → `a`, `b`.
    private static func keys(_ brackets: Substring.UTF8View) -> [String]? {
        var keys: [String] = []
        var rest = brackets
        while !rest.isEmpty {
            guard rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")),
                keys.count < depthMax
            else { return nil }
            let key = rest[rest.startIndex..<close].dropFirst()
            guard !key.contains(UInt8(ascii: "[")) else { return nil }
            keys.append(String(Substring(key)))
            rest = rest[close...].dropFirst()
        }
        return keys
    }

    private mutating func child(of node: Int, _ name: String) -> Int {
        if let child = nodes[node].children[ExactName(name)] { return child }
        nodes.append(Node())
        nodes[node].children[ExactName(name)] = nodes.count - 1
        nodes[node].names.append(name)
        return nodes.count - 1
    }

    /// False when the pairs are of another form.
    func write(_ form: ParameterForm, to instance: inout ParameterInstance) -> Bool { write(0, form, &instance) }

    private func write(_ index: Int, _ form: ParameterForm, _ instance: inout ParameterInstance) -> Bool {
        let node = nodes[index]
        switch form {
        case .array(let element):
            guard let items = items(of: node) else { return false }
            return instance.array(items) { instance, item in
                switch item {
                case .text(let text): instance.append(text, element)
                case .node(let node): write(node, element, &instance)
                }
            }
        case .object(let members, let additional, _):
            guard node.values.isEmpty else { return false }
            let children = node.names.compactMap { name in
                node.children[ExactName(name)].map { (name: name, value: $0) }
            }
            return instance.object(children) { instance, name, child in
                write(child, members[name] ?? additional ?? .free, &instance)
            }
        case .free where !node.names.isEmpty:
            return write(index, items(of: node) == nil ? .object([:]) : .array(.free), &instance)
        case .free where node.values.count > 1: return write(index, .array(.free), &instance)
        case .choice(let forms):
            let fitting = forms.first { node.names.isEmpty ? !$0.isObject : $0.isObject || $0.isArray }
            return fitting.map { write(index, $0, &instance) } ?? false
        case .literal, .string, .either, .json, .free:
            guard node.names.isEmpty, node.values.count == 1 else { return false }
            return instance.append(node.values[0], form)
        }
    }

    private enum Item {
        case text(ParameterText)
        case node(Int)
    }

    /// The elements of a list in their order; nil when it is none.
    private func items(of node: Node) -> [Item]? {
        guard !node.names.isEmpty else { return node.values.map { .text($0) } }
        guard node.values.isEmpty else { return nil }
        if node.names == [""], let child = node.children[ExactName("")] {
            return nodes[child].names.isEmpty ? nodes[child].values.map { .text($0) } : nil
        }
        // Indices from zero, none left out, in any order.
        var items: [Item] = []
        for index in node.names.indices {
            guard let child = node.children[ExactName(String(index))] else { return nil }
            items.append(.node(child))
        }
        return items
    }
}
