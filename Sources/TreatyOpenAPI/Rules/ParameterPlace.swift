extension Rule {
    /// `in` says where a parameter is, in one of four words.
    ///
    /// Write `path`, `query`, `header` or `cookie`.
    static let parameterPlace = Rule("parameter-place") { document, report in
        for object in document.objects where object.kind == .parameter {
            guard let text = object.site.string("in"), Parameter.Place(rawValue: text) == nil else { continue }
            report.error(
                at: object.site.location(of: "in"), "'in' is one of path, query, header and cookie, not '\(text)'")
        }
    }
}
