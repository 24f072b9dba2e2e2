import TreatyHTTP

extension RequestReader {
    /// The pairs of the query, taken apart when the first is asked for.
    mutating func query() -> [ParameterPair] {
        if let queryPairs { return queryPairs.pairs }
        let pairs = QueryPairs(request.query ?? [])
        queryPairs = pairs
        return pairs.pairs
    }

    /// Refuses parameters that the operation does not know: a misspelt filter that is ignored gives a wrong answer.
    mutating func checkQuery(_ contract: QueryContract) {
        guard request.query?.isEmpty == false else { return }
        for pair in query() where !contract.knows(pair.name) {
            let known = contract.names + contract.deepNames.map { $0 + "[…]" }
            found.append(
                Violation(
                    place: .parameter("query"), keyword: "additionalProperties",
                    detail: known.isEmpty
                        ? "this operation takes no query parameters"
                        : "this operation takes only these query parameters: \(known.joined(separator: ", "))"))
            return
        }
    }
}
