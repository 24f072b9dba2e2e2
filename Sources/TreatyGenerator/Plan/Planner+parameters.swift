import TreatyOpenAPI

extension Planner {
    mutating func planParameters(
        _ operation: TreatyOpenAPI.Operation, _ security: SecurityPlan, _ typeName: String,
        _ nested: inout [TypePlan]
    ) -> [ParameterPlan] {
        var taken: Set<String> = ["caller", "body", "preferred", "request", "input", "`self`", "`init`"]
        taken.formUnion(security.callers.map(\.swiftName))
        return operation.parameters.compactMap { parameter -> ParameterPlan? in
            guard let schema = parameter.schema else { return nil }
            let place: ParameterPlan.Place
            switch parameter.place {
            case .path:
                guard let index = operation.path.parameterNames.firstIndex(of: parameter.name) else { return nil }
                place = .path(index)
            case .query: place = .query
            case .header: place = .header
            case .cookie: return nil
            }
            let wanted = parameter.swiftName.map(SwiftName.escaped) ?? SwiftName.lower(parameter.name)
            let swiftName = SwiftName.unique(wanted, &taken)
            let value = planMemberValue(
                schema, name: typeName + "." + SwiftName.upper(parameter.name), side: .request, in: &nested)
            if !isParameterValue(value) {
                refuse(schema, nil, "a parameter that is not a string, a number, a boolean or a list of such")
            }
            return ParameterPlan(
                place: place, name: parameter.name, swiftName: swiftName,
                isRequired: parameter.isRequired,
                value: value,
                defaultValue: parameter.isRequired ? nil : defaultExpression(schema, value, isRequired: false))
        }
    }

    private func isParameterValue(_ value: ValuePlan) -> Bool {
        guard !value.isNullable else { return false }
        switch value.kind {
        case .string, .integer, .number, .boolean, .date, .dateTime, .uuid, .named(_, isTextual: true): return true
        case .array(let element, _, _, _):
            if case .array = element.kind { return false }
            return isParameterValue(element)
        default: return false
        }
    }
}

extension Planner {
    func planQuery(_ operation: TreatyOpenAPI.Operation, _ parameters: [ParameterPlan]) -> QueryPlan {
        var query = QueryPlan()
        for parameter in parameters {
            if case .query = parameter.place { query.names.append(parameter.name) }
        }
        for case .apiKey(let name, .query) in operation.security.flatMap(\.schemes).compactMap({
            document.components.securityScheme($0.name)?.kind
        }) where !query.names.contains(name) {
            query.names.append(name)
        }
        if sharedPaths.contains(operation.path.shape) { query.required = operation.requiredQueryNames }
        return query
    }
}
