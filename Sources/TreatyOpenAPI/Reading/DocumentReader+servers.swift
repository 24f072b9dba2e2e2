import TreatyYAML

extension DocumentReader {
    /// The servers of a list.
    mutating func servers(_ list: Site) -> [Server] { list.items.compactMap { server($0) } }

    mutating func server(_ site: Site) -> Server? {
        visit(.server, site)
        let variables = (site.member("variables")?.members ?? []).map { name, member in
            visit(.serverVariable, member)
            return ServerVariable(
                site: member, name: name, values: (member.node["enum"]?.sequence ?? []).compactMap(\.text),
                defaultValue: member.string("default") ?? "", description: member.string("description"))
        }
        return site.string("url").map {
            Server(
                site: site, url: $0, name: site.string("name"), description: site.string("description"),
                variables: variables)
        }
    }
}
