import TreatyYAML

extension Rule {
    /// JSON Schema 2020-12 core, §8.2: `$id` is a URI without a fragment, an anchor a name such as `node`.
    ///
    /// Mend it.
    static let schemaNameSyntax = Rule("schema-name-syntax", .lowerableError)
        .schemas { schema, _, report in
            if let id = schema.id, id.contains("#"), !id.hasSuffix("#") {
                report.error(at: schema.location(of: "$id"), "'$id' has no fragment; name the schema with '$anchor'")
            }
            if let id = schema.id, !ValueFormat.isURIText(id) {
                report.error(
                    at: schema.location(of: "$id"),
                    "'\(id)' is no URI reference; percent-encode what RFC 3986 does not allow")
            }
            for keyword in ["$anchor", "$dynamicAnchor"] {
                guard let name = schema.node[keyword]?.string, !isAnchor(name) else { continue }
                report.error(
                    at: schema.location(of: keyword),
                    "'\(keyword)' is letters, digits, '-', '.' and '_', beginning with a letter or '_'")
            }
        }

    private static func isAnchor(_ text: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F }
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
    }
}
