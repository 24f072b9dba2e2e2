import TreatyHTTP

/// The path templates of a contract as a tree of segments. A literal goes before a parameter; where a literal leads
/// nowhere, the parameter beside it is tried (OpenAPI 3.1.1 §4.8.8.2).
struct RouteTree: Sendable {
    struct Node: Sendable {
        /// Children by their literal segment, sorted by bytes.
        var literals: [(segment: [UInt8], node: Int)] = []
        var parameter: Int?
        /// Route index by method.
        var routes: [(method: HTTPMethod, route: Int)] = []
        /// The value of `Allow`; empty where no template ends.
        var allow = ""
    }

    private(set) var nodes: [Node] = [Node()]

    /// `templates` in the order of their route indices. That no two clash was checked when the code was generated.
    init(_ templates: [(method: HTTPMethod, template: String)]) {
        for (route, entry) in templates.enumerated() {
            var node = 0
            for segment in Self.segments(of: entry.template) {
                node = segment.isParameter ? addParameter(to: node) : addLiteral(segment.bytes, to: node)
            }
            nodes[node].routes.append((entry.method, route))
        }
        for index in nodes.indices {
            nodes[index].literals.sort { $0.segment.lexicographicallyPrecedes($1.segment) }
            nodes[index].allow = Self.allow(nodes[index].routes.map(\.method))
        }
    }

    private static func segments(of template: String) -> [(bytes: [UInt8], isParameter: Bool)] {
        template.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            // Paths are decoded before they are compared, so a template's literals must be too.
            (PercentEncoding.decode(Array($0)[...]) ?? Array($0), $0.first == UInt8(ascii: "{"))
        }
    }

    private mutating func addLiteral(_ segment: [UInt8], to node: Int) -> Int {
        if let child = nodes[node].literals.first(where: { $0.segment == segment }) { return child.node }
        nodes.append(Node())
        nodes[node].literals.append((segment, nodes.count - 1))
        return nodes.count - 1
    }

    private mutating func addParameter(to node: Int) -> Int {
        if let child = nodes[node].parameter { return child }
        nodes.append(Node())
        nodes[node].parameter = nodes.count - 1
        return nodes.count - 1
    }

    /// HEAD comes with GET, and OPTIONS is answered everywhere.
    private static func allow(_ methods: [HTTPMethod]) -> String {
        guard !methods.isEmpty else { return "" }
        var allowed = Set(methods)
        if allowed.contains(.get) { allowed.insert(.head) }
        allowed.insert(.options)
        return HTTPMethod.allCases.filter(allowed.contains).map(\.rawValue).joined(separator: ", ")
    }
}
