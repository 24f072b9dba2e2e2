import TreatyYAML

/// A required parameter by which operations of one path and method can be told apart.
package struct RequestCondition: Sendable {
    /// `query` or `header`.
    package var place: Parameter.Place
    package var name: String
    /// The texts that it may have; none: any.
    package var values: [String]

    /// More values tell nothing apart that documents mean to tell apart.
    fileprivate static let valuesMax = 16
}

extension Operation {
    /// What a request must have for this operation to be meant.
    package var conditions: [RequestCondition] {
        parameters.filter { $0.isRequired && ($0.place == .query || $0.place == .header) }.map { parameter in
            let schema = parameter.schema?.dereferenced
            let nodes = schema?.constValue.map { [$0] } ?? schema?.enumValues ?? []
            let values = nodes.compactMap { $0.string }
            // An empty value, and one that is no text, may be written in several ways.
            let areTexts = !parameter.allowEmptyValue && values.count == nodes.count
            return RequestCondition(
                place: parameter.place, name: parameter.name,
                values: areTexts && values.count <= RequestCondition.valuesMax ? values : [])
        }
    }
}
