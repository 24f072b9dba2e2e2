import TreatyYAML

extension Rule {
    /// OpenAPI 3.1.1, §4.8.25: beside `oneOf` or `anyOf`, all schemas that a discriminator may choose are listed there.
    ///
    /// Add the schema to the alternatives, or take it out of the mapping.
    static let discriminatorUnlisted = Rule("discriminator-unlisted", .lowerableError) { document, report in
        let components = Dictionary(
            document.components.schemas.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        for schema in document.schemas where schema.discriminator != nil {
            let alternatives = schema.oneOf + schema.anyOf
            guard !alternatives.isEmpty, schema.node.location.file == document.file else { continue }
            let listed = Set(alternatives.map { ObjectIdentifier($0.dereferenced) })
            for entry in schema.discriminator?.mapping ?? [] {
                let prefix = "#/components/schemas/"
                let name = entry.target.hasPrefix(prefix) ? String(entry.target.dropFirst(prefix.count)) : entry.target
                guard let target = components[name], !listed.contains(ObjectIdentifier(target.dereferenced)) else {
                    continue
                }
                report.error(
                    at: entry.location, "'\(entry.target)' is none of the alternatives",
                    notes: [schema.site.note("they are here", of: schema.oneOf.isEmpty ? "anyOf" : "oneOf")])
            }
        }
    }
}
