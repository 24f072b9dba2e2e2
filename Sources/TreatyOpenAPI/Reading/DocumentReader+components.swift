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
        components.links = section("links", of: site) { $0.link($1, $2) }
        components.callbacks = section("callbacks", of: site) { $0.callback($1, $2) }
        components.pathItems = section("pathItems", of: site) { reader, name, member in
            reader.pathItem(member, path: PathTemplate(expression: name, at: member.location), called: name)
        }
        return components
    }

    private mutating func section<Value>(
        _ name: String, of site: Site, _ read: (inout DocumentReader, String, Site) -> Value?
    ) -> [Component<Value>] {
        (site.member(name)?.members ?? []).compactMap { name, member in
            read(&self, name, member).map { Component(name: name, value: $0, location: member.location) }
        }
    }
}
