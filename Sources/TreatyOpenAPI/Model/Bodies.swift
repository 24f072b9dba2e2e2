import TreatyYAML

package struct RequestBody: DocumentObject {
    package var site: Site
    /// The component's name when it came by `$ref` or is one.
    package var componentName: String?
    package var description: String?
    package var isRequired: Bool
    /// In the order of the file.
    package var content: [MediaType]
}

package enum ResponseStatus: Sendable, Hashable {
    /// 100...599.
    case code(Int)
    /// `2XX` is `range(2)`; not carried yet.
    case range(Int)
    /// Not carried yet: every status that the server can send has to be in the contract by its number.
    case `default`
}

/// A response under the status that brings it.
@dynamicMemberLookup
package struct StatusResponse: Sendable {
    package var status: ResponseStatus
    /// The status's key in the operation.
    package var location: SourceLocation
    package var response: Response

    package subscript<Value>(dynamicMember path: KeyPath<Response, Value>) -> Value { response[keyPath: path] }
}

package struct Response: DocumentObject {
    package var site: Site
    /// The component's name when it came by `$ref` or is one.
    package var componentName: String?
    package var description: String
    /// In the order of the file. `Content-Type` is not among them, by the standard's word.
    package var headers: [Header]
    /// In the order of the file; empty when there is no body.
    package var content: [MediaType]
}

package struct MediaType: DocumentObject {
    package var site: Site
    /// As written, such as `application/json` or `text/plain; charset=utf-8`.
    package var name: String
    package var schema: Schema?
    package var examples: [Example]

    /// Type and subtype in lower case, without parameters.
    package var essence: String {
        let end = name.firstIndex(of: ";") ?? name.endIndex
        return name[..<end].filter { $0 != " " && $0 != "\t" }.lowercased()
    }

    /// `application/json` and every `+json`.
    package var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }
}
