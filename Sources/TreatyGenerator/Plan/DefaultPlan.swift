import TreatyYAML

/// The default of a member or of a parameter.
struct DefaultPlan {
    /// The contract's value; nil for a constant, which is its own default.
    var value: Node?
    var location: SourceLocation
    /// The Swift expression. Nil until all types are planned, and where there is none.
    var expression: String?
}
