/// The query that some documents write into a path: `/{Bucket}?acl`, `/{Bucket}?list-type=2`, `/search?q={words}`.
extension PathTemplate {
    /// A pair of it, percent-decoded.
    package struct Pair: Sendable, Hashable {
        package var name: String
        /// Nil where any value will do: there is no `=`, or a template stands after it.
        package var value: String?
        /// The name in braces, where the value is one template and nothing else.
        package var parameter: String?
    }

    /// The pairs. One whose name is a template says nothing of a request, and is left out.
    package var queryPairs: [Pair] {
        (query ?? "").split(separator: "&").compactMap { text in
            let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]), !name.isEmpty, !name.contains("{") else { return nil }
            guard halves.count > 1 else { return Pair(name: name) }
            let value = halves[1]
            guard value.contains("{") else { return Pair(name: name, value: Self.decoded(value)) }
            let inside = value.dropFirst().dropLast()
            let isWhole = value.hasPrefix("{") && value.hasSuffix("}") && !inside.contains { $0 == "{" || $0 == "}" }
            return Pair(name: name, parameter: isWhole ? String(inside) : nil)
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        ReferenceText.percentDecoded(String(text).replacing("+", with: " "))
    }
}
