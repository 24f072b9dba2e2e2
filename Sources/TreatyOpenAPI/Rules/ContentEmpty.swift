extension Rule {
    /// A request body without any media type: no request could carry it.
    ///
    /// Add a media type, or take the request body away.
    static let contentEmpty = Rule("content-empty", .lowerableError)
        .objects { object, _, report in
            guard object.kind == .requestBody else { return }
            guard let content = object.site.node["content"]?.mapping, content.entries.isEmpty else { return }
            report.error(at: object.site.location(of: "content"), "'content' must have at least one media type")
        }
}
