extension Rule {
    /// A parameter or a header without `schema` and without `content` says nothing about its value.
    ///
    /// Add a `schema`. Until then every value counts as right.
    static let parameterSchema = Rule("parameter-schema", .lowerableError)
        .objects { object, _, report in
            guard object.kind == .parameter || object.kind == .header else { return }
            let node = object.site.node
            guard node.mapping != nil, node["schema"] == nil, node["content"] == nil else { return }
            report.error(at: object.site.location, "'schema' is missing in \(object.kind.rawValue)")
        }
}
