import TreatyHTTP

extension RouteTree {
    /// Finds the route of a path that is still percent-encoded. Parameters are ranges of it, still encoded too.
    func match(_ method: HTTPMethod, _ path: ArraySlice<UInt8>) -> PathMatch {
        guard path.first == UInt8(ascii: "/") else { return .notFound }
        var parameters = PathParameters()
        let node = resolve(0, path.span, 1, path.startIndex, &parameters)
        guard node >= 0 else { return .notFound }
        let row = Int(nodes[node].row)
        let route = routes[row * Self.methodCount + Self.column(method)]
        return route >= 0 ? .route(Int(route), parameters) : .methodNotAllowed(allow: allows[row])
    }

    /// The node at which a template ends that the path from `start` fits; -1: none. Goes along as long as there is one
    /// way, and calls itself where there are several. A node is a way of its own from the root, so each is visited once
    /// at most, however often a search turns back.
    private func resolve(
        _ root: Int, _ path: Span<UInt8>, _ start: Int, _ offset: Int, _ parameters: inout PathParameters
    ) -> Int {
        var (index, start) = (root, start)
        while true {
            let node = nodes[index]
            var end = start
            var isEscaped = false
            while end < path.count {
                let byte = path[end]
                if byte == UInt8(ascii: "/") { break }
                if byte == UInt8(ascii: "%") { isEscaped = true }
                end += 1
            }
            let isLast = end == path.count
            let literal = isEscaped ? decodedLiteral(node, path, start, end) : literal(node, path, start, end)
            if literal >= 0 {
                if node.hasOnlyLiterals {
                    if isLast { return ending(literal) }
                    (index, start) = (literal, end + 1)
                    continue
                }
                let mark = parameters.count
                let found = isLast ? ending(literal) : resolve(literal, path, end + 1, offset, &parameters)
                if found >= 0 { return found }
                parameters.truncate(to: mark)
            }
            for partial in Int(node.partials)..<Int(node.partialsEnd) {
                let mark = parameters.count
                guard partials[partial].pattern.match(path, start..<end, offset: offset, &parameters) else { continue }
                let child = Int(partials[partial].node)
                let found = isLast ? ending(child) : resolve(child, path, end + 1, offset, &parameters)
                if found >= 0 { return found }
                parameters.truncate(to: mark)
            }
            // A parameter has at least one character.
            guard node.parameter >= 0, end > start else { return -1 }
            parameters.append((start + offset)..<(end + offset))
            if isLast { return ending(Int(node.parameter)) }
            (index, start) = (Int(node.parameter), end + 1)
        }
    }

    private func ending(_ node: Int) -> Int { nodes[node].row >= 0 ? node : -1 }

    /// The child behind a literal segment; -1: none.
    private func literal(_ node: Node, _ path: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard node.mask >= 0 else { return -1 }
        let count = end - start
        let mask = Int(node.mask)
        var slot = 0
        if count > 0 {
            slot = Self.hash(count, first: path[start], middle: path[start + count / 2], last: path[end - 1]) & mask
        }
        while true {
            let entry = slots[Int(node.slots) + slot]
            if entry.node < 0 { return -1 }
            if entry.count == count, isEqual(entry, path, start) { return Int(entry.node) }
            slot = (slot + 1) & mask
        }
    }

    private func isEqual(_ entry: Slot, _ path: Span<UInt8>, _ start: Int) -> Bool {
        var index = start
        for position in Int(entry.start)..<Int(entry.start + entry.count) {
            if text[position] != path[index] { return false }
            index += 1
        }
        return true
    }

    /// Escapes are decoded before literals are compared. An escaped slash parts no segments.
    private func decodedLiteral(_ node: Node, _ path: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard node.mask >= 0 else { return -1 }
        var segment: [UInt8] = []
        for index in start..<end { segment.append(path[index]) }
        guard let decoded = PercentEncoding.decode(segment[...]) else { return -1 }
        return literal(node, decoded.span, 0, decoded.count)
    }
}
