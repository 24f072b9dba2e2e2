extension ParameterPlan {
    /// An expression that reads the parameter from `request`; its type is an optional of the value's.
    var readExpression: String {
        if let integer = integerExpression { return integer }
        var arguments = [placeExpression, SwiftLiteral.string(name), form.expression]
        if let style { arguments.append("style: .\(style)") }
        arguments.append("isRequired: \(isRequired)")
        if let whenEmpty { arguments.append("whenEmpty: \(SwiftLiteral.string(whenEmpty))") }
        return value.call("request.parameter", arguments)
    }

    /// An integer in the path has a function of its own.
    private var integerExpression: String? {
        guard case .path(let index) = place, style == nil, value.checks.isEmpty, case .literal = form,
            case .integer(let minimum, let maximum, nil) = value.kind
        else { return nil }
        let bounds = (minimum.map { ", minimum: \($0)" } ?? "") + (maximum.map { ", maximum: \($0)" } ?? "")
        return "request.pathInteger(\(index), \(SwiftLiteral.string(name))\(bounds))"
    }

    private var placeExpression: String {
        switch place {
        case .path(let index): ".path(\(index))"
        case .query: ".query"
        case .reservedQuery: ".reservedQuery"
        case .header: ".header"
        case .cookie: ".cookie"
        }
    }
}

extension FormPlan {
    /// A `ParameterForm`.
    fileprivate var expression: String {
        switch self {
        case .literal: ".literal"
        case .string: ".string"
        case .either: ".either"
        case .json: ".json"
        case .free: ".free"
        case .array(let element): ".array(\(element.expression))"
        case .object(let members, let additional, let except): Self.object(members, additional, except)
        case .choice(let forms): ".choice([\(forms.map(\.expression).joined(separator: ", "))])"
        }
    }

    private static func object(
        _ members: [(name: String, form: FormPlan)], _ additional: FormPlan?, _ except: [String]
    ) -> String {
        let pairs = members.map { "\(SwiftLiteral.string($0.name)): \($0.form.expression)" }
        var arguments = [pairs.isEmpty ? "[:]" : "[\(pairs.joined(separator: ", "))]"]
        if let additional { arguments.append("additional: \(additional.expression)") }
        if !except.isEmpty {
            arguments.append("except: [\(except.map(SwiftLiteral.string).joined(separator: ", "))]")
        }
        return ".object(\(arguments.joined(separator: ", ")))"
    }
}
