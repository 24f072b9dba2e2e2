extension Rule {
    /// OpenAPI 3.1.1, §4.8.12: a parameter in a path must say `required: true`.
    ///
    /// Add it; a path without the segment would be another path.
    static let pathParameterRequired = Rule("path-parameter-required", .lowerableError)
        .objects { object, _, report in
            guard object.kind == .parameter && object.site.string("in") == "path" else { return }
            guard object.site.boolean("required") != true else { return }
            report.error(
                at: object.site.location(of: "required"), "a parameter in a path must have 'required: true'")
        }
}
