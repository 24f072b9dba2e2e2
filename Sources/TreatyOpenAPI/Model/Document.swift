import TreatyYAML

/// An OpenAPI 3.1 document, read and with its references resolved.
///
/// A document with error findings may lack what was wrong; the plan stage runs only when there are none.
package struct Document: DocumentObject {
    package var site: Site
    /// The value of `openapi`, such as `3.1.1`.
    package var openAPIVersion: String
    package var info: Info
    package var servers: [Server]
    package var tags: [Tag]
    /// The requirements at the root; an operation holds its effective ones.
    package var security: [SecurityRequirement]
    /// In the order of the file: paths first, then the methods of a path item as written.
    package var operations: [Operation]
    package var components: Components
    package var externalDocs: ExternalDocs?

    /// The text of the root file, byte by byte, for the operation that serves it.
    package var sourceText: [UInt8]
    /// The root file's path as it is shown in findings.
    package var file: String

    /// Every schema that was read, each once, in the order of reading.
    package var schemas: [Schema]
    /// Every object that was read, for rules that look at all of them.
    var objects: [ReadObject]
    /// The templates of `paths` in the order of the file, also those without operations.
    var paths: [PathItem]

    package var root: Node { site.node }
}

/// An object with its kind in the standard, so that one table can say which fields it may have.
struct ReadObject: Sendable {
    var kind: ObjectKind
    var site: Site
}

/// One member of `paths`.
struct PathItem: DocumentObject {
    var site: Site
    var path: PathTemplate
    var parameters: [ListedParameter]
}

/// A parameter in one list, at the place of its entry there, which may be a reference.
struct ListedParameter: Sendable {
    var parameter: Parameter
    var location: SourceLocation
}

package struct Info: DocumentObject {
    package var site: Site
    package var title: String
    package var version: String
    package var summary: String?
    package var description: String?
    package var termsOfService: String?
    package var contactName: String?
    package var contactURL: String?
    package var contactEmail: String?
    package var licenseName: String?
    package var licenseIdentifier: String?
    package var licenseURL: String?
}

package struct Server: DocumentObject {
    package var site: Site
    package var url: String
    package var description: String?
}

package struct Tag: DocumentObject {
    package var site: Site
    package var name: String
    package var description: String?
    package var externalDocs: ExternalDocs?
}

package struct ExternalDocs: DocumentObject {
    package var site: Site
    package var url: String
    package var description: String?
}
