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
            let head = ByteWord.load(path, at: start)
            let (end, isEscaped) = Self.segmentEnd(path, start, head)
            let isLast = end == path.count
            let literal =
                isEscaped
                ? decodedLiteral(node, path, start, end)
                : literal(node, path, start, end - start, ByteWord.prefix(head, end - start))
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

    /// Where the segment from `start` ends, and whether something in it is escaped. `head` are its first bytes.
    @inline(__always)
    private static func segmentEnd(_ path: Span<UInt8>, _ start: Int, _ head: UInt64) -> (Int, isEscaped: Bool) {
        var (end, word, isEscaped) = (start, head, false)
        while true {
            let slashes = ByteWord.marks(word, of: UInt8(ascii: "/"))
            let percents = ByteWord.marks(word, of: UInt8(ascii: "%"))
            if slashes != 0 {
                let count = slashes.trailingZeroBitCount / 8
                return (end + count, isEscaped || ByteWord.prefix(percents, count) != 0)
            }
            if percents != 0 { isEscaped = true }
            end += 8
            if end >= path.count { return (path.count, isEscaped) }
            word = ByteWord.load(path, at: end)
        }
    }

    /// The child behind a literal segment; -1: none. `head` are its first eight bytes, and no others.
    private func literal(_ node: Node, _ path: Span<UInt8>, _ start: Int, _ count: Int, _ head: UInt64) -> Int {
        guard node.mask >= 0 else { return -1 }
        let mask = Int(node.mask)
        var slot = Self.hash(head, count) & mask
        while true {
            let entry = slots[Int(node.slots) + slot]
            if entry.node < 0 { return -1 }
            if entry.head == head, Int(entry.count) == count, count <= 8 || hasTail(entry, path, start) {
                return Int(entry.node)
            }
            slot = (slot + 1) & mask
        }
    }

    /// Whether the bytes behind the first eight are the literal's.
    private func hasTail(_ entry: Slot, _ path: Span<UInt8>, _ start: Int) -> Bool {
        let (text, count) = (text.span, Int(entry.count))
        var offset = 8
        while offset < count {
            let own = ByteWord.load(text, at: Int(entry.start) + offset)
            let other = ByteWord.load(path, at: start + offset)
            if ByteWord.prefix(own ^ other, count - offset) != 0 { return false }
            offset += 8
        }
        return true
    }

    /// Escapes are decoded before literals are compared. An escaped slash parts no segments.
    private func decodedLiteral(_ node: Node, _ path: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard node.mask >= 0 else { return -1 }
        var segment: [UInt8] = []
        for index in start..<end { segment.append(path[index]) }
        guard let decoded = PercentEncoding.decode(segment[...]) else { return -1 }
        return literal(node, decoded.span, 0, decoded.count, ByteWord.load(decoded.span, at: 0))
    }
}
