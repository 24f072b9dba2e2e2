import TreatyYAML

/// What holds for a schema by where it stands.
struct SchemaScope {
    var resource: SchemaResource
    var dialect: SchemaDialect
}

extension DocumentReader {
    /// The scope of a schema: that of the schemas around it, unless it names itself or a dialect.
    mutating func scope(of site: Site) -> SchemaScope {
        var scope = schemaScope ?? scope(around: site)
        if let id = site.string("$id") { scope.resource = resource(id, at: site, within: scope.resource) }
        if let uri = site.string("$schema") { scope.dialect = dialect(uri, at: site.location(of: "$schema")) }
        return scope
    }

    /// The scope in which a place stands that a reference leads to.
    private mutating func scope(around site: Site) -> SchemaScope {
        if let schema = schemaAround(site) { return SchemaScope(resource: schema.resource, dialect: schema.dialect) }
        let file = site.node.location.file
        return SchemaScope(resource: resource(ofFile: file), dialect: dialect(ofFile: file))
    }

    /// The dialect of schemas that name none: what the file's OpenAPI document says, or else the root file's.
    private mutating func dialect(ofFile displayPath: String) -> SchemaDialect {
        if let known = fileDialects[displayPath] { return known }
        let isDocument = files.versions[displayPath] != nil
        let root = files[isDocument ? displayPath : rootFile].map { Site(root: $0.root) }
        var dialect = SchemaDialect.standard
        if let root, version(of: root) != .v30, let uri = root.string("jsonSchemaDialect") {
            dialect = self.dialect(uri, at: root.location(of: "jsonSchemaDialect"))
        }
        fileDialects[displayPath] = dialect
        return dialect
    }

    /// The innermost schema that was read and in whose text the site stands.
    func schemaAround(_ site: Site) -> Schema? {
        for node in site.enclosingNodes {
            if let schema = schemasByAddress[Address(node)] { return schema }
        }
        return nil
    }

    /// A file's resource. Its URI is that by which it was asked for, or is made of its path.
    mutating func resource(ofFile displayPath: String) -> SchemaResource {
        if let known = fileResources[displayPath] { return known }
        let reference = URIReference(displayPath)
        let uri = reference.isAbsolute ? reference.withoutFragment : "file:///" + displayPath
        let root = files[displayPath]?.root
        let empty = Node(.sequence([]), at: SourceLocation(file: displayPath, line: 1, column: 1))
        let site = Site(root: root ?? empty)
        let resource = addResource(uri, at: site, isFile: !reference.isAbsolute)
        fileResources[displayPath] = resource
        return resource
    }

    private mutating func resource(_ id: String, at site: Site, within outer: SchemaResource) -> SchemaResource {
        let uri = URIReference(id).resolved(against: URIReference(outer.uri)).withoutFragment
        let isRoot = site.isRoot
        if let other = resourcesByURI[uri], !isRoot || other !== outer {
            findings.append(
                .error(
                    rule: "schema-id-duplicate", at: site.location(of: "$id"),
                    "'\(uri)' is the '$id' of another schema: references to it could mean both",
                    notes: [.init("the other one is here", at: other.site.location(of: "$id"))]))
        }
        let resource = addResource(uri, at: site, isFile: false)
        if isRoot {
            fileResources[site.node.location.file] = resource
            resourcesByURI[outer.uri] = resource
        }
        return resource
    }

    private mutating func addResource(_ uri: String, at site: Site, isFile: Bool) -> SchemaResource {
        let resource = SchemaResource(uri: uri, number: resources.count, site: site, isFile: isFile)
        resources.append(resource)
        if resourcesByURI[uri] == nil || site.isRoot { resourcesByURI[uri] = resource }
        return resource
    }

    /// The dialect that a `$schema` or `jsonSchemaDialect` names: a known one, or what the `$vocabulary` of its
    /// metaschema says.
    private mutating func dialect(_ uri: String, at location: SourceLocation) -> SchemaDialect {
        if let known = SchemaDialect(uri: uri) { return known }
        let address = URIReference(uri).withoutFragment
        guard let file = files.load(path: address, displayPath: address, at: location).file else {
            findings.append(
                .error(
                    rule: "schema-dialect", at: location,
                    "the dialect '\(uri)' is not known; write https://json-schema.org/draft/2020-12/schema"))
            return .standard
        }
        guard let vocabulary = file.root["$vocabulary"]?.mapping else { return .standard }
        if let dialect = SchemaDialect(vocabulary: vocabulary) { return dialect }
        findings.append(
            .error(
                rule: "schema-dialect", at: location,
                "the dialect '\(uri)' requires a vocabulary that is not known, so that its schemas cannot be understood"
            ))
        return .standard
    }

    /// Notes the names of a schema within its resource.
    func register(_ schema: Schema) {
        if let name = schema.anchor { schema.resource.add(anchor: name, schema, isDynamic: false) }
        if let name = schema.dynamicAnchor { schema.resource.add(anchor: name, schema, isDynamic: true) }
    }
}
