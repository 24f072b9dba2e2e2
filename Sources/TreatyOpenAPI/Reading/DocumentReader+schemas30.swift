import TreatyYAML

/// Schemas of OpenAPI 3.0 (3.0.4, §4.7.24) in the terms of 3.1.
///
/// - `nullable: true` makes `null` one of the types, of the values of `enum` and of the alternatives. Where a schema has
///   none of these, 3.0 gives `nullable` no effect; it is taken there as its authors mean it, too.
/// - `exclusiveMinimum: true` is the `minimum`, and likewise for the maximum.
/// - What stands beside `$ref` is ignored, by the standard's word, with a warning for all that would have constrained
///   something.
extension DocumentReader {
    /// The site with a node as 3.1 would have it written. Nodes inside of it stay as they are, until they are read.
    mutating func modernized(_ site: Site) -> Site {
        guard let mapping = site.node.mapping else { return site }
        guard version(of: site) == .v30 else { return withNumericBounds(site, mapping) }
        guard !modernNodes.contains(ObjectIdentifier(site.node)) else { return site }
        var entries = mapping.entries
        if mapping["$ref"] != nil {
            if entries.count == 1 { return site }
            entries = keepingReference(entries)
        } else {
            reportOwnKeywords(mapping)
            reportNumericBounds(mapping)
            let old = ["nullable", "exclusiveMinimum", "exclusiveMaximum"]
            if old.allSatisfy({ mapping[$0]?.boolean == nil }) { return site }
            moveExclusiveBounds(mapping, &entries)
            if mapping["nullable"]?.boolean == true { admitNull(mapping, &entries) }
            entries.removeAll { $0.name == "nullable" && $0.value.boolean != nil }
        }
        return site.with(Node(.mapping(Mapping(entries)), at: site.node.location))
    }

    private mutating func keepingReference(_ entries: [Mapping.Entry]) -> [Mapping.Entry] {
        let harmless: Set = ["$ref", "title", "description", "summary", "externalDocs", "example"]
        return entries.filter { entry in
            if entry.name == "$ref" || entry.name.hasPrefix("x-") { return true }
            if !harmless.contains(entry.name) {
                findings.append(
                    .warning(
                        rule: "reference-siblings", at: entry.location,
                        "'\(entry.name)' beside '$ref' is ignored in OpenAPI 3.0; put both into 'allOf', or write 3.1"))
            }
            return entry.name == "title" || entry.name == "description"
        }
    }

    /// A type list and the type `null` came with 3.1.
    private mutating func reportOwnKeywords(_ mapping: Mapping) {
        guard let type = mapping["type"], type.sequence != nil || type.string == "null" else { return }
        findings.append(
            .error(
                rule: "schema-version", at: type.location,
                "OpenAPI 3.0 knows neither lists of types nor the type 'null'; write 'nullable: true', or 'openapi: 3.1.1'"
            ))
    }

    /// A boolean at `exclusiveMinimum` is 3.0's, or draft 4's; in a later document it is an error, and no other meaning.
    private mutating func withNumericBounds(_ site: Site, _ mapping: Mapping) -> Site {
        let booleans = ["exclusiveMinimum", "exclusiveMaximum"].compactMap { name in
            mapping.entry(name).flatMap { $0.value.boolean == nil ? nil : $0 }
        }
        if booleans.isEmpty { return site }
        for entry in booleans {
            let bound = entry.name == "exclusiveMinimum" ? "minimum" : "maximum"
            findings.append(
                .error(
                    rule: "exclusive-bound-boolean", at: entry.location,
                    "'\(entry.name)' is a number since OpenAPI 3.1; write the number here, without '\(bound)'",
                    notes: mapping.entry(bound).map { [.init("'\(bound)' is here", at: $0.location)] } ?? []))
        }
        var entries = mapping.entries
        moveExclusiveBounds(mapping, &entries)
        return site.with(Node(.mapping(Mapping(entries)), at: site.node.location))
    }

    /// What 3.1 writes. It is read so, too.
    private mutating func reportNumericBounds(_ mapping: Mapping) {
        for name in ["exclusiveMinimum", "exclusiveMaximum"] {
            guard let entry = mapping.entry(name), entry.value.number != nil else { continue }
            findings.append(
                .error(
                    rule: "schema-version", at: entry.location,
                    "'\(name)' of OpenAPI 3.0 is a boolean beside a bound; write it so, or 'openapi: 3.1.1'"))
        }
    }

    private func moveExclusiveBounds(_ mapping: Mapping, _ entries: inout [Mapping.Entry]) {
        for (exclusive, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
            guard let isExclusive = mapping[exclusive]?.boolean else { continue }
            entries.removeAll { $0.name == exclusive }
            guard isExclusive, let position = entries.firstIndex(where: { $0.name == bound }) else { continue }
            entries[position] = Mapping.Entry(
                name: exclusive, at: entries[position].location, value: entries[position].value)
        }
    }

    private mutating func admitNull(_ mapping: Mapping, _ entries: inout [Mapping.Entry]) {
        let place = mapping.entry("nullable")?.location ?? mapping.entries[0].location
        let name = Node(.scalar(Scalar(text: "null", isQuoted: true, value: .string)), at: place)
        let schema = Node(.mapping(Mapping([.init(name: "type", at: place, value: name)])), at: place)
        modernNodes.insert(ObjectIdentifier(schema))
        let isUntypedObject = mapping["type"] == nil && mapping["properties"] != nil
        if mapping["allOf"] != nil || mapping["not"] != nil || isUntypedObject {
            return wrap(&entries, besides: schema, at: place)
        }
        if mapping["type"]?.string != nil { append(name, to: "type", of: &entries) }
        if let values = mapping["enum"]?.sequence, !values.contains(where: \.isNull) {
            append(
                Node(.scalar(Scalar(text: "null", isQuoted: false, value: .null)), at: place), to: "enum", of: &entries)
        }
        for name in ["anyOf", "oneOf"] {
            guard let alternatives = mapping[name]?.sequence,
                !alternatives.contains(where: { $0["nullable"]?.boolean == true })
            else { continue }
            append(schema, to: name, of: &entries)
        }
    }

    /// Appends to the list at a keyword; a single value becomes a list.
    private func append(_ node: Node, to name: String, of entries: inout [Mapping.Entry]) {
        guard let position = entries.firstIndex(where: { $0.name == name }) else { return }
        let old = entries[position]
        let list = Node(.sequence((old.value.sequence ?? [old.value]) + [node]), at: old.value.location)
        entries[position] = Mapping.Entry(name: name, at: old.location, value: list)
    }

    /// What `allOf` says cannot be widened from beside it: the whole schema becomes one of two alternatives.
    private mutating func wrap(_ entries: inout [Mapping.Entry], besides null: Node, at place: SourceLocation) {
        func isOutside(_ entry: Mapping.Entry) -> Bool {
            SchemaKeywordTable.isAnnotation(entry.name) || entry.name.hasPrefix("x-")
        }
        let inside = entries.filter { !isOutside($0) && $0.name != "nullable" }
        let schema = Node(.mapping(Mapping(inside)), at: place)
        modernNodes.insert(ObjectIdentifier(schema))
        entries = entries.filter(isOutside)
        entries.append(.init(name: "anyOf", at: place, value: Node(.sequence([schema, null]), at: place)))
    }
}
