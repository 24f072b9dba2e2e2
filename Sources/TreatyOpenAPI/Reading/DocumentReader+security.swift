import TreatyYAML

extension DocumentReader {
    mutating func securityScheme(_ name: String, _ site: Site) -> SecurityScheme? {
        var scheme: SecurityScheme? = object(.securityScheme, at: site) { reader, site in
            guard let type = site.string("type") else { return nil }
            return SecurityScheme(
                site: site, name: name, kind: reader.kind(type, of: site), description: site.string("description"),
                isDeprecated: site.boolean("deprecated") ?? false)
        }
        scheme?.name = name
        if let own = ownDescription(site) { scheme?.description = own }
        return scheme
    }

    private mutating func kind(_ type: String, of site: Site) -> SecurityScheme.Kind {
        let flows = site.member("flows").map { oauthFlows($0) }
        switch type {
        case "http":
            guard let scheme = site.string("scheme") else { return .invalid(type: type) }
            return .http(scheme: scheme.lowercased(), bearerFormat: site.string("bearerFormat"))
        case "apiKey":
            guard let name = site.string("name"), let place = site.string("in").flatMap(Parameter.Place.init),
                place != .path
            else { return .invalid(type: type) }
            return .apiKey(name: name, place: place)
        case "oauth2": return flows.map { .oauth2(flows: $0) } ?? .invalid(type: type)
        case "openIdConnect":
            return site.string("openIdConnectUrl").map { .openIDConnect(url: $0) } ?? .invalid(type: type)
        case "mutualTLS": return .mutualTLS
        default: return .invalid(type: type)
        }
    }

    private mutating func oauthFlows(_ site: Site) -> [OAuthFlow] {
        visit(.oauthFlows, site)
        return site.fixedMembers.compactMap { name, member in
            guard let kind = OAuthFlow.Kind(rawValue: name) else { return nil }
            visit(.oauthFlow, member)
            return OAuthFlow(
                site: member, kind: kind, authorizationURL: member.string("authorizationUrl"),
                tokenURL: member.string("tokenUrl"), refreshURL: member.string("refreshUrl"),
                deviceAuthorizationURL: member.string("deviceAuthorizationUrl"),
                scopes: (member.member("scopes")?.members ?? []).map { name, scope in
                    OAuthFlow.Scope(name: name, description: scope.node.text ?? "")
                })
        }
    }
}
