import TreatyHTTP

extension RouteTree {
    /// Finds the route of a path that is still percent-encoded. Parameters are ranges of it, still encoded too.
    func match(_ method: HTTPMethod, _ path: ArraySlice<UInt8>) -> PathMatch {
        guard path.first == UInt8(ascii: "/") else { return .notFound }
        var parameters = PathParameters()
        guard let node = resolve(0, path, path.startIndex + 1, &parameters) else { return .notFound }
        let wanted = method == .head ? HTTPMethod.get : method
        for entry in nodes[node].routes where entry.method == method { return .route(entry.route, parameters) }
        for entry in nodes[node].routes where entry.method == wanted { return .route(entry.route, parameters) }
        return .methodNotAllowed(allow: nodes[node].allow)
    }

    /// The node at which a template ends that the path from `start` fits.
    private func resolve(
        _ node: Int, _ path: ArraySlice<UInt8>, _ start: Int, _ parameters: inout PathParameters
    ) -> Int? {
        var end = start
        while end < path.endIndex, path[end] != UInt8(ascii: "/") { end += 1 }
        let isLast = end == path.endIndex
        if let child = literal(path[start..<end], in: nodes[node]) {
            if isLast {
                if !nodes[child].routes.isEmpty { return child }
            } else if let found = resolve(child, path, end + 1, &parameters) {
                return found
            }
        }
        // A parameter has at least one character.
        guard let child = nodes[node].parameter, end > start else { return nil }
        parameters.append(start..<end)
        if isLast {
            if !nodes[child].routes.isEmpty { return child }
        } else if let found = resolve(child, path, end + 1, &parameters) {
            return found
        }
        parameters.removeLast()
        return nil
    }

    private func literal(_ segment: ArraySlice<UInt8>, in node: Node) -> Int? {
        if segment.contains(UInt8(ascii: "%")) {
            guard let decoded = PercentEncoding.decode(segment) else { return nil }
            return search(decoded[...], in: node)
        }
        return search(segment, in: node)
    }

    private func search(_ segment: ArraySlice<UInt8>, in node: Node) -> Int? {
        var (low, high) = (0, node.literals.count)
        while low < high {
            let middle = (low + high) / 2
            let candidate = node.literals[middle].segment
            if candidate.elementsEqual(segment) { return node.literals[middle].node }
            if candidate.lexicographicallyPrecedes(segment) { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}
