import TreatyYAML

/// The methods that a path item can have.
package enum Method: String, Sendable, CaseIterable {
    case get, put, post, delete, options, head, patch, trace

    /// As it stands in a request line.
    package var token: String { rawValue.uppercased() }
}

/// One method of one path, with everything that holds for it merged in.
package struct Operation: DocumentObject {
    /// Its location is the method's key.
    package var site: Site
    /// As written, or made of the method and the path; of the name of a webhook or a callback, and the method unless it
    /// is POST. Unique in a document without errors.
    package var operationID: String
    package var method: Method
    package var path: PathTemplate
    /// The path item's, which hold for all of its operations.
    package var pathSummary: String?
    package var pathDescription: String?
    package var pathExtensions: [Mapping.Entry]
    package var summary: String?
    package var description: String?
    package var tags: [String]
    package var isDeprecated: Bool
    package var externalDocs: ExternalDocs?
    /// The path item's and then the operation's; one of the operation takes the place of the path item's same one.
    package var parameters: [Parameter]
    /// The operation's own list, as written.
    var ownParameters: [ListedParameter]
    package var requestBody: RequestBody?
    /// In the order of the file.
    package var responses: [StatusResponse]
    /// The alternatives that hold for this operation: its own list, or else the document's. Empty: nobody is asked.
    package var security: [SecurityRequirement]
    /// True when `security` stands at the operation itself.
    package var hasOwnSecurity: Bool
    /// The operation's own, or else the path item's; empty where the document's hold.
    package var servers: [Server]
    /// Requests that the server may send because of this operation. Empty inside of callbacks that lead back.
    package var callbacks: [Callback]

    /// True when no request without credentials is let in.
    package var isSecured: Bool { !security.isEmpty && !security.contains { $0.schemes.isEmpty } }

    package func parameters(in place: Parameter.Place) -> [Parameter] { parameters.filter { $0.place == place } }

    package func response(_ status: Int) -> StatusResponse? { responses.first { $0.status == .code(status) } }

    /// The path parameter with `x-treaty-subject: true`: only the caller whom it names is let in, others get 403.
    package var subjectParameter: Parameter? { parameters.first { $0.place == .path && $0.isSubject } }
}

/// One alternative of `security`: all its schemes together. No scheme: anonymous callers are let in.
package struct SecurityRequirement: DocumentObject {
    package struct SchemeUse: Sendable {
        package var name: String
        package var scopes: [String]
        package var location: SourceLocation
    }

    package var site: Site
    package var schemes: [SchemeUse]
}
