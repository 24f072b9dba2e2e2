extension Rule {
    /// Parameters are carried in paths, queries and headers, each in the style that the standard gives it by default.
    ///
    /// Leave `style` and `explode` out; send in the query or in a header what is in a cookie.
    static let notCarriedParameters = Rule("not-carried") { document, report in
        for object in document.objects where object.kind == .parameter {
            let site = object.site
            guard let place = site.string("in").flatMap(Parameter.Place.init) else { continue }
            if place == .cookie {
                report.error(
                    at: site.location(of: "in"), "a parameter in a cookie is not carried into the generated code yet")
            }
            let style = site.string("style") ?? place.defaultStyle
            if style != place.defaultStyle {
                report.error(
                    at: site.location(of: "style"),
                    "style '\(style)' is not carried into the generated code yet; only '\(place.defaultStyle)' is here")
            } else if let explode = site.boolean("explode"), explode != (style == "form") {
                report.error(
                    at: site.location(of: "explode"),
                    "'explode: \(explode)' is not carried into the generated code yet")
            }
        }
    }
}
