import TreatyYAML

extension DocumentReader {
    /// The path items of `paths` in the order of the file.
    ///
    /// An operation whose id is taken (`operation-id-duplicate`) is called by its method and its path.
    mutating func paths(of root: Site) -> [PathItem] {
        var ids: Set<String> = []
        return (root.member("paths")?.fixedMembers ?? []).compactMap { name, member in
            guard var item = pathItem(member, path: PathTemplate(name, at: member.location)) else { return nil }
            for index in item.operations.indices where !ids.insert(item.operations[index].operationID).inserted {
                item.operations[index].operationID = item.path.operationID(item.operations[index].method)
            }
            return item
        }
    }

    mutating func webhooks(of root: Site) -> [Webhook] {
        (root.member("webhooks")?.members ?? []).compactMap { name, member in
            pathItem(member, path: PathTemplate(expression: name, at: member.location), called: name).map {
                Webhook(site: member, name: name, operations: $0.operations)
            }
        }
    }

    mutating func callbacks(of site: Site) -> [Callback] {
        (site.member("callbacks")?.members ?? []).compactMap { name, member in callback(name, member) }
    }

    mutating func callback(_ name: String, _ site: Site) -> Callback? {
        var callback: Callback? = object(.callback, at: site) { reader, site in
            let items = site.fixedMembers.compactMap { expression, member in
                reader.pathItem(member, path: PathTemplate(expression: expression, at: member.location), called: name)
            }
            return Callback(
                site: site, name: name, componentName: reader.componentName(site),
                operations: items.flatMap(\.operations))
        }
        callback?.name = name
        // A component was perhaps read under another name, of which its operations without an id have theirs.
        for index in callback?.operations.indices ?? 0..<0 {
            guard let operation = callback?.operations[index], operation.node["operationId"] == nil else { continue }
            callback?.operations[index].operationID = Self.requestID(operation.method, called: name)
        }
        return callback
    }

    /// A path item and its operations. What a path item says besides `$ref` counts together with what it refers to.
    ///
    /// - Parameter name: what operations without an id are named after, where it is not the path.
    mutating func pathItem(_ site: Site, path: PathTemplate, called name: String? = nil) -> PathItem? {
        let parts = pathItemParts(site)
        guard let first = parts.first else { return nil }
        var fields: [(name: String, site: Site)] = []
        var sites: [String: Site] = [:]
        for (name, member) in parts.flatMap(\.fixedMembers) where name != "$ref" {
            if let other = sites.updateValue(member, forKey: name) {
                sites[name] = other
                findings.append(
                    .error(
                        rule: "path-item-conflict", at: other.location,
                        "the path item that '$ref' leads to has '\(name)' too, and the standard does not say which counts",
                        notes: [.init("it is here", at: member.location)]))
            } else {
                fields.append((name, member))
            }
        }
        func field(_ name: String) -> Site? { sites[name] }
        var item = PathItem(
            site: first, path: path, summary: field("summary")?.node.text,
            description: field("description")?.node.text, servers: field("servers").map { servers($0) } ?? [],
            parameters: field("parameters").map { listedParameters($0) } ?? [], operations: [])
        for (key, member) in fields where member.node.mapping != nil || member.node.isNull {
            guard let method = Method(rawValue: key) else { continue }
            item.operations.append(
                operation(
                    method, member, in: item,
                    otherwiseCalled: name.map { Self.requestID(method, called: $0) } ?? path.operationID(method)))
        }
        return item
    }

    /// What a request without an id is called in a webhook or a callback.
    private static func requestID(_ method: Method, called name: String) -> String {
        method == .post ? name : "\(name)_\(method.rawValue)"
    }

    /// The path item itself and those that its `$ref` leads to.
    private mutating func pathItemParts(_ site: Site) -> [Site] {
        var parts: [Site] = []
        var seen = Set<Address>()
        var next: Site? = site
        while let part = next, part.node.mapping != nil {
            guard seen.insert(Address(part)).inserted else {
                findings.append(
                    .error(
                        rule: "reference-cycle", at: site.location(of: "$ref"),
                        "this reference leads back to itself and never to \(ObjectKind.pathItem.rawValue); refer to one that has operations"
                    ))
                break
            }
            visit(.pathItem, part)
            guard parts.isEmpty || expand(by: part.node.expandedCount, at: site) else { break }
            parts.append(part)
            next = part.string("$ref").flatMap { target(of: $0, in: part, section: "pathItems") }
        }
        return parts
    }
}
