import TreatyYAML

extension DocumentReader {
    /// The path items and their operations in the order of the file.
    mutating func paths(
        of root: Site, documentSecurity: [SecurityRequirement]
    ) -> (paths: [PathItem], operations: [Operation]) {
        var paths: [PathItem] = []
        var operations: [Operation] = []
        for (name, member) in root.member("paths")?.fixedMembers ?? [] {
            let path = PathTemplate(name, at: member.location)
            guard let site = follow(member, to: .pathItem) else { continue }
            visit(.pathItem, site)
            let parameters = listedParameters(of: site)
            paths.append(PathItem(site: site, path: path, parameters: parameters))
            for (field, operationSite) in site.members where operationSite.node.mapping != nil {
                guard let method = Method(rawValue: field) else { continue }
                var operation = operation(method, path, operationSite, shared: parameters)
                if !operation.hasOwnSecurity { operation.security = documentSecurity }
                operations.append(operation)
            }
        }
        return (paths, operations)
    }

    private mutating func operation(
        _ method: Method, _ path: PathTemplate, _ site: Site, shared: [ListedParameter]
    ) -> Operation {
        visit(.operation, site)
        let own = listedParameters(of: site)
        let ownSecurity = securityRequirements(of: site)
        return Operation(
            site: site, operationID: site.string("operationId") ?? "", method: method, path: path,
            summary: site.string("summary"), description: site.string("description"),
            tags: (site.node["tags"]?.sequence ?? []).compactMap(\.string),
            isDeprecated: site.boolean("deprecated") ?? false, externalDocs: externalDocs(of: site),
            parameters: merge(shared, own), ownParameters: own,
            requestBody: site.member("requestBody").flatMap { requestBody($0) },
            responses: statusResponses(of: site), security: ownSecurity ?? [], hasOwnSecurity: ownSecurity != nil)
    }

    /// An operation's parameter takes the place of the path item's with the same name in the same place.
    private func merge(_ shared: [ListedParameter], _ own: [ListedParameter]) -> [Parameter] {
        var merged = shared.map(\.parameter)
        for parameter in own.map(\.parameter) {
            if let position = merged.firstIndex(where: { $0.name == parameter.name && $0.place == parameter.place }) {
                merged[position] = parameter
            } else {
                merged.append(parameter)
            }
        }
        return merged
    }

    private mutating func listedParameters(of site: Site) -> [ListedParameter] {
        (site.member("parameters")?.items ?? []).compactMap { item in
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
                schema: reader.schema("schema", of: site), style: style,
                explode: site.boolean("explode") ?? (style == "form"),
                allowReserved: site.boolean("allowReserved") ?? false,
                allowEmptyValue: site.boolean("allowEmptyValue") ?? false, examples: reader.examples(of: site),
                isSubject: site.boolean("x-treaty-subject") ?? false)
        }
        if let own = ownDescription(site) { parameter?.description = own }
        return parameter
    }

    /// Nil when there is no list, which is not the same as an empty one.
    mutating func securityRequirements(of site: Site) -> [SecurityRequirement]? {
        guard let list = site.member("security"), list.node.sequence != nil else { return nil }
        return list.items.map { item in
            SecurityRequirement(
                site: item,
                schemes: item.members.map { name, member in
                    let scopes = (member.node.sequence ?? []).compactMap(\.string)
                    return SecurityRequirement.SchemeUse(name: name, scopes: scopes, location: member.location)
                })
        }
    }
}
