import TreatyOpenAPI

/// What is to be generated, as values without text: the plan stage decides, the render stage writes down.
struct SwiftPlan: Sendable {
    /// Types of `components/schemas`, in the order of the file.
    var types: [TypePlan] = []
    var operations: [OperationPlan] = []
    /// The protocols that an application's handlers conform to. Never empty.
    var handlers: [HandlersPlan] = []
    /// What webhooks and callbacks send, in the order of the file.
    var requests: [RequestPlan] = []
    /// Regular expressions of the contract, each once; a value refers to them by number.
    var patterns: [PatternPlan] = []
    /// Functions that hold a value against what its decoder does not assert; a value refers to them by name.
    var checks: [CheckPlan] = []
    /// The security schemes that operations use, in the order of the file.
    var securitySchemes: [SecuritySchemePlan] = []
}

struct PatternPlan {
    /// Made of the source, so that a new pattern changes no other's name.
    var number: Int
    var source: String
}

/// A type that gets a declaration.
indirect enum TypePlan: Sendable {
    case structure(StructurePlan)
    case enumeration(EnumerationPlan)
    case union(UnionPlan)
    /// A component that is no type of its own: a name for another type.
    case alias(name: String, documentation: [String], value: ValuePlan)
    /// An array or a dictionary that holds itself, which no other name can stand for.
    case wrapper(name: String, documentation: [String], value: ValuePlan)
}

/// The type of a value, and the constraints that are checked where it is read.
struct ValuePlan: Sendable {
    indirect enum Kind {
        case string(StringPlan)
        case integer(minimum: Int64?, maximum: Int64?, multipleOf: Int64?)
        /// Bounds as Swift writes doubles, and a divisor as the contract writes it.
        case number(
            minimum: String?, maximum: String?, exclusiveMinimum: String?, exclusiveMaximum: String?,
            multipleOf: String?)
        /// With the only value that is allowed, if one is.
        case boolean(only: Bool?)
        case date
        case dateTime
        case uuid
        /// Bytes in base64.
        case base64
        /// A number as it is written.
        case decimal
        case null
        /// Any JSON value.
        case any
        /// An object whose members no schema describes.
        case object
        case array(ValuePlan, minItems: Int?, maxItems: Int?, uniqueItems: Bool)
        case dictionary(ValuePlan, minProperties: Int?, maxProperties: Int?)
        /// A declared type by its full name, such as `Schemas.Task`.
        case named(String, isTextual: Bool)
    }

    var kind: Kind
    var isNullable = false
    /// The checks that are held against the value: of what its decoder does not assert.
    var checks: [String] = []
    /// The checks that are held against null, where that is a value.
    var nullChecks: [String] = []
}

struct StringPlan {
    var minLength: Int?
    var maxLength: Int?
    /// Number of the pattern.
    var pattern: Int?
    /// Name of the `StringFormat`.
    var format: String?
}

struct StructurePlan: Sendable {
    /// The full name, such as `Schemas.Task`.
    var name: String
    var documentation: [String]
    var members: [MemberPlan]
    /// Names of members that belong to the other side: `readOnly` in requests, `writeOnly` in responses. Passed over.
    var ignored: [String] = []
    var additional: AdditionalMembers
    var minProperties: Int?
    var maxProperties: Int?
    var requirements: [RequirementPlan] = []
    var checks: [String] = []
    /// Types of members that have no name in `components`.
    var nested: [TypePlan]
}

/// Members that have to come, or not, because of others; all of them declared. Sets of members have a bit for each index.
enum RequirementPlan {
    /// `dependentRequired`.
    case beside(member: Int, others: UInt64)
    /// Where all conditions hold, those of `then`, and otherwise those of `other`.
    case `where`([MemberCondition], then: UInt64, other: UInt64 = 0)
    /// `anyOf` or `oneOf` with `required`: all of the members of one.
    case alternatives([UInt64], isExclusive: Bool)
    /// `not` with `required`: one of them has to be missing.
    case notTogether(UInt64)
}

/// What `if` asks of the members.
enum MemberCondition {
    /// All of these came.
    case came(UInt64)
    /// A member did not come, or has one of the values, which are Swift literals. A property of its type may hold them.
    case isAbsentOrAmong(member: Int, property: String, literals: [String])
}

/// What becomes of members that `properties` does not declare.
enum AdditionalMembers: Sendable {
    /// `additionalProperties: false`: each is a violation.
    case refuse
    /// The schema does not mention them: they are allowed and passed over.
    case skip
    /// `additionalProperties` describes them: a dictionary beside the members holds them.
    case keep(swiftName: String, ValuePlan)
}

struct MemberPlan: Sendable {
    /// As in JSON.
    var jsonName: String
    var swiftName: String
    var documentation: [String]
    var isRequired: Bool
    var value: ValuePlan
    /// What the contract gives as a default.
    var assumed: DefaultPlan?
    /// Whether its type contains the type that it is a member of.
    var isIndirect = false
    /// Swift then warns of its use.
    var isDeprecated = false
}

/// A string or a whole number with a set of known values.
struct EnumerationPlan: Sendable {
    struct Case {
        var swiftName: String
        /// A Swift literal.
        var value: String
        var documentation: [String]
    }

    var name: String
    var documentation: [String]
    var cases: [Case]
    var isInteger = false
    /// Other strings may come: a case `other` keeps them.
    var isOpen = false
    var checks: [String] = []
}

/// `anyOf` or `oneOf` of several types, or several types of one schema.
struct UnionPlan: Sendable {
    struct Case {
        var swiftName: String
        var title: String
        var value: ValuePlan
    }

    /// How a decoder finds the alternative.
    enum Strategy {
        /// By the value of one member: for each alternative those that it has.
        case discriminator(property: String, values: [[String]])
        /// By the kind of JSON value: for each alternative those that it has, such as `string`.
        case kinds([[String]])
        /// The first that fits.
        case first
        /// All are tried, and exactly one must fit.
        case exactlyOne
    }

    var name: String
    var documentation: [String]
    var cases: [Case]
    var strategy: Strategy
    var checks: [String] = []
    /// Whether it contains itself other than through an array or a dictionary.
    var isIndirect = false
    var nested: [TypePlan]
}

struct OperationPlan: Sendable {
    /// The generated type, such as `CreateTask`.
    var typeName: String
    /// The handler's function, such as `createTask`.
    var functionName: String
    var isDeprecated: Bool
    var operationID: String
    /// As in HTTPMethod: `get`.
    var method: String
    var path: String
    var documentation: [String]
    /// Method and path, for the operation's own documentation.
    var reference: String
    var security: SecurityPlan
    var subjectParameter: Int?
    var isSubjectInteger: Bool
    var parameters: [ParameterPlan]
    var query: QueryPlan
    /// Only where another operation has the same path and method.
    var conditions: [RequestCondition]
    var body: BodyPlan?
    var outputs: [OutputPlan]
    var representation: RepresentationPlan?
    var statuses: [Int]
    var statusClasses: [Int]
    var responseMediaTypes: [String]
    var nested: [TypePlan]
}
