import TreatyOpenAPI

extension QueryPlan {
    /// A `QueryContract`; nil for one that takes nothing.
    var expression: String? {
        let list = Self.list(names)
        var further = deepNames.isEmpty ? [] : ["deepNames: \(Self.list(deepNames))"]
        if isOpen { further.append("isOpen: true") }
        guard further.isEmpty else { return "QueryContract(\(([list] + further).joined(separator: ", ")))" }
        return names.isEmpty ? nil : list
    }

    private static func list(_ names: [String]) -> String {
        "[\(names.map(SwiftLiteral.string).joined(separator: ", "))]"
    }
}

extension RequestCondition {
    /// A `RequestCondition` of the run time.
    var expression: String {
        let list = values.isEmpty ? "" : ", [\(values.map(SwiftLiteral.string).joined(separator: ", "))]"
        return ".\(place.rawValue)(\(SwiftLiteral.string(name))\(list))"
    }
}
