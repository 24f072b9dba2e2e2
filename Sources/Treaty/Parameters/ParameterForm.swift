/// How a parameter's text becomes a JSON value, so that the decoder of its schema can read it: the same decoder, with the
/// same constraints, that reads such a value in a body.
public indirect enum ParameterForm: Sendable {
    /// The schema takes numbers or booleans: the text is the literal.
    case literal
    /// The schema takes strings.
    case string
    /// The schema takes both: a literal where the text is one, else a string.
    case either
    /// The text is JSON, by the contract's word or because the standard does not say how else to write such a value.
    case json
    /// The schema says nothing of the value: a string, or what brackets in a `deepObject` make of it.
    case free
    case array(ParameterForm)
    /// With the members that the schema names. `additional`: how others are written, where it takes any; spread over a query
    /// they are whatever is not one of `except`, the other parameters.
    case object(ExactNames<ParameterForm>, additional: ParameterForm? = nil, except: [String] = [])
    /// The first that fits.
    case choice([ParameterForm])

    var isArray: Bool { if case .array = self { true } else { false } }
    var isObject: Bool { if case .object = self { true } else { false } }
}
