import TreatyYAML

/// An OpenAPI document, read and with its references resolved.
///
/// What OpenAPI 3.0 writes otherwise than 3.1 is in the terms of 3.1 here: nothing after reading asks for the version,
/// except the tables of fields.
///
/// A document with error findings may lack what was wrong; the plan stage runs only when there are none.
package struct Document: DocumentObject {
    package var site: Site
    /// The value of `openapi`, such as `3.1.1`.
    package var openAPIVersion: String
    /// Versions by file; what a file without one, a fragment, is written in is the root file's.
    var versions: [String: OpenAPIVersion]
    package var info: Info
    package var servers: [Server]
    package var tags: [Tag]
    /// The requirements at the root; an operation holds its effective ones.
    package var security: [SecurityRequirement]
    /// In the order of the file: paths first, then the methods of a path item as written.
    package var operations: [Operation]
    /// In the order of the file.
    package var webhooks: [Webhook]
    package var components: Components
    package var externalDocs: ExternalDocs?

    /// The text of the root file, byte by byte, for the operation that serves it.
    package var sourceText: [UInt8]
    /// The root file's path as it is shown in findings.
    package var file: String

    /// Every schema that was read, each once, in the order of reading.
    package var schemas: [Schema]
    /// In the order of reading.
    package var resources: [SchemaResource] = []
    /// Every object that was read, for rules that look at all of them.
    var objects: [ReadObject]
    /// The operations that are served, those of webhooks and callbacks, and those of components to which nothing refers.
    package internal(set) var allOperations: [Operation] = []
    /// Those objects and schemas that have `x-` members.
    var extended: [Site] = []
    /// The templates of `paths` in the order of the file, also those without operations.
    var paths: [PathItem]

    package var root: Node { site.node }

    /// The version of the root file.
    package var version: OpenAPIVersion { version(of: site) }

    /// The version in whose terms an object is written.
    func version(of site: Site) -> OpenAPIVersion {
        let own = versions.count > 1 ? versions[site.node.location.file] : nil
        return own ?? versions[file] ?? .v31
    }

}

/// An object with its kind in the standard, so that one table can say which fields it may have.
final class ReadObject: Sendable {
    let kind: ObjectKind
    let site: Site
    /// The fields that the version has in whose terms the object is written.
    let fields: FieldSet

    init(kind: ObjectKind, site: Site, fields: FieldSet) {
        self.kind = kind
        self.site = site
        self.fields = fields
    }

    /// The members that are written.
    var entries: [Mapping.Entry] { site.node.mapping?.entries ?? [] }
}

/// One member of `paths`.
package struct PathItem: DocumentObject {
    package var site: Site
    package var path: PathTemplate
    package var summary: String?
    package var description: String?
    /// Servers of its own; empty when there are none.
    package var servers: [Server]
    var parameters: [ListedParameter]
    /// In the order of the file.
    package var operations: [Operation]
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

    /// The `x-` members of `contact` and `license`.
    package var partExtensions: [Mapping.Entry] {
        ["contact", "license"].compactMap { node[$0]?.mapping }.flatMap(\.entries).filter { $0.name.hasPrefix("x-") }
    }
}

package struct Tag: DocumentObject {
    package var site: Site
    package var name: String
    /// OpenAPI 3.2.
    package var summary: String?
    package var description: String?
    package var externalDocs: ExternalDocs?
    /// The name of the tag under which this one stands. OpenAPI 3.2.
    package var parent: String?
}

package struct ExternalDocs: DocumentObject {
    package var site: Site
    package var url: String
    package var description: String?
}
