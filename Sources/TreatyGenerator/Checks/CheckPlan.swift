/// A generated function that holds a value against a schema, or against some keywords of it.
struct CheckPlan: Sendable {
    /// The function's name within `ContractChecks`.
    var name: String
    /// Where the schema stands: `#/components/schemas/Task`.
    var reference: String
    /// The name of the type, or of what else the schema is a part of: it places the function in a file.
    var owner: String
    /// Values of `enum` and `const`.
    var constants: [ConstantsPlan] = []
    var calls: [CheckCall] = []
}

/// The call of one function of the runtime's `InstanceChecker`, for one keyword.
struct CheckCall: Sendable {
    var function: String
    var arguments: [CheckArgument] = []
}

enum CheckArgument: Sendable {
    /// Swift text, such as `3` or `minimum: 1`.
    case literal(String)
    case check(label: String? = nil, CheckUse)
    case checks([CheckUse])
    /// Resources with what a dynamic reference means in them.
    case candidates([(resource: Int, check: CheckUse)])
}

/// A schema as an argument.
indirect enum CheckUse: Sendable {
    /// Everything fits.
    case anything
    /// A function of `ContractChecks`.
    case function(String)
    /// A schema that is one call, written where it is used.
    case inline(CheckCall)
}

/// Values of `enum` or `const`.
struct ConstantsPlan: Sendable {
    /// The name within `ContractChecks`.
    var name: String
    var keyword: String
    /// A JSON array.
    var json: String
}
