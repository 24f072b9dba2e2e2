import TreatyYAML

/// What operations of one path and method can be told apart by: a required parameter, or a pair of the path's own query.
package struct RequestCondition: Sendable {
    package enum Place: String, Sendable {
        /// A pair that the path template itself has after `?`.
        case path
        case query
        case header
    }

    package var place: Place
    package var name: String
    /// The texts that it may have; none: any.
    package var values: [String]

    /// More values tell nothing apart that documents mean to tell apart.
    fileprivate static let valuesMax = 16
}

extension Operation {
    /// What a request must have for this operation to be meant.
    package var conditions: [RequestCondition] {
        let pairs = path.queryPairs
        let own = pairs.map { RequestCondition(place: .path, name: $0.name, values: $0.value.map { [$0] } ?? []) }
        return own
            + parameters.compactMap { parameter in
                guard parameter.isRequired, !pairs.contains(where: { $0.name == parameter.name }) else { return nil }
                switch parameter.place {
                case .query: return condition(parameter, .query)
                case .header: return condition(parameter, .header)
                case .path, .cookie: return nil
                }
            }
    }

    private func condition(_ parameter: Parameter, _ place: RequestCondition.Place) -> RequestCondition {
        let schema = parameter.schema?.dereferenced
        let nodes = schema?.constValue.map { [$0] } ?? schema?.enumValues ?? []
        let values = nodes.compactMap { $0.string }
        // An empty value, and one that is no text, may be written in several ways.
        let areTexts = !parameter.allowEmptyValue && values.count == nodes.count
        return RequestCondition(
            place: place, name: parameter.name,
            values: areTexts && values.count <= RequestCondition.valuesMax ? values : [])
    }
}
