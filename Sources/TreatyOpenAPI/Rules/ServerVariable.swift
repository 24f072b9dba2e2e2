extension Rule {
    /// OpenAPI 3.1.1, §4.8.5 and §4.8.6: each `{name}` of a server's URL is described, and its default is a value of its
    /// `enum`, which is not empty.
    ///
    /// Describe the variable, or mend its values.
    static let serverVariable = Rule("server-variable", .lowerableError)
        .objects { object, _, report in
            switch object.kind {
            case .server: lookAtURL(of: object, &report)
            case .serverVariable: lookAtValues(of: object, &report)
            default: break
            }
        }

    private static func lookAtURL(of object: ReadObject, _ report: inout Report) {
        let variables = object.site.node["variables"]?.mapping
        let url = object.site.string("url") ?? ""
        if url.count(where: { $0 == "{" }) != url.count(where: { $0 == "}" }) {
            report.error(at: object.site.location(of: "url"), "the braces of '\(url)' do not come in pairs")
            return
        }
        var seen: Set<String> = []
        for name in names(in: url) where !seen.insert(name).inserted {
            report.error(at: object.site.location(of: "url"), "server variable '{\(name)}' comes twice")
        }
        for (name, site) in object.site.member("variables")?.members ?? [] where !seen.contains(name) {
            report.warning(at: site.location, "the url has no '{\(name)}'; take the variable away, or put it there")
        }
        for name in names(in: url) where variables?[name] == nil {
            report.error(at: object.site.location(of: "url"), "server variable '{\(name)}' is not described")
        }
    }

    private static func lookAtValues(of object: ReadObject, _ report: inout Report) {
        guard let values = object.site.node["enum"]?.sequence else { return }
        if values.isEmpty {
            report.error(at: object.site.location(of: "enum"), "'enum' must hold at least one value")
        } else if let text = object.site.string("default"), !values.contains(where: { $0.text == text }) {
            report.error(
                at: object.site.location(of: "default"), "the default '\(text)' is none of the values of 'enum'",
                notes: [object.site.note("'enum' is here", of: "enum")])
        }
    }

    /// What stands between braces.
    private static func names(in url: String) -> [String] {
        url.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
