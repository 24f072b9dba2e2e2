extension Rule {
    /// A discriminator chooses between alternatives: those of its own schema, or the schemas that have it in `allOf`.
    ///
    /// Add the alternatives, or take the discriminator away.
    static let discriminatorAlone = Rule("discriminator-alone", .warning) { document, report in
        let parents = Set(
            document.schemas.flatMap { $0.allOf }.map { ObjectIdentifier($0.dereferenced) })
        for schema in document.schemas where schema.discriminator != nil {
            guard schema.oneOf.isEmpty, schema.anyOf.isEmpty, !parents.contains(ObjectIdentifier(schema)) else {
                continue
            }
            report.warning(
                at: schema.location(of: "discriminator"), "there are no alternatives that this could choose from")
        }
    }
}
