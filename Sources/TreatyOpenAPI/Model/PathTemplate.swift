import TreatyYAML

/// A path such as `/api/{user_id}/tasks`, cut into its segments.
package struct PathTemplate: Sendable {
    package enum Segment: Sendable, Hashable {
        /// Text as written, not percent-decoded. The last segment of `/a/` is the empty literal; `/` has one empty literal.
        case literal(String)
        /// The name between the braces.
        case parameter(String)
    }

    /// The template as written.
    package var text: String
    package var segments: [Segment]
    package var location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
        let body = text.hasPrefix("/") ? text.dropFirst() : text[...]
        segments = body.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            let inner = segment.dropFirst().dropLast()
            let isParameter = segment.hasPrefix("{") && segment.hasSuffix("}") && !inner.isEmpty
            return isParameter && !inner.contains { $0 == "{" || $0 == "}" }
                ? .parameter(String(inner)) : .literal(String(segment))
        }
    }

    /// The names of the parameters in order.
    package var parameterNames: [String] {
        segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// The template with its names taken out: two templates of one shape match the same paths.
    package var shape: String {
        segments.map { if case .literal(let text) = $0 { "/" + text } else { "/{}" } }.joined()
    }
}
