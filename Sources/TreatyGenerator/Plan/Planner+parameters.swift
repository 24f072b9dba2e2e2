import TreatyOpenAPI
import TreatyYAML

extension Planner {
    mutating func planParameters(
        _ operation: TreatyOpenAPI.Operation, _ security: SecurityPlan, _ typeName: String,
        _ nested: inout [TypePlan]
    ) -> [ParameterPlan] {
        var taken: Set<String> = ["caller", "body", "preferred", "request", "input"]
        taken.formUnion(security.callers.map(\.swiftName))
        var plans: [ParameterPlan] = []
        let wishes = operation.parameters.map { SwiftName.Wish(text: $0.name, swiftName: $0.swiftName) }
        let swiftNames = SwiftName.distinct(wishes, reserved: taken, SwiftName.lower)
        for (parameter, swiftName) in zip(operation.parameters, swiftNames) {
            guard let place = place(of: parameter, operation) else { continue }
            plans.append(planParameter(parameter, place, swiftName, typeName, &nested))
            if case .query = place, parameter.place == .path, let name = queryName(of: parameter, operation) {
                plans[plans.count - 1].name = name
            }
        }
        let names = plans.compactMap(\.ownQueryName) + operation.path.queryPairs.map(\.name)
        for index in plans.indices where plans[index].isSpread {
            plans[index].form = plans[index].form.spread(except: names)
        }
        return plans
    }

    /// Nil for what the standard ignores (OpenAPI 3.1.1 §4.8.12.1), and for what its path has no place for.
    private func place(of parameter: Parameter, _ operation: TreatyOpenAPI.Operation) -> ParameterPlan.Place? {
        switch parameter.place {
        case .path:
            operation.path.parameterNames.firstIndex(of: parameter.name).map { .path($0) }
                ?? queryName(of: parameter, operation).map { _ in .query }
        case .query: parameter.allowReserved ? .reservedQuery : .query
        case .header:
            ["accept", "content-type", "authorization"].contains(parameter.name.lowercased()) ? nil : .header
        case .cookie: .cookie
        }
    }

    /// What a parameter in the query that the path itself has, `/search?q={words}`, is called in requests.
    private func queryName(of parameter: Parameter, _ operation: TreatyOpenAPI.Operation) -> String? {
        operation.path.queryPairs.first { $0.parameter == parameter.name }?.name
    }

    private mutating func planParameter(
        _ parameter: Parameter, _ place: ParameterPlan.Place, _ swiftName: String, _ typeName: String,
        _ nested: inout [TypePlan]
    ) -> ParameterPlan {
        let schema = parameter.schema ?? parameter.content?.checkedSchema
        var value = ValuePlan(kind: parameter.content?.kind ?? .json == .json ? .any : .string(StringPlan()))
        if let schema {
            value = planMemberValue(
                schema, name: typeName + "." + SwiftName.upper(parameter.name), side: .request, of: "Parameter",
                in: &nested)
        }
        let kinds = schema.map { ParameterKinds($0) } ?? .any
        var plan = ParameterPlan(
            place: place, name: parameter.name, swiftName: swiftName, isRequired: parameter.isRequired, value: value,
            form: .free, style: style(of: parameter, kinds), whenEmpty: whenEmpty(parameter, value, kinds))
        plan.isDeprecated = parameter.isDeprecated || schema.map { isDeprecated($0) } == true
        // No text says null; where it may be meant, an empty one does.
        plan.value.isNullable = false
        if let content = parameter.content {
            let isText = content.kind != .json || content.essence == "text/plain" && !kinds.isStructured
            plan.form = isText ? schema.map { form(of: parameter, $0) } ?? .string : .json
        } else if let schema {
            plan.form = form(of: parameter, schema)
        }
        if let schema, !parameter.isRequired {
            let assumed = planDefault([schema], plan.value, isRequired: false)
            if assumed?.value?.isNull == false { plan.assumed = assumed }
        }
        return plan
    }

    /// A case of `ParameterStyle`; nil for the one that the place takes by default.
    private mutating func style(of parameter: Parameter, _ kinds: ParameterKinds) -> String? {
        guard parameter.content == nil else {
            return parameter.place == .query || parameter.place == .cookie ? "form" : nil
        }
        switch parameter.style {
        case "simple", "label", "matrix", "form":
            guard parameter.style != parameter.place.defaultStyle || parameter.explode != (parameter.style == "form")
            else { return nil }
            return parameter.style + (parameter.explode ? "Exploded" : "")
        // An exploded list is one of `form` (OpenAPI 3.0.4 §4.8.12.3).
        case "spaceDelimited", "pipeDelimited": return parameter.explode ? nil : parameter.style
        case "cookie":
            findings.append(
                .error(
                    rule: "not-carried", at: parameter.site.location(of: "style"),
                    "style 'cookie' of OpenAPI 3.2 is not carried into the generated code yet; write 'form'"))
            return nil
        case "deepObject":
            if kinds.contains(.object) { return "deepObject" }
            findings.append(
                .warning(
                    rule: "parameter-nesting", at: parameter.site.location(of: "style"),
                    "style 'deepObject' is for objects; this parameter is read in style 'form'"))
            return nil
        default: return nil
        }
    }

    /// What an empty text means: null where the schema admits it and has no strings, and what `allowEmptyValue` allows.
    private func whenEmpty(_ parameter: Parameter, _ value: ValuePlan, _ kinds: ParameterKinds) -> String? {
        guard !kinds.contains(.string) else { return nil }
        guard parameter.allowEmptyValue, parameter.place == .query else {
            return value.isNullable || kinds.contains(.null) ? "null" : nil
        }
        switch kinds.subtracting(.null) {
        case .boolean: return "true"
        case .array: return "[]"
        default: return "null"
        }
    }

    func planQuery(_ operation: TreatyOpenAPI.Operation, _ parameters: [ParameterPlan]) -> QueryPlan {
        var query = QueryPlan()
        for parameter in parameters where parameter.isInQuery {
            if parameter.style == "deepObject" {
                query.deepNames.append(parameter.name)
            } else if parameter.isSpread {
                let spread = parameter.form.spreadNames
                query.names += spread.names + (spread.hasOwn ? [parameter.name] : [])
                if spread.isOpen { query.isOpen = true }
            } else {
                query.names.append(parameter.name)
            }
        }
        for pair in operation.path.queryPairs where !query.names.contains(pair.name) { query.names.append(pair.name) }
        for use in operation.security.flatMap(\.schemes) {
            guard case .apiKey(let name, .query) = document.components.securityScheme(use.name)?.kind,
                !query.names.contains(name)
            else { continue }
            query.names.append(name)
        }
        return query
    }
}

extension ParameterPlan {
    var isInQuery: Bool {
        switch place {
        case .query, .reservedQuery: true
        case .path, .header, .cookie: false
        }
    }

    /// Whether the members of an object are parameters by themselves.
    var isSpread: Bool {
        switch place {
        case .query, .reservedQuery, .cookie: style == nil
        case .path, .header: false
        }
    }

    /// The name under which it comes in a query.
    fileprivate var ownQueryName: String? {
        guard isInQuery, style != "deepObject" else { return nil }
        if isSpread, !form.spreadNames.hasOwn { return nil }
        return name
    }
}
