import TreatyYAML

extension Rule {
    /// A field of a security scheme or of a flow that belongs to another type: it does nothing.
    ///
    /// Take it away, or mend the type.
    static let securitySchemeInapplicable = Rule("security-scheme-inapplicable", .lowerableError)
        .objects { object, _, report in
            switch object.kind {
            case .securityScheme:
                guard let type = object.site.string("type"), let own = schemeFields[type] else { return }
                for field in Set(schemeFields.values.joined()).subtracting(own).sorted() {
                    look(field, of: object.site, "type '\(type)'", &report)
                }
                if type == "http", let scheme = object.site.string("scheme"), scheme.lowercased() != "bearer" {
                    look("bearerFormat", of: object.site, "scheme '\(scheme)'", &report)
                }
            case .oauthFlow:
                let flow = object.site.lastToken
                guard let foreign = foreignFlowFields[flow] else { return }
                for field in foreign { look(field, of: object.site, "flow '\(flow)'", &report) }
            default: break
            }
        }

    private static func look(_ field: String, of site: Site, _ owner: String, _ report: inout Report) {
        guard let member = site.member(field) else { return }
        report.error(at: member.location, "'\(field)' means nothing with \(owner)")
    }

    /// OpenAPI 3.1.1, §4.8.27.
    private static let schemeFields: [String: [String]] = [
        "apiKey": ["name", "in"],
        "http": ["scheme", "bearerFormat"],
        "mutualTLS": [],
        "oauth2": ["flows"],
        "openIdConnect": ["openIdConnectUrl"],
    ]
    /// OpenAPI 3.1.1, §4.8.29.
    private static let foreignFlowFields: [String: [String]] = [
        "implicit": ["tokenUrl"], "password": ["authorizationUrl"], "clientCredentials": ["authorizationUrl"],
    ]
}
