import TreatyYAML

extension Rule {
    /// A security scheme with a field that names nothing: a key without a name, a place that is none, a flow without the
    /// addresses that it needs (OpenAPI 3.1.1, §4.8.27 and §4.8.29).
    ///
    /// Mend the field, or add it.
    static let securitySchemeValue = Rule("security-scheme-value", .lowerableError)
        .objects { object, _, report in
            switch object.kind {
            case .securityScheme where object.site.string("type") == "apiKey": lookAtKey(object.site, &report)
            case .oauthFlow: lookAtFlow(object.site, &report)
            default: break
            }
        }

    private static func lookAtKey(_ site: Site, _ report: inout Report) {
        if let place = site.string("in"), !["query", "header", "cookie"].contains(place) {
            report.error(
                at: site.location(of: "in"), "'in' of a key is one of query, header and cookie, not '\(place)'")
        }
        guard let name = site.string("name") else { return }
        let isField = site.string("in") != "query"
        if name.isEmpty || (isField && !isToken(name)) {
            report.error(at: site.location(of: "name"), "'\(name)' cannot name a key that is sent there")
        }
    }

    private static func lookAtFlow(_ site: Site, _ report: inout Report) {
        for field in flowFields[site.lastToken] ?? [] where site.node[field] == nil {
            report.error(at: site.location, "the flow '\(site.lastToken)' needs '\(field)'")
        }
    }

    private static let flowFields: [String: [String]] = [
        "implicit": ["authorizationUrl"],
        "password": ["tokenUrl"],
        "clientCredentials": ["tokenUrl"],
        "authorizationCode": ["authorizationUrl", "tokenUrl"],
        "deviceAuthorization": ["deviceAuthorizationUrl", "tokenUrl"],
    ]
}
