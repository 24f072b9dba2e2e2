import TreatyHTTP

extension RouteTree {
    /// `templates` in the order of their route indices. That no two clash was checked when the code was generated.
    init(_ templates: [(method: HTTPMethod, template: String)]) {
        var draft = DraftTree()
        for (route, entry) in templates.enumerated() { draft.add(entry.template, entry.method, route) }
        nodes = [Node](repeating: Node(), count: draft.nodes.count)
        for (index, node) in draft.nodes.enumerated() {
            addLiterals(of: node, at: index)
            nodes[index].parameter = node.parameter.map { Int32($0) } ?? -1
            nodes[index].partials = Int32(partials.count)
            partials += node.partials.sorted { $0.key.isBefore($1.key) }.map {
                Partial(pattern: $0.key, node: Int32($0.value))
            }
            nodes[index].partialsEnd = Int32(partials.count)
            if !node.routes.isEmpty { addRow(node.routes, at: index) }
            for routes in node.routes.values where routes.count > 1 { siblings[routes[0]] = routes }
        }
    }

    /// An open hash table at least half of which is empty.
    private mutating func addLiterals(of node: DraftTree.Node, at index: Int) {
        guard !node.literals.isEmpty else { return }
        var size = 2
        while size < node.literals.count * 2 { size *= 2 }
        let start = slots.count
        slots += [Slot](repeating: Slot(), count: size)
        nodes[index].slots = Int32(start)
        nodes[index].mask = Int32(size - 1)
        for (literal, child) in node.literals {
            let head = ByteWord.load(literal.span, at: 0)
            var slot = Self.hash(head, literal.count) & (size - 1)
            while slots[start + slot].node >= 0 { slot = (slot + 1) & (size - 1) }
            slots[start + slot] = Slot(
                head: head, start: Int32(text.count), count: Int32(literal.count), node: Int32(child))
            text += literal
        }
    }

    private mutating func addRow(_ own: [HTTPMethod: [Int]], at index: Int) {
        nodes[index].row = Int32(allows.count)
        var row = [Int32](repeating: -1, count: Self.methodCount)
        for (method, routes) in own { row[Self.column(method)] = Int32(routes[0]) }
        // HEAD comes with GET (RFC 9110 §9.3.2), and OPTIONS is answered everywhere.
        if let get = own[.get], own[.head] == nil { row[Self.column(.head)] = Int32(get[0]) }
        routes += row
        var allowed = Set(own.keys)
        if allowed.contains(.get) { allowed.insert(.head) }
        allowed.insert(.options)
        allows.append(HTTPMethod.allCases.filter(allowed.contains).map(\.rawValue).joined(separator: ", "))
    }
}

/// The tree while it grows.
private struct DraftTree {
    struct Node {
        var literals: [[UInt8]: Int] = [:]
        var partials: [SegmentPattern: Int] = [:]
        var parameter: Int?
        var routes: [HTTPMethod: [Int]] = [:]
    }

    var nodes = [Node()]

    mutating func add(_ template: String, _ method: HTTPMethod, _ route: Int) {
        var node = 0
        for segment in Self.path(of: template).dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        {
            node = child(of: node, SegmentPattern(Array(segment)))
        }
        nodes[node].routes[method, default: []].append(route)
    }

    /// A fragment is never sent (RFC 9110 §4.2.5), and `RouteChoice` looks at a query: operations that differ in these only
    /// share a path. What is in braces is a name, whatever it holds.
    private static func path(of template: String) -> Substring.UTF8View {
        var depth = 0
        return template.utf8.prefix { byte in
            switch byte {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "?"), UInt8(ascii: "#"): return depth > 0
            default: break
            }
            return true
        }
    }

    private mutating func child(of node: Int, _ pattern: SegmentPattern) -> Int {
        let next = nodes.count
        let child: Int
        if let literal = pattern.literal {
            child = nodes[node].literals[literal] ?? next
            nodes[node].literals[literal] = child
        } else if pattern.isWhole {
            child = nodes[node].parameter ?? next
            nodes[node].parameter = child
        } else {
            child = nodes[node].partials[pattern] ?? next
            nodes[node].partials[pattern] = child
        }
        if child == next { nodes.append(Node()) }
        return child
    }
}
