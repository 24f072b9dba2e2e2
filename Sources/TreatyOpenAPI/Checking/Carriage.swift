/// What the generator does with a field or a keyword.
package enum Carriage: Sendable {
    /// It reaches the generated code or the docs, or has no effect that anyone could miss.
    case carried
    /// The standard calls it an annotation: it may be ignored without changing what is valid.
    case annotation
    /// It means something that generated code does not do yet: an error at its line.
    case notCarried
}

/// The JSON type that a field must have.
enum FieldShape: Sendable {
    case string
    case boolean
    case number
    case nonNegativeInteger
    case mapping
    case mappingOfStrings
    /// A mapping whose values are lists of strings: security requirements' scopes, `dependentRequired`.
    case mappingOfStringLists
    /// `$vocabulary`.
    case mappingOfBooleans
    case mappingOfSchemas
    case mappingOfMappings
    /// A mapping of mappings that may have extensions among its members: `paths`, `responses`.
    case patternedMapping
    case sequence
    case sequenceOfStrings
    case sequenceOfMappings
    /// Security requirements: schemes with their scopes.
    case sequenceOfStringListMappings
    /// At least one schema.
    case sequenceOfSchemas
    /// A mapping or a boolean.
    case schema
    /// A type's name or a list of them.
    case typeNames
    case any
}

/// A field of an object of the standard, or a keyword.
struct Field: Sendable {
    var name: String
    var shape: FieldShape
    var carriage: Carriage
    var isRequired: Bool
    /// The versions of the standard that have the field.
    var versions: ClosedRange<OpenAPIVersion>

    init(
        _ name: String, _ shape: FieldShape, _ carriage: Carriage = .carried, required: Bool = false,
        since first: OpenAPIVersion = .v30, until last: OpenAPIVersion = .v32
    ) {
        self.name = name
        self.shape = shape
        self.carriage = carriage
        self.isRequired = required
        self.versions = first...last
    }

    func exists(in version: OpenAPIVersion) -> Bool { versions.contains(version) }
}
