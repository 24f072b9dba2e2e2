import TreatyHTTP

extension RequestReader {
    /// The pairs of the query, decoded as forms write them.
    mutating func query() -> [(name: String, value: [UInt8])] {
        if let queryPairs { return queryPairs }
        var pairs: [(name: String, value: [UInt8])] = []
        for part in (request.query ?? []).split(separator: UInt8(ascii: "&")) {
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            // The server has checked that escapes are whole.
            let name = PercentEncoding.decode(part[..<equals], plusIsSpace: true) ?? []
            let value = PercentEncoding.decode(part[equals...].dropFirst(), plusIsSpace: true) ?? []
            pairs.append((String(decoding: name, as: UTF8.self), value))
        }
        queryPairs = pairs
        return pairs
    }

    /// Refuses parameters that the operation does not know: a misspelt filter that is ignored gives a wrong answer.
    mutating func checkQuery(_ known: [String]) {
        guard request.query?.isEmpty == false else { return }
        for pair in query() where !known.contains(pair.name) {
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
