import TreatyYAML

extension Rule {
    /// JSON Schema 2020-12 core, §8.2.2: a name of a schema is there once in its resource; references to it could mean both.
    ///
    /// Rename one of the two. Until then the first one counts.
    static let anchorDuplicate = Rule("anchor-duplicate", .lowerableError) { document, report in
        struct Name: Hashable {
            var resource: Int
            var text: String
        }
        var places: [Name: SourceLocation] = [:]
        for schema in document.schemas where schema.original == nil {
            for keyword in ["$anchor", "$dynamicAnchor"] {
                guard let text = schema.node[keyword]?.string else { continue }
                let name = Name(resource: schema.resource.number, text: text)
                let place = schema.location(of: keyword)
                guard let first = places[name], first != place else {
                    places[name] = place
                    continue
                }
                report.error(
                    at: place, "the name '\(text)' is taken in this resource",
                    notes: [Finding.Note("it is first here", at: first)])
            }
        }
    }
}
