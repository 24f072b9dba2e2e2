import TreatyYAML

/// A path such as `/api/{user_id}/tasks`, cut into its segments.
package struct PathTemplate: Sendable {
    package enum Segment: Sendable, Hashable {
        /// Text as written, not percent-decoded. The last segment of `/a/` is the empty literal; `/` has one empty literal.
        case literal(String)
        /// The name between the braces.
        case parameter(String)
        /// Several parts, at least one of them a parameter: `{name}.{extension}`.
        case partial([Part])
    }

    /// A piece of a segment.
    package enum Part: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    /// The template as written.
    package var text: String
    package var segments: [Segment]
    /// What follows `?`: documents of older protocols tell operations of one path apart by it.
    package var query: String?
    /// What follows `#`. It is no part of the path, and never sent: documents tell operations of one path apart by it.
    package var fragment: String?
    package var location: SourceLocation

    package init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
        let target: Substring
        let path: Substring
        (target, fragment) = Self.cut(text[...], at: "#")
        (path, query) = Self.cut(target, at: "?")
        let body = path.hasPrefix("/") ? path.dropFirst() : path
        segments = body.split(separator: "/", omittingEmptySubsequences: false).map { Self.segment($0) }
    }

    /// What stands before and after a mark; what is in braces is a name, whatever it holds.
    private static func cut(_ text: Substring, at mark: Unicode.Scalar) -> (Substring, String?) {
        var depth = 0
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            switch scalars[index] {
            case "{": depth += 1
            case "}": depth -= 1
            case mark where depth <= 0: return (text[..<index], String(text[scalars.index(after: index)...]))
            default: break
            }
        }
        return (text, nil)
    }

    private static func segment(_ text: Substring) -> Segment {
        guard let parts = parts(text), parts.contains(where: \.isParameter) else { return .literal(String(text)) }
        if parts.count == 1, case .parameter(let name) = parts[0] { return .parameter(name) }
        return .partial(parts)
    }

    /// Nil where braces do not enclose a name.
    private static func parts(_ text: Substring) -> [Part]? {
        var parts: [Part] = []
        var rest = text
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            let inside = rest[open...].dropFirst()
            guard rest[open] == "{", let close = inside.firstIndex(where: { $0 == "{" || $0 == "}" }),
                inside[close] == "}", close > inside.startIndex
            else { return nil }
            if open > rest.startIndex { parts.append(.literal(String(rest[..<open]))) }
            parts.append(.parameter(String(inside[..<close])))
            rest = inside[close...].dropFirst()
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        return parts
    }

    /// What stands in a template's place at a webhook and a callback: text that no request is matched with.
    init(expression text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
        segments = []
    }

    /// The names of the parameters in order.
    package var parameterNames: [String] {
        segments.flatMap { segment in
            segment.parts.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
        }
    }

    /// The template up to its fragment.
    package var target: String { String(Self.cut(text[...], at: "#").0) }

    /// The template up to its query.
    package var pathText: String { String(Self.cut(target[...], at: "?").0) }

    /// Whether several templates may have one path, and what else is in a request chooses among their operations.
    package var isShared: Bool { query != nil || fragment != nil }

    /// What an operation without an `operationId` is called: `GET /a/{b}` is `get_a_by_b`.
    func operationID(_ method: Method) -> String {
        let words = text.split(separator: "/").map { segment in
            segment.replacing("{", with: "by_").filter { $0 != "}" }
        }
        return ([method.rawValue] + (words.isEmpty ? ["root"] : words)).joined(separator: "_")
    }

    /// The template with its names taken out and its literals percent-decoded, without query and fragment: two templates of
    /// one shape match the same paths.
    package var shape: String {
        var shape = ""
        for segment in segments {
            shape += "/"
            for part in segment.parts { shape += part.shape }
        }
        return shape
    }
}

extension PathTemplate.Part {
    package var isParameter: Bool { if case .parameter = self { true } else { false } }

    fileprivate var shape: String {
        guard case .literal(let text) = self else { return "{}" }
        // An escaped slash parts no segments.
        guard let decoded = ReferenceText.percentDecoded(text), !decoded.has(UInt8(ascii: "/")) else { return text }
        return decoded
    }
}

extension PathTemplate.Segment {
    package var parts: [PathTemplate.Part] {
        switch self {
        case .literal(let text): [.literal(text)]
        case .parameter(let name): [.parameter(name)]
        case .partial(let parts): parts
        }
    }
}
