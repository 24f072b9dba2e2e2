extension Rule {
    /// Each type of security scheme has fields of its own that it must have.
    ///
    /// Mend the type, or add the field.
    static let securitySchemeFields = Rule("security-scheme-fields")
        .objects { object, _, report in
            guard object.kind == .securityScheme else { return }
            guard let type = object.site.string("type") else { return }
            guard let fields = securitySchemeTypes[type] else {
                let known = securitySchemeTypes.keys.sorted().joined(separator: ", ")
                report.error(
                    at: object.site.location(of: "type"), "'\(type)' is no security scheme type; they are \(known)")
                return
            }
            for field in fields where object.site.node[field] == nil {
                report.error(at: object.site.location, "a security scheme of type '\(type)' needs '\(field)'")
            }
        }

    /// The types of OpenAPI 3.1.1, §4.8.27, and the fields that each requires.
    static let securitySchemeTypes: [String: [String]] = [
        "apiKey": ["name", "in"],
        "http": ["scheme"],
        "mutualTLS": [],
        "oauth2": ["flows"],
        "openIdConnect": ["openIdConnectUrl"],
    ]
}
