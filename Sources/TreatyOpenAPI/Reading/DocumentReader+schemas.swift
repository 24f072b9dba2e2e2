import TreatyYAML

extension DocumentReader {
    /// The schema at a field, if it has one.
    mutating func schema(_ field: String, of site: Site) -> Schema? {
        site.member(field).map { schema($0) }
    }

    /// The schema at a site. Each place is read once.
    mutating func schema(_ site: Site) -> Schema {
        let address = Address(site)
        if let known = schemasByAddress[address] { return known }
        let outer = schemaScope
        defer { schemaScope = outer }
        let scope = scope(of: site)
        schemaScope = scope
        let site = modernized(scope.dialect.restricted(site))
        let isComponent = site.component?.section == "schemas"
        let schema = Schema(
            site: site, componentName: isComponent ? componentName(site) : nil, booleanValue: site.node.boolean,
            keywords: keywords(site), resource: scope.resource, dialect: scope.dialect)
        schemasByAddress[address] = schema
        schemas.append(schema)
        register(schema)
        if schema.reference != nil || schema.dynamicReference != nil { unresolved.append(schema) }
        return schema
    }

    private mutating func keywords(_ site: Site) -> SchemaKeywords {
        var keywords = SchemaKeywords()
        guard site.node.mapping != nil else { return keywords }
        readCore(site, &keywords)
        readApplicators(site, &keywords)
        readAssertions(site, &keywords)
        readAnnotations(site, &keywords)
        return keywords
    }

    private mutating func readCore(_ site: Site, _ keywords: inout SchemaKeywords) {
        if let text = site.string("$ref") {
            let name = text.hasPrefix("#/components/schemas/") ? try? ReferenceText(text).tokens : nil
            keywords.reference = SchemaReference(
                text: text, location: site.location(of: "$ref"), componentName: name?.count == 3 ? name?.last : nil)
        }
        keywords.id = site.string("$id")
        keywords.schemaDialect = site.string("$schema")
        keywords.anchor = site.string("$anchor")
        keywords.dynamicReference = site.string("$dynamicRef").map {
            SchemaReference(text: $0, location: site.location(of: "$dynamicRef"), componentName: nil)
        }
        keywords.dynamicAnchor = site.string("$dynamicAnchor")
        keywords.vocabulary = site.node["$vocabulary"]
        keywords.comment = site.string("$comment")
        keywords.definitions = namedSchemas("$defs", of: site)
    }

    private mutating func readApplicators(_ site: Site, _ keywords: inout SchemaKeywords) {
        keywords.allOf = schemaList("allOf", of: site)
        keywords.anyOf = schemaList("anyOf", of: site)
        keywords.oneOf = schemaList("oneOf", of: site)
        keywords.not = schema("not", of: site)
        keywords.ifSchema = schema("if", of: site)
        keywords.thenSchema = schema("then", of: site)
        keywords.elseSchema = schema("else", of: site)
        keywords.dependentSchemas = namedSchemas("dependentSchemas", of: site)
        readDependencies(site, &keywords)
        keywords.properties = namedSchemas("properties", of: site)
        keywords.patternProperties = namedSchemas("patternProperties", of: site).filter {
            PatternSyntax.problem(in: $0.name) == nil
        }
        keywords.additionalProperties = schema("additionalProperties", of: site)
        keywords.propertyNames = schema("propertyNames", of: site)
        keywords.unevaluatedProperties = schema("unevaluatedProperties", of: site)
        keywords.items = schema("items", of: site)
        keywords.prefixItems = schemaList("prefixItems", of: site)
        keywords.contains = schema("contains", of: site)
        keywords.unevaluatedItems = schema("unevaluatedItems", of: site)
        keywords.contentSchema = schema("contentSchema", of: site)
    }

    /// The keyword of older drafts, which 2020-12 has as `dependentSchemas` and `dependentRequired`.
    private mutating func readDependencies(_ site: Site, _ keywords: inout SchemaKeywords) {
        for (entry, member) in zip(
            site.node["dependencies"]?.mapping?.entries ?? [], site.member("dependencies")?.members ?? [])
        {
            if entry.value.sequence != nil {
                keywords.dependentRequired.append(DependentRequirement(entry))
            } else {
                keywords.dependentSchemas.append(
                    NamedSchema(name: entry.name, schema: schema(member.site), location: member.site.location))
            }
        }
    }

    private func readAssertions(_ site: Site, _ keywords: inout SchemaKeywords) {
        let node = site.node
        keywords.types = types(node["type"])
        keywords.enumValues = node["enum"]?.sequence
        keywords.constValue = node["const"]
        keywords.required = (node["required"]?.sequence ?? []).compactMap(\.text)
        for entry in node["dependentRequired"]?.mapping?.entries ?? [] {
            keywords.dependentRequired.append(DependentRequirement(entry))
        }
        keywords.minProperties = count("minProperties", node)
        keywords.maxProperties = count("maxProperties", node)
        keywords.minItems = count("minItems", node)
        keywords.maxItems = count("maxItems", node)
        keywords.minContains = count("minContains", node)
        keywords.maxContains = count("maxContains", node)
        keywords.minLength = count("minLength", node)
        keywords.maxLength = count("maxLength", node)
        keywords.uniqueItems = node["uniqueItems"]?.boolean
        keywords.multipleOf = node["multipleOf"]?.number
        keywords.minimum = node["minimum"]?.number
        keywords.maximum = node["maximum"]?.number
        keywords.exclusiveMinimum = node["exclusiveMinimum"]?.number
        keywords.exclusiveMaximum = node["exclusiveMaximum"]?.number
        keywords.pattern = node["pattern"]?.string.flatMap { PatternSyntax.problem(in: $0) == nil ? $0 : nil }
        keywords.format = node["format"]?.string
    }

    /// In a list, `null` without quotes can only mean the type.
    private func types(_ node: Node?) -> [SchemaType] {
        let names = node?.sequence?.map { $0.isNull ? SchemaType.null.rawValue : $0.string } ?? [node?.string]
        var seen = Set<SchemaType>()
        return names.compactMap { $0.flatMap(SchemaType.init(rawValue:)) }.filter { seen.insert($0).inserted }
    }

    private mutating func readAnnotations(_ site: Site, _ keywords: inout SchemaKeywords) {
        let node = site.node
        keywords.title = node["title"]?.text
        keywords.description = node["description"]?.text
        keywords.defaultValue = node["default"]
        keywords.isDeprecated = node["deprecated"]?.boolean ?? false
        keywords.isReadOnly = node["readOnly"]?.boolean ?? false
        keywords.isWriteOnly = node["writeOnly"]?.boolean ?? false
        keywords.examples = node["examples"]?.sequence ?? []
        keywords.example = node["example"]
        keywords.contentEncoding = node["contentEncoding"]?.text
        keywords.contentMediaType = node["contentMediaType"]?.text
        keywords.xml = node["xml"]
        if let xml = site.member("xml") { visit(.xml, xml) }
        keywords.externalDocs = externalDocs(of: site)
        keywords.discriminator = site.member("discriminator").flatMap { discriminator($0) }
    }

    private mutating func discriminator(_ site: Site) -> Discriminator? {
        visit(.discriminator, site)
        guard let propertyName = site.string("propertyName") else { return nil }
        let mapping = (site.member("mapping")?.members ?? []).compactMap { name, member in
            member.node.text.map { DiscriminatorMapping(value: name, target: $0, location: member.location) }
        }
        return Discriminator(site: site, propertyName: propertyName, mapping: mapping)
    }

    private mutating func namedSchemas(_ field: String, of site: Site) -> [NamedSchema] {
        (site.member(field)?.members ?? []).map { name, member in
            NamedSchema(name: name, schema: schema(member), location: member.location)
        }
    }

    private mutating func schemaList(_ field: String, of site: Site) -> [Schema] {
        (site.member(field)?.items ?? []).map { schema($0) }
    }

    private func count(_ keyword: String, _ node: Node) -> Int? {
        node[keyword]?.integer.flatMap { $0 >= 0 ? $0 : nil }
    }
}

extension DependentRequirement {
    fileprivate init(_ entry: Mapping.Entry) {
        name = entry.name
        required = (entry.value.sequence ?? []).compactMap(\.text)
    }
}
