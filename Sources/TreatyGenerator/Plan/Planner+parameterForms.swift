import TreatyOpenAPI
import TreatyYAML

extension Planner {
    /// Levels of brackets of a `deepObject` that have a form of their own; what is deeper is JSON.
    private static let deepLevelsMax = 4

    /// How the value of a parameter is written. Adds a warning where the standard does not say.
    mutating func form(of parameter: Parameter, _ schema: Schema) -> FormPlan {
        let kinds = ParameterKinds(schema)
        let isDeep = parameter.style == "deepObject" && kinds.contains(.object)
        if isDeep { return form(ParameterKinds.object, schema, parameter, levels: Self.deepLevelsMax) }
        return form(kinds.subtracting(.null), schema, parameter, levels: 1)
    }

    private mutating func form(
        _ kinds: ParameterKinds, _ schema: Schema, _ parameter: Parameter, levels: Int
    ) -> FormPlan {
        if kinds.isSuperset(of: ParameterKinds.any.subtracting(.null)) { return .free }
        var forms: [FormPlan] = []
        if !kinds.isDisjoint(with: .literal) { forms.append(.literal) }
        if kinds.contains(.string) { forms.append(.string) }
        if kinds.contains(.array) { forms.append(arrayForm(schema, parameter, levels: levels)) }
        if kinds.contains(.object) { forms.append(objectForm(schema, parameter, levels: levels)) }
        return forms.count == 1 ? forms[0] : forms.isEmpty ? .free : .choice(forms)
    }

    /// How a value inside an array or an object is written.
    private mutating func innerForm(_ schema: Schema, _ parameter: Parameter, levels: Int) -> FormPlan {
        let kinds = ParameterKinds(schema).subtracting(.null)
        if kinds.isSuperset(of: ParameterKinds.any.subtracting(.null)) { return .free }
        if kinds.isDisjoint(with: [.array, .object]) {
            if kinds.contains(.string) { return kinds.isDisjoint(with: .literal) ? .string : .either }
            return .literal
        }
        if parameter.style == "deepObject", levels > 1 { return form(kinds, schema, parameter, levels: levels - 1) }
        findings.append(
            .warning(
                rule: "parameter-nesting", at: schema.location,
                "the standard does not say how a list or an object stands inside of parameter '\(parameter.name)': it is read as JSON text",
                notes: [Finding.Note("the parameter is here", at: parameter.location)]))
        return .json
    }

    private mutating func arrayForm(_ schema: Schema, _ parameter: Parameter, levels: Int) -> FormPlan {
        .array(ParameterMembers(schema).items.map { innerForm($0, parameter, levels: levels) } ?? .free)
    }

    private mutating func objectForm(_ schema: Schema, _ parameter: Parameter, levels: Int) -> FormPlan {
        let members = ParameterMembers(schema)
        let properties = members.properties.map { property in
            (name: property.name, form: innerForm(property.schema, parameter, levels: levels))
        }
        var additional: FormPlan?
        if let values = members.additional.first {
            additional = innerForm(values, parameter, levels: levels)
        } else if properties.isEmpty, !members.isClosed {
            additional = .free
        }
        return .object(properties, additional: additional, except: [])
    }
}

extension FormPlan {
    /// Spread over a query, an object with further members takes what no other parameter does.
    func spread(except names: [String]) -> FormPlan {
        switch self {
        case .object(let members, let additional?, _): .object(members, additional: additional, except: names)
        case .choice(let forms): .choice(forms.map { $0.spread(except: names) })
        default: self
        }
    }

    /// Names of members in a query, and whether there may be others.
    var spreadNames: (names: [String], isOpen: Bool, hasOwn: Bool) {
        switch self {
        case .object(let members, let additional, _): (members.map(\.name), additional != nil, false)
        case .choice(let forms):
            forms.map(\.spreadNames).reduce(([], false, false)) { ($0.0 + $1.0, $0.1 || $1.1, $0.2 || $1.2) }
        default: ([], false, true)
        }
    }
}
