extension Rule {
    /// OpenAPI 3.1.1, §4.8.12.4: nobody has said how the styles with delimiters are exploded, nor how a `deepObject` is
    /// not.
    ///
    /// Mend `explode`, or write another style.
    static let parameterExplode = Rule("parameter-explode", .warning)
        .objects { object, _, report in
            guard object.kind == .parameter || object.kind == .encoding else { return }
            guard let style = object.site.string("style"), let explode = object.site.boolean("explode") else {
                return
            }
            switch (style, explode) {
            case ("spaceDelimited", true), ("pipeDelimited", true):
                report.warning(
                    at: object.site.location(of: "explode"),
                    "the standard does not say how style '\(style)' is exploded, and it is read as 'form'; write 'style: form'"
                )
            case ("deepObject", false):
                report.warning(
                    at: object.site.location(of: "explode"),
                    "the standard does not say how style 'deepObject' is not exploded, and it is; leave 'explode' out")
            default: break
            }
        }
}
