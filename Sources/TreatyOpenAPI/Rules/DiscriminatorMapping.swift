import TreatyYAML

extension Rule {
    /// `discriminator.mapping` leads from a value to a schema: by a component's name, or by a reference.
    ///
    /// Mend the name or the reference. Until then the value stands for nothing.
    static let discriminatorMapping = Rule("discriminator-mapping", .lowerableError) { document, report in
        let names = Set((document.root["components"]?["schemas"]?.mapping?.entries ?? []).map(\.name))
        for schema in document.schemas {
            for entry in schema.discriminator?.mapping ?? [] {
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
}
