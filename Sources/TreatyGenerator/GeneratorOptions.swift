/// What may be asked of the generator beside the contract.
package struct GeneratorOptions: Sendable {
    /// Takes the standard at its word where Swift's types would be narrower than it: without `type` a schema admits values
    /// of every type, and an integer has any size. The types are less handy then. For conformance.
    package var exactTypes = false
    /// Whether `format` is asserted. JSON Schema leaves that open (2020-12, validation §7.2).
    package var assertsFormats = true

    /// A protocol of handlers for each tag, instead of one for all. The first tag of an operation counts.
    package var handlersByTag = false

    package init() {}
}
