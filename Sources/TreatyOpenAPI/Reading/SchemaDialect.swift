import TreatyYAML

/// Which keywords count in a schema: what its `$schema` says (JSON Schema 2020-12 core §8.1).
struct SchemaDialect {
    /// Keywords that mean nothing here.
    var ignored: Set<String> = []
    /// Whether `format` is asserted; nil where the dialect leaves it open.
    var assertsFormat: Bool?

    /// OpenAPI 3.1's and 2020-12's own.
    static let standard = SchemaDialect()

    /// The dialect that a standard names; nil for a URI that nobody knows without reading what it leads to.
    init?(uri: String) {
        let uri = uri.hasSuffix("#") ? String(uri.dropLast()) : uri
        switch uri {
        case "https://json-schema.org/draft/2020-12/schema", "https://spec.openapis.org/oas/3.1/dialect/base":
            self = .standard
        case _
        where uri.hasPrefix("https://spec.openapis.org/oas/3.1/dialect/")
            || uri.hasPrefix("https://spec.openapis.org/oas/3.2/dialect/"):
            self = .standard
        case "https://json-schema.org/draft/2019-09/schema":
            self.init(ignored: ["prefixItems", "$dynamicRef", "$dynamicAnchor"])
        case "http://json-schema.org/draft-07/schema", "http://json-schema.org/draft-06/schema",
            "http://json-schema.org/draft-04/schema":
            self.init(ignored: [
                "prefixItems", "$dynamicRef", "$dynamicAnchor", "$anchor", "unevaluatedProperties", "unevaluatedItems",
                "dependentRequired", "dependentSchemas", "minContains", "maxContains",
            ])
        default: return nil
        }
    }

    /// The dialect of a metaschema's `$vocabulary` (core §8.1.2): what no vocabulary of it has is no keyword.
    ///
    /// - Returns: nil when a vocabulary is required that nobody here knows.
    init?(vocabulary: Mapping) {
        var known: Set<String> = []
        for entry in vocabulary.entries {
            guard let keywords = Self.keywords[entry.name] else {
                if entry.value.boolean == true { return nil }
                continue
            }
            known.formUnion(keywords)
            if entry.name == Self.base + "format-assertion" { assertsFormat = true }
        }
        ignored = Set(Self.keywords.values.joined()).subtracting(known)
    }

    private init(ignored: Set<String> = []) { self.ignored = ignored }

    private static let base = "https://json-schema.org/draft/2020-12/vocab/"

    private static let keywords: [String: Set<String>] = [
        base + "core": ["$id", "$anchor", "$ref", "$dynamicRef", "$dynamicAnchor", "$defs"],
        base + "applicator": [
            "prefixItems", "items", "contains", "additionalProperties", "properties", "patternProperties",
            "dependentSchemas", "propertyNames", "if", "then", "else", "allOf", "anyOf", "oneOf", "not",
        ],
        base + "unevaluated": ["unevaluatedItems", "unevaluatedProperties"],
        base + "validation": [
            "type", "const", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
            "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains",
            "maxProperties", "minProperties", "required", "dependentRequired",
        ],
        base + "format-annotation": ["format"], base + "format-assertion": ["format"],
    ]

    /// The site without the keywords that mean nothing here.
    func restricted(_ site: Site) -> Site {
        guard !ignored.isEmpty, let mapping = site.node.mapping,
            mapping.entries.contains(where: { ignored.contains($0.name) })
        else { return site }
        let entries = mapping.entries.filter { !ignored.contains($0.name) }
        return site.with(Node(.mapping(Mapping(entries)), at: site.node.location))
    }
}
