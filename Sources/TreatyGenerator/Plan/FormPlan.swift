/// How the fields of a form become the members of an object: `FormContract` as a value of the plan.
struct FormContractPlan {
    var members: [(name: String, shape: FormShapePlan)] = []
    var other = FormShapePlan.string
}

/// `FormShape` as a value of the plan.
indirect enum FormShapePlan: Sendable {
    case string
    case literal
    case either
    case json
    case array(FormShapePlan, separator: Character?)
    case object(FormContractPlan, FormObjectStylePlan)
}

enum FormObjectStylePlan {
    case fields
    case pairs(separator: Character)
    case deep
}

/// The type of a multipart body with files.
struct UploadPlan {
    struct Member {
        enum Kind {
            /// The media types that the contract allows; empty: any.
            case file(mediaTypes: [String])
            case files(minItems: Int?, maxItems: Int?, mediaTypes: [String])
            case value(ValuePlan, FormShapePlan)
        }

        var name: String
        var swiftName: String
        var isRequired: Bool
        var kind: Kind
        /// Fields that its parts have.
        var headers: [Header] = []
        /// What the contract gives as a default for an absent member.
        var assumed: DefaultPlan?
        /// Swift then warns of its use.
        var isDeprecated = false
    }

    struct Header {
        var name: String
        var isRequired: Bool
        var value: ValuePlan
        var shape: FormShapePlan
    }

    /// The full name.
    var typeName: String
    var members: [Member]
    /// `additionalProperties: false`.
    var refusesOthers: Bool
}
