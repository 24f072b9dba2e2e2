import TreatyYAML

extension DocumentReader {
    mutating func components(of root: Site) -> Components {
        guard let site = root.member("components") else { return Components() }
        visit(.components, site)
        var components = Components()
        components.schemas = (site.member("schemas")?.members ?? []).map { name, member in
            Component(name: name, value: schema(member), location: member.location)
        }
        components.parameters = section("parameters", of: site) { $0.parameter($2) }
        components.responses = section("responses", of: site) { $0.response($2) }
        components.requestBodies = section("requestBodies", of: site) { $0.requestBody($2) }
        components.headers = section("headers", of: site) { $0.header($1, $2) }
        components.examples = section("examples", of: site) { $0.example($2) }
        components.securitySchemes = section("securitySchemes", of: site) { $0.securityScheme($1, $2) }
        return components
    }

    private mutating func section<Value>(
        _ name: String, of site: Site, _ read: (inout DocumentReader, String, Site) -> Value?
    ) -> [Component<Value>] {
        (site.member(name)?.members ?? []).compactMap { name, member in
            read(&self, name, member).map { Component(name: name, value: $0, location: member.location) }
        }
    }

    private mutating func securityScheme(_ name: String, _ site: Site) -> SecurityScheme? {
        var scheme: SecurityScheme? = object(.securityScheme, at: site) { reader, site in
            guard let type = site.string("type") else { return nil }
            if let flows = site.member("flows") { reader.visit(.oauthFlows, flows) }
            let isHTTP = type == "http"
            let kind: SecurityScheme.Kind =
                isHTTP
                ? .http(
                    scheme: site.string("scheme")?.lowercased() ?? "", bearerFormat: site.string("bearerFormat"))
                : .other(type)
            return SecurityScheme(site: site, name: name, kind: kind, description: site.string("description"))
        }
        scheme?.name = name
        return scheme
    }
}
