import TreatyYAML

package struct Parameter: DocumentObject {
    package enum Place: String, Sendable, CaseIterable {
        case path, query, header, cookie

        /// The style that the standard gives a parameter here when it names none.
        package var defaultStyle: String {
            switch self {
            case .path, .header: "simple"
            case .query, .cookie: "form"
            }
        }
    }

    package var site: Site
    /// The component's name when it came by `$ref` or is one.
    package var componentName: String?
    package var name: String
    /// `in`.
    package var place: Place
    /// Always true in a path.
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var description: String?
    /// Nil only where `content` stands instead.
    package var schema: Schema?
    /// The one member of `content`: the value is written in this media type.
    package var content: MediaType?
    /// As written, or the default of its place.
    package var style: String
    /// As written, or the default of its style.
    package var explode: Bool
    package var allowReserved: Bool
    package var allowEmptyValue: Bool
    /// `example` and `examples` together.
    package var examples: [Example]
    /// `x-treaty-subject: true`.
    package var isSubject: Bool
}

package struct Header: DocumentObject {
    package var site: Site
    /// The field's name as written; the component's name in `components`.
    package var name: String
    /// Whether a message can have a field of this name (RFC 9110, §5.1).
    package var isSendable: Bool { Rule.isToken(name) }
    package var componentName: String?
    package var isRequired: Bool
    package var isDeprecated: Bool
    package var description: String?
    /// Nil only where `content` stands instead.
    package var schema: Schema?
    /// The one member of `content`: the value is written in this media type.
    package var content: MediaType?
    package var style: String
    package var explode: Bool
    package var examples: [Example]
}

/// A value that shows what is meant.
package struct Example: DocumentObject {
    package var site: Site
    /// Nil for `example` and for members of a schema's `examples`.
    package var name: String?
    package var summary: String?
    package var description: String?
    /// Nil only for `externalValue`.
    package var value: Node?
    package var externalValue: String?
}
