/// What the content of a body is to Swift.
enum ContentPlan: Sendable {
    /// JSON text of a value.
    case json(ValuePlan)
    /// Text in UTF-8 of a value that JSON would write as a string.
    case text(ValuePlan)
    /// Bytes, in pieces.
    case bytes
    /// Server-sent events; their data is text, or else JSON.
    case events(ValuePlan, isText: Bool)
    /// JSON texts, each on a line of its own, or behind a record separator.
    case items(ValuePlan, isSequence: Bool)
    /// A form whose fields become the members of a value.
    case form(ValuePlan, FormContractPlan, isMultipart: Bool)
    /// A multipart form with files.
    case upload(UploadPlan)
    /// A problem (RFC 9457).
    case problem
}

/// One of the contents that a body may have.
struct ContentAlternative {
    /// The case that carries it where there are several.
    var caseName: String
    /// Media types with the same content, as they are written in the contract; the first is the one that is meant when
    /// nobody cares.
    var mediaTypes: [String]
    var content: ContentPlan
}

/// A request body.
struct BodyPlan: Sendable {
    var isRequired: Bool
    /// The enum of the alternatives, where there are several: `UploadFile.Body`.
    var enumName: String?
    /// Never empty.
    var alternatives: [ContentAlternative]
}

/// One case of an operation's output.
struct OutputPlan: Sendable {
    enum Status {
        case code(Int)
        /// First digits of the statuses that a handler may choose from: `[4]` for `4XX`, all but those that have a response
        /// of their own for `default`.
        case classes([Int])
    }

    var caseName: String
    var status: Status
    /// As in the contract: `200`, `4XX`, `default`.
    var statusText: String
    /// The enum of the alternatives, where there are several.
    var enumName: String?
    /// Empty: there is no content.
    var alternatives: [ContentAlternative]
    /// Documented fields that the handler gives.
    var headers: [HeaderPlan]
}

/// A field of a response.
struct HeaderPlan {
    enum Style {
        case simple(explode: Bool)
        case json
        /// A line for each element.
        case lines
    }

    var name: String
    var swiftName: String
    var isRequired: Bool
    var value: ValuePlan
    var style: Style
    var isDeprecated = false
}

/// The media types of an operation's successful responses, where its handler has a choice.
struct RepresentationPlan {
    var cases: [(swiftName: String, mediaType: String)]
}
