struct ParameterPlan: Sendable {
    enum Place {
        case path(Int)
        case query
        /// With `allowReserved`.
        case reservedQuery
        case header
        case cookie
    }

    var place: Place
    var name: String
    var swiftName: String
    var isRequired: Bool
    var value: ValuePlan
    var form: FormPlan
    /// A case of `ParameterStyle`; nil for the one that the standard takes where none is named.
    var style: String?
    /// The JSON text that an empty value stands for, where the contract allows one; `null` for no value.
    var whenEmpty: String?
    /// What the contract gives as a default for an absent parameter.
    var assumed: DefaultPlan?
    /// Swift then warns of its use.
    var isDeprecated = false
    /// The Swift expression of its default.
    var defaultValue: String? { assumed?.expression }

    /// Whether the input's member is never nil.
    var isAlwaysThere: Bool { (isRequired && whenEmpty != "null") || defaultValue != nil }
}

/// How a parameter's text becomes JSON: a `ParameterForm`.
indirect enum FormPlan: Sendable {
    case literal
    case string
    case either
    case json
    case free
    case array(FormPlan)
    case object([(name: String, form: FormPlan)], additional: FormPlan?, except: [String])
    case choice([FormPlan])
}

/// What an operation takes in its query.
struct QueryPlan: Sendable {
    var names: [String] = []
    var deepNames: [String] = []
    var isOpen = false
}
