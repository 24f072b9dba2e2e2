extension Rule {
    /// OpenAPI 3.1.1, §4.8.12.3: each place of a parameter has its styles.
    ///
    /// Write one of them, or leave `style` out.
    static let parameterStyle = Rule("parameter-style")
        .objects { object, document, report in
            guard let text = object.site.string("style"), let styles = styles(of: object, in: document),
                !styles.contains(text)
            else { return }
            report.error(
                at: object.site.location(of: "style"),
                "'\(text)' is no style of \(object.kind.rawValue) here; write \(styles.joined(separator: ", "))")
        }

    private static func styles(of object: ReadObject, in document: Document) -> [String]? {
        switch object.kind {
        case .header: return ["simple"]
        case .encoding: return queryStyles
        case .parameter:
            guard let place = object.site.string("in").flatMap(Parameter.Place.init) else { return nil }
            switch place {
            case .path: return ["simple", "label", "matrix"]
            case .query: return queryStyles
            case .header: return ["simple"]
            case .cookie: return document.version(of: object.site) >= .v32 ? ["form", "cookie"] : ["form"]
            }
        default: return nil
        }
    }

    private static let queryStyles = ["form", "spaceDelimited", "pipeDelimited", "deepObject"]
}
