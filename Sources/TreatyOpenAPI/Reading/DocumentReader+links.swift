import TreatyYAML

extension DocumentReader {
    mutating func links(of site: Site) -> [Link] {
        (site.member("links")?.members ?? []).compactMap { name, member in link(name, member) }
    }

    mutating func link(_ name: String, _ site: Site) -> Link? {
        var link: Link? = object(.link, at: site) { reader, site in
            Link(
                site: site, name: name, componentName: reader.componentName(site),
                operationID: site.string("operationId"), operationReference: site.string("operationRef"),
                arguments: (site.member("parameters")?.members ?? []).map { name, member in
                    Link.Argument(name: name, value: member.node)
                },
                requestBody: site.node["requestBody"], description: site.string("description"),
                server: site.member("server").flatMap { reader.server($0) })
        }
        link?.name = name
        if let own = ownDescription(site) { link?.description = own }
        return link
    }
}
