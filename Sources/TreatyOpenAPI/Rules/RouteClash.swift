import TreatyYAML

extension Rule {
    /// Two operations of one method whose templates match the same paths: nobody could tell which of them a request means.
    ///
    /// Merge the operations, or give them paths with a literal segment that tells them apart.
    static let routeClash = Rule("route-clash") { document, report in
        for (path, equals) in equivalentPaths(document) {
            for operation in path.operations {
                guard let other = equals.first(where: { $0.methods.contains(operation.method) }) else { continue }
                report.error(
                    at: operation.location,
                    "\(operation.method.token) '\(path.path.text)' matches the same requests as '\(other.path.text)'",
                    notes: [Finding.Note("'\(other.path.text)' is here", at: other.path.location)])
            }
        }
    }

    /// OpenAPI 3.1.1, §4.8.8: templates that differ only in their parameters' names match the same paths, and a document
    /// must not have both. While no method is in both, nothing is in doubt.
    ///
    /// Give both the same template.
    static let pathDuplicate = Rule("path-duplicate", .lowerableError) { document, report in
        for (path, equals) in equivalentPaths(document) {
            guard let first = equals.first, equals.allSatisfy({ $0.methods.isDisjoint(with: path.methods) }) else {
                continue
            }
            report.error(
                at: path.path.location,
                "path '\(path.path.text)' matches the same requests as '\(first.path.text)'; give both one template",
                notes: [Finding.Note("'\(first.path.text)' is here", at: first.path.location)])
        }
    }

    /// Path items with those before them that match the same paths. Those with a query or a fragment are looked at by
    /// `path-fragment`.
    private static func equivalentPaths(_ document: Document) -> [(item: PathItem, earlier: [PathItem])] {
        var places: [String: [PathItem]] = [:]
        var found: [(item: PathItem, earlier: [PathItem])] = []
        for item in document.paths where !item.path.isShared {
            let shape = item.path.shape
            if let earlier = places[shape] { found.append((item, earlier)) }
            places[shape, default: []].append(item)
        }
        return found
    }
}

extension PathItem {
    fileprivate var methods: Set<Method> { Set(operations.map(\.method)) }
}
