extension Rule {
    /// `in` says where a parameter is, in one of four words.
    ///
    /// Write `path`, `query`, `header` or `cookie`.
    static let parameterPlace = Rule("parameter-place")
        .objects { object, document, report in
            guard object.kind == .parameter else { return }
            guard let text = object.site.string("in"), Parameter.Place(rawValue: text) == nil,
                !isNotCarried(text, object, in: document)
            else { return }
            report.error(
                at: object.site.location(of: "in"), "'in' is one of path, query, header and cookie, not '\(text)'")
        }

    /// The fifth word, of OpenAPI 3.2.
    static func isNotCarried(_ place: String, _ object: ReadObject, in document: Document) -> Bool {
        place == "querystring" && document.version(of: object.site) >= .v32
    }
}
