extension Rule {
    /// OpenAPI 3.1.1, §4.8.12: a parameter in a path must say `required: true`.
    ///
    /// Add it; a path without the segment would be another path.
    static let pathParameterRequired = Rule("path-parameter-required", .lowerableError) { document, report in
        for object in document.objects where object.kind == .parameter && object.site.string("in") == "path" {
            guard object.site.boolean("required") != true else { continue }
            report.error(
                at: object.site.location(of: "required"), "a parameter in a path must have 'required: true'")
        }
    }
}
