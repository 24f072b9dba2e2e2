import TreatyYAML

extension Rule {
    /// `discriminator.mapping` leads from a value to a schema: by a component's name, or by a reference.
    ///
    /// Mend the name or the reference. Until then the value stands for nothing.
    static let discriminatorMapping = Rule("discriminator-mapping", .lowerableError) { document, report in
        let names = Set((document.root["components"]?["schemas"]?.mapping?.entries ?? []).map(\.name))
        for schema in document.schemas {
            for entry in schema.discriminator?.mapping ?? [] {
                lookAtValue(entry, of: schema, in: document, &report)
                guard !names.contains(entry.target), leadsNowhere(entry.target, from: schema, in: document) else {
                    continue
                }
                report.error(
                    at: entry.location,
                    "'\(entry.target)' is neither the name of a component nor a reference to a schema")
            }
        }
    }

    /// References to other files are resolved where they are used.
    private static func leadsNowhere(_ text: String, from schema: Schema, in document: Document) -> Bool {
        guard let reference = try? ReferenceText(text) else { return true }
        guard reference.path.isEmpty else { return !reference.path.contains(".") }
        guard schema.node.location.file == document.file else { return false }
        return JSONPointer.site(at: reference.tokens, in: document.root) == nil
    }

    /// The schema that a value leads to must admit the value.
    private static func lookAtValue(
        _ entry: DiscriminatorMapping, of schema: Schema, in document: Document, _ report: inout Report
    ) {
        let prefix = "#/components/schemas/"
        let name = entry.target.hasPrefix(prefix) ? String(entry.target.dropFirst(prefix.count)) : entry.target
        guard let discriminator = schema.discriminator, schema.node.location.file == document.file,
            let target = document.components.schema(name)
        else { return }
        for part in Conjunction.parts(of: target) {
            for member in part.property(discriminator.propertyName).map({ Conjunction.parts(of: $0.schema) }) ?? [] {
                let values = member.constValue.map { [$0] } ?? member.enumValues ?? []
                // How a value that is no string is written in a mapping is nowhere said.
                guard !values.isEmpty, values.allSatisfy({ $0.string != nil && $0.string != entry.value }) else {
                    continue
                }
                report.error(
                    at: entry.location, "'\(name)' refuses the value '\(entry.value)' that leads to it",
                    notes: [member.site.note("its values are here", of: member.has("const") ? "const" : "enum")])
                return
            }
        }
    }
}
