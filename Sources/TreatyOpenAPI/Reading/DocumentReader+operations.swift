import TreatyYAML

extension DocumentReader {
    mutating func operation(
        _ method: Method, _ site: Site, in item: PathItem, otherwiseCalled id: @autoclosure () -> String
    ) -> Operation {
        visit(.operation, site)
        let own = site.member("parameters").map { listedParameters($0) } ?? []
        let ownSecurity = securityRequirements(of: site)
        let inherited = ownSecurity == nil ? documentSecurity.reduce(0) { $0 + $1.node.expandedCount } : 0
        let security = ownSecurity ?? (expand(by: inherited, at: site) ? documentSecurity : [])
        let ownServers = site.member("servers").map { servers($0) } ?? []
        let ownID = site.string("operationId") ?? ""
        return Operation(
            site: site, operationID: ownID.isEmpty ? id() : ownID, method: method, path: item.path,
            pathSummary: item.summary, pathDescription: item.description, pathExtensions: item.extensions,
            summary: site.string("summary"),
            description: site.string("description"), tags: (site.node["tags"]?.sequence ?? []).compactMap(\.text),
            isDeprecated: site.boolean("deprecated") ?? false, externalDocs: externalDocs(of: site),
            parameters: merge(item.parameters, own), ownParameters: own,
            requestBody: site.member("requestBody").flatMap { requestBody($0) },
            responses: statusResponses(of: site), security: security,
            hasOwnSecurity: ownSecurity != nil, servers: ownServers.isEmpty ? item.servers : ownServers,
            callbacks: callbacks(of: site))
    }

    /// An operation's parameter takes the place of the path item's with the same name in the same place.
    private func merge(_ shared: [ListedParameter], _ own: [ListedParameter]) -> [Parameter] {
        struct Key: Hashable {
            var name: String
            var place: Parameter.Place
        }
        var merged: [Parameter] = []
        var positions: [Key: Int] = [:]
        for parameter in (shared + own).map(\.parameter) {
            let isHeader = parameter.place == .header
            let key = Key(name: isHeader ? parameter.name.lowercased() : parameter.name, place: parameter.place)
            if let position = positions[key] {
                merged[position] = parameter
            } else {
                positions[key] = merged.count
                merged.append(parameter)
            }
        }
        return merged
    }

    mutating func listedParameters(_ list: Site) -> [ListedParameter] {
        list.items.compactMap { item in
            parameter(item).map { ListedParameter(parameter: $0, location: item.location) }
        }
    }

    mutating func parameter(_ site: Site) -> Parameter? {
        var parameter: Parameter? = object(.parameter, at: site) { reader, site in
            guard let name = site.string("name"), let place = site.string("in").flatMap(Parameter.Place.init) else {
                return nil
            }
            let style = site.string("style") ?? place.defaultStyle
            return Parameter(
                site: site, componentName: reader.componentName(site), name: name, place: place,
                isRequired: place == .path || site.boolean("required") ?? false,
                isDeprecated: site.boolean("deprecated") ?? false, description: site.string("description"),
                schema: reader.schema("schema", of: site), content: reader.content(of: site).first, style: style,
                explode: site.boolean("explode") ?? (style == "form"),
                allowReserved: site.boolean("allowReserved") ?? false,
                allowEmptyValue: site.boolean("allowEmptyValue") ?? false, examples: reader.examples(of: site),
                isSubject: site.boolean("x-treaty-subject") ?? false)
        }
        if let own = ownDescription(site) { parameter?.description = own }
        return parameter
    }

    /// Nil when there is no list, which is not the same as an empty one.
    func securityRequirements(of site: Site) -> [SecurityRequirement]? {
        guard let list = site.member("security"), list.node.sequence != nil else { return nil }
        return list.items.map { item in
            SecurityRequirement(
                site: item,
                schemes: item.members.map { name, member in
                    let scopes = (member.node.sequence ?? []).compactMap(\.text)
                    return SecurityRequirement.SchemeUse(name: name, scopes: scopes, location: member.location)
                })
        }
    }
}
