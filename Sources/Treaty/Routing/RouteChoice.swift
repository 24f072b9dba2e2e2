import TreatyHTTP

/// Tells operations of one path and one method apart by their queries: documents that describe older protocols have such.
struct RouteChoice: Sendable {
    private struct Candidate {
        var route: Int
        /// Each must be in the query.
        var names: [String]
    }

    /// By the route that a match finds: those that ask for more before those that ask for less.
    private let candidates: [Int: [Candidate]]

    init(_ tree: RouteTree, _ contracts: [OperationContract]) {
        candidates = tree.siblings.mapValues { routes in
            let candidates = routes.map { Candidate(route: $0, names: contracts[$0].queryParameters.required) }
            return candidates.sorted { ($1.names.count, $0.route) < ($0.names.count, $1.route) }
        }
    }

    /// The route that a request means; where it means none, the one that asks for least can say what is missing.
    func route(_ found: Int, _ request: HTTPRequest) -> Int {
        guard !candidates.isEmpty, let candidates = candidates[found] else { return found }
        let names = Set(QueryPairs(request.query ?? []).pairs.map(\.name))
        return candidates.first { $0.names.allSatisfy(names.contains) }?.route ?? candidates.last?.route ?? found
    }
}
