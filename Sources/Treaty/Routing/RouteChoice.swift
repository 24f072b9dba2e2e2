import TreatyHTTP

/// Tells operations of one path and one method apart by what else the requests have: documents that describe older
/// protocols have such.
struct RouteChoice: Sendable {
    private struct Candidate {
        var route: Int
        var conditions: [RequestCondition]

        /// How much it asks for: a value is more than that there is one.
        var weight: Int { conditions.reduce(0) { $0 + ($1.values.isEmpty ? 1 : 2) } }
    }

    /// By the route that a match finds: those that ask for more before those that ask for less.
    private let candidates: [Int: [Candidate]]

    init(_ tree: RouteTree, _ contracts: [OperationContract]) {
        candidates = tree.siblings.mapValues { routes in
            let candidates = routes.map { Candidate(route: $0, conditions: contracts[$0].conditions) }
            return candidates.sorted { ($1.weight, $0.route) < ($0.weight, $1.route) }
        }
    }

    /// The route that a request means; where it means none, the one that asks for least can say what is missing.
    func route(_ found: Int, _ request: HTTPRequest) -> Int {
        guard !candidates.isEmpty, let candidates = candidates[found] else { return found }
        let query = QueryPairs(request.query ?? []).pairs
        let meant = candidates.first { candidate in
            candidate.conditions.allSatisfy { $0.holds(query, request.fields) }
        }
        return meant?.route ?? candidates.last?.route ?? found
    }
}
