/// Who may call an operation.
struct SecurityPlan {
    /// One scheme of a group, with the scopes that its caller needs.
    struct Use {
        var scheme: String
        var scopes: [String]
    }

    /// Members of an input that say who calls.
    struct Caller {
        var swiftName: String
        /// Nil: whoever calls. Otherwise as this scheme tells.
        var scheme: String?
        /// Some request may do without.
        var isOptional: Bool
    }

    /// Any one of the groups suffices, all schemes of one are needed; an empty one lets in anybody. None: so does that.
    var requirements: [[Use]] = []
    var callers: [Caller] = []
}

/// A security scheme that operations use.
struct SecuritySchemePlan {
    enum Kind {
        case bearer
        case basic
        /// `place` is a case of `APIKeyPlace`.
        case apiKey(place: String, name: String)
        /// Another scheme of HTTP.
        case http(String)
        case mutualTLS
    }

    var name: String
    var swiftName: String
    var documentation: [String]
    var kind: Kind
}
