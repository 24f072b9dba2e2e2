import TreatyHTTP

/// What the contract says of one operation: a row of the generated table.
public struct OperationContract: Sendable {
    /// The `operationId`.
    public let id: String
    public let method: HTTPMethod
    /// The path template, such as `/api/{user_id}/tasks`.
    public let path: String
    /// Any one of the groups suffices, all schemes of a group are needed. An empty group lets in anybody, as an empty list
    /// does.
    public let security: [[SchemeUse]]
    /// Index of the path parameter that must equal the caller's subject, if the contract marks one
    /// (`x-treaty-subject`).
    public let subjectParameter: Int?
    /// Whether that parameter is an integer, so that other text in its place is malformed rather than somebody else's.
    public let isSubjectInteger: Bool
    public let requestBody: RequestBodyContract?
    /// Media types of the successful responses, or ranges of such; empty when none has content.
    public let responseMediaTypes: [String]
    /// Every status that is documented by its number.
    public let statuses: [Int]
    /// What the query may have.
    public let queryParameters: QueryContract
    /// First digits of those that are documented by their class, such as `4XX`; all for `default`.
    public let statusClasses: [Int]
    /// Without which another operation of the same path and method is meant.
    public let conditions: [RequestCondition]

    public init(
        id: String, method: HTTPMethod, path: String, security: [[SchemeUse]] = [], subjectParameter: Int? = nil,
        isSubjectInteger: Bool = false, requestBody: RequestBodyContract? = nil, responseMediaTypes: [String] = [],
        statuses: [Int], statusClasses: [Int] = [], queryParameters: QueryContract = [],
        conditions: [RequestCondition] = []
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.security = security
        self.subjectParameter = subjectParameter
        self.isSubjectInteger = isSubjectInteger
        self.requestBody = requestBody
        self.responseMediaTypes = responseMediaTypes
        self.statuses = statuses
        self.statusClasses = statusClasses
        self.queryParameters = queryParameters
        self.conditions = conditions
    }
}

extension OperationContract {
    /// Whether the contract documents this status.
    func documents(_ status: Int) -> Bool { statuses.contains(status) || statusClasses.contains(status / 100) }

    /// Whether a body of this media type of the contract is read whole before the handler is called.
    func collectsBody(_ mediaType: Int?) -> Bool {
        guard let requestBody, let mediaType else { return false }
        return !requestBody.streamed.contains(mediaType)
    }
}

/// What the contract says of a request body.
public struct RequestBodyContract: Sendable {
    public let isRequired: Bool
    /// Media types, or ranges of such, in lower case.
    public let mediaTypes: [String]
    /// Indices of those whose body the handler reads itself, piece by piece.
    public let streamed: [Int]

    public init(isRequired: Bool, mediaTypes: [String], streamed: [Int] = []) {
        self.isRequired = isRequired
        self.mediaTypes = mediaTypes
        self.streamed = streamed
    }
}
