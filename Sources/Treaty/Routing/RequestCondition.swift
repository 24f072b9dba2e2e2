import TreatyHTTP

/// What a request must have for an operation to be meant, where several have one path and one method.
public struct RequestCondition: Sendable {
    enum Place: Sendable {
        /// The query, by the path template itself.
        case path
        case query
        case header
    }

    let place: Place
    let name: String
    /// The texts that it may have; none: any.
    let values: [String]

    /// A pair that the path template has after `?`: without it there is nothing at the path.
    public static func path(_ name: String, _ values: [String] = []) -> RequestCondition {
        RequestCondition(place: .path, name: name, values: values)
    }

    /// A query parameter.
    public static func query(_ name: String, _ values: [String] = []) -> RequestCondition {
        RequestCondition(place: .query, name: name, values: values)
    }

    /// A field.
    public static func header(_ name: String, _ values: [String] = []) -> RequestCondition {
        RequestCondition(place: .header, name: name, values: values)
    }

    func holds(_ query: [ParameterPair], _ fields: HTTPFields) -> Bool {
        switch place {
        case .header:
            guard let value = fields[name] else { return false }
            return values.isEmpty || values.contains(value)
        case .path, .query:
            guard let pair = query.first(where: { $0.name.isExactly(name) }) else { return false }
            return values.isEmpty || values.contains { ParameterText(pair.value, .form).text == $0 }
        }
    }
}
