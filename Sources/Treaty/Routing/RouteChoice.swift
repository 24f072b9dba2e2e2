import TreatyHTTP

/// Tells operations of one path and one method apart by what else the requests have: documents that describe older
/// protocols have such.
struct RouteChoice: Sendable {
    private struct Candidate {
        var route: Int
        /// Those of the path template's own query.
        var own: [RequestCondition]
        var others: [RequestCondition]
        var ownWeight: Int { Self.weight(own) }

        init(_ route: Int, _ conditions: [RequestCondition]) {
            self.route = route
            own = conditions.filter { $0.place == .path }
            others = conditions.filter { $0.place != .path }
        }

        /// Those that ask for more go before those that ask for less, and what the path asks for counts most.
        func isBefore(_ other: Candidate) -> Bool {
            (other.ownWeight, Self.weight(other.others), route) < (ownWeight, Self.weight(others), other.route)
        }

        /// A value is more than that there is one.
        private static func weight(_ conditions: [RequestCondition]) -> Int {
            conditions.reduce(0) { $0 + ($1.values.isEmpty ? 1 : 2) }
        }
    }

    /// By the route that a match finds.
    private let candidates: [Int: [Candidate]]

    init(_ tree: RouteTree, _ contracts: [OperationContract]) {
        var groups = tree.siblings
        for (route, contract) in contracts.enumerated() where groups[route] == nil {
            if contract.conditions.contains(where: { $0.place == .path }) { groups[route] = [route] }
        }
        candidates = groups.mapValues { routes in
            routes.map { Candidate($0, contracts[$0].conditions) }.sorted { $0.isBefore($1) }
        }
    }

    /// The route that a request means; where it means none, the one that asks for least can say what is missing. Nil where
    /// it has the query of none of the path templates.
    func route(_ found: Int, _ request: HTTPRequest) -> Int? {
        guard !candidates.isEmpty, let candidates = candidates[found] else { return found }
        let query = QueryPairs(request.query ?? []).pairs
        var least: Candidate?
        for candidate in candidates where candidate.own.allSatisfy({ $0.holds(query, request.fields) }) {
            if let least, least.ownWeight > candidate.ownWeight { break }
            if candidate.others.allSatisfy({ $0.holds(query, request.fields) }) { return candidate.route }
            least = candidate
        }
        return least?.route
    }
}
