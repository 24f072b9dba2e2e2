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
    /// `2XX` is `range(2)`.
    case range(Int)
    /// Every status that has no response of its own.
    case `default`
}

extension ResponseStatus {
    /// The server sends it by itself (RFC 9110 §15.2).
    var isInterim: Bool {
        switch self {
        case .code(let code): code < 200
        case .range(let hundred): hundred == 1
        case .default: false
        }
    }

    /// It ends after its fields (RFC 9110 §15.3.5, §15.3.6, §15.4.5).
    package var isWithoutContent: Bool {
        switch self {
        case .code(let code): code == 204 || code == 205 || code == 304
        case .range, .default: false
        }
    }

    /// Statuses that the runtime answers by itself before or instead of the handler, as `application/problem+json`.
    package static let runtime: Set<Int> = [400, 405, 406, 408, 413, 414, 415, 417, 431, 500, 501, 503, 505, 507]
    /// Those that it answers by itself where an operation is secured.
    package static let runtimeWhenSecured: Set<Int> = [401, 403, 429]

    /// Whether the runtime may answer it by itself.
    package func isRuntimes(isSecured: Bool) -> Bool {
        guard case .code(let code) = self else { return false }
        return Self.runtime.contains(code) || (isSecured && Self.runtimeWhenSecured.contains(code))
    }
}

/// A response under the status that brings it.
package struct StatusResponse: Sendable {
    package var status: ResponseStatus
    /// The status's key in the operation.
    package var location: SourceLocation
    package var response: Response

    package var description: String { response.description }
    package var headers: [Header] { response.headers }
    package var content: [MediaType] { response.content }
    package var links: [Link] { response.links }
}

package struct Response: DocumentObject {
    package var site: Site
    /// The component's name when it came by `$ref` or is one.
    package var componentName: String?
    /// OpenAPI 3.2.
    package var summary: String?
    package var description: String
    /// In the order of the file. `Content-Type` is not among them, by the standard's word.
    package var headers: [Header]
    /// In the order of the file; empty when there is no body.
    package var content: [MediaType]
    /// In the order of the file.
    package var links: [Link]
}

package struct MediaType: DocumentObject {
    package var site: Site
    /// As written, such as `application/json` or `text/plain; charset=utf-8`.
    package var name: String
    package var schema: Schema?
    /// The schema of each item of a sequence, such as the events of `text/event-stream`. OpenAPI 3.2.
    package var itemSchema: Schema?
    package var examples: [Example]
    /// How members of a form or a multipart body are written, in the order of the file.
    package var encodings: [Encoding] = []

    /// Type and subtype in lower case, without parameters.
    package var essence: String {
        // Nearly every name is its own.
        guard Self.inexact.occurs(in: name) else { return name }
        let end = name.firstIndex(of: ";") ?? name.endIndex
        return name[..<end].filter { $0 != " " && $0 != "\t" }.lowercased()
    }

    private static let inexact = ByteSet { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte > 0x7F || ";\t ".utf8.contains(byte)
    }

    package func encoding(_ property: String) -> Encoding? { encodings.first { $0.name.isSameText(as: property) } }

    /// The name in lower case without white space, and without `charset=utf-8`, which holds anyway: what tells two media
    /// types of one body apart.
    package var normalized: String {
        name.lowercased().split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            .filter { $0 != "charset=utf-8" && $0 != "charset=\"utf-8\"" }.joined(separator: ";")
    }

    /// `application/json` and every `+json`.
    package var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }
}

/// How one member of a form or a multipart body is written.
package struct Encoding: DocumentObject {
    package var site: Site
    /// The member's name.
    package var name: String
    /// Media types or ranges, separated by commas, as written; nil: the standard's default for the member's type.
    package var contentType: String?
    /// Fields of the part, multipart only. `Content-Type` is not among them, by the standard's word.
    package var headers: [Header]
    // The three that make a member a parameter of `form` style and the like; as written.
    package var style: String?
    package var explode: Bool?
    package var allowReserved: Bool?

    /// The members of `contentType`, trimmed.
    package var contentTypes: [String] {
        (contentType ?? "").split(separator: ",").compactMap { part in
            let start = part.drop { $0 == " " || $0 == "\t" }
            let end = start.lastIndex { $0 != " " && $0 != "\t" }
            return end.map { String(start[...$0]) }
        }
    }

    /// True when one of the three is written: then `contentType` counts for nothing (OpenAPI 3.1.1, §4.8.15.1.2).
    package var isParameterStyle: Bool { style != nil || explode != nil || allowReserved != nil }
}
