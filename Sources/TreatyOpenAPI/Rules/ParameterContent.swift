import TreatyYAML

extension Rule {
    /// OpenAPI 3.1.1, §4.8.12.2.3: `content` of a parameter or of a header holds exactly one media type: nothing on the
    /// wire could choose between several, or between it and `schema`.
    ///
    /// Leave the one that is meant.
    static let parameterContent = Rule("parameter-content")
        .objects { object, _, report in
            guard object.kind == .parameter || object.kind == .header else { return }
            guard let content = object.site.node["content"]?.mapping else { return }
            if let schema = object.site.member("schema") {
                report.error(
                    at: object.site.location(of: "content"), "'schema' and 'content' exclude each other",
                    notes: [Finding.Note("'schema' is here", at: schema.location)])
            }
            guard content.entries.count != 1 else { return }
            report.error(
                at: object.site.location(of: "content"),
                "'content' of \(object.kind.rawValue) must hold one media type, not \(content.entries.count)")
        }
}
