import TreatyYAML

extension DocumentReader {
    /// Finds what the references of a schema lead to.
    mutating func link(_ schema: Schema) {
        for reference in [schema.reference, schema.dynamicReference] {
            guard let reference, let target = target(of: reference, in: schema) else { continue }
            reference.resolve(to: target)
        }
    }

    /// A reference is a URI, resolved against that of the resource in which it stands (JSON Schema 2020-12 core §8.2). Where
    /// that is a file, it is a path besides.
    private mutating func target(of reference: SchemaReference, in schema: Schema) -> Schema? {
        let parsed = URIReference(reference.text)
        guard let fragment = ReferenceText.percentDecoded(parsed.fragment ?? "") else {
            return fail(reference, "reference-malformed", "'\(reference.text)' is no URI reference")
        }
        let isPointer = fragment.isEmpty || fragment.hasPrefix("/")
        let uri = parsed.resolved(against: URIReference(schema.resource.uri)).withoutFragment
        let isLocal = reference.text.hasPrefix("#")
        if isLocal, !(schema.resource.isFile && isPointer) {
            return target(of: reference, fragment, in: schema.resource)
        }
        if !isLocal {
            if let resource = resourcesByURI[uri] { return target(of: reference, fragment, in: resource) }
            if !schema.resource.isFile || parsed.isAbsolute, let resource = load(uri, at: reference.location) {
                return target(of: reference, fragment, in: resource)
            }
        }
        if isPointer {
            guard let site = target(of: reference.text, in: schema.site, section: "schemas") else { return nil }
            return self.schema(at: site, for: reference)
        }
        guard let file = file(named: parsed.path, from: schema.site, at: reference.location) else { return nil }
        return target(of: reference, fragment, in: resource(of: file))
    }

    /// The resource of a file that a URI names, if there is one to be had.
    private mutating func load(_ uri: String, at location: SourceLocation) -> SchemaResource? {
        guard let file = files.load(path: uri, displayPath: uri, at: location).file else { return nil }
        return resource(of: file)
    }

    /// A file that is a schema itself is read as one, since it may name its parts.
    private mutating func resource(of file: SourceFile) -> SchemaResource {
        let root = Site(root: file.root)
        let names = ["$schema", "$id", "$anchor", "$dynamicAnchor", "$defs"]
        if root.node.boolean != nil || names.contains(where: { root.node[$0] != nil }) { _ = schema(root) }
        return resource(ofFile: file.displayPath)
    }

    private mutating func target(
        of reference: SchemaReference, _ fragment: String, in resource: SchemaResource
    ) -> Schema? {
        if fragment.isEmpty { return schema(at: resource.site, for: reference) }
        guard fragment.hasPrefix("/") else {
            if let schema = resource.schema(anchor: fragment) { return schema }
            return fail(
                reference, "reference-target-missing",
                "'\(reference.text)' leads to nothing: no schema there has "
                    + "the '$anchor' \(fragment)")
        }
        guard let tokens = JSONPointer.tokens(fragment), let site = JSONPointer.site(at: tokens, from: resource.site)
        else { return fail(reference, "reference-target-missing", "'\(reference.text)' leads to nothing") }
        return schema(at: site, for: reference)
    }

    private mutating func schema(at site: Site, for reference: SchemaReference) -> Schema? {
        if let known = schemasByAddress[Address(site)] { return known }
        // In the root file every schema was read already, except in what nobody knows: keywords, fields and extensions.
        let isUnread = site.node.location.file != rootFile || schemaAround(site) != nil || isInUnknownField(site)
        guard isUnread, site.node.mapping != nil || site.node.boolean != nil else {
            findings.append(
                .error(
                    rule: "reference-kind", at: reference.location,
                    "'\(reference.text)' leads to something that is no schema",
                    notes: [.init("it is here", at: site.location)]))
            return nil
        }
        return schema(site)
    }

    private mutating func fail(_ reference: SchemaReference, _ rule: String, _ message: String) -> Schema? {
        findings.append(.error(rule: rule, at: reference.location, message))
        return nil
    }
}
