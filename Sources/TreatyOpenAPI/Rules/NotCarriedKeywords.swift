extension Rule {
    /// A keyword that generated code does not check yet: what it refuses would be let in.
    ///
    /// Take it out, or say the same with keywords that are carried.
    static let notCarriedKeywords = Rule("not-carried") { document, report in
        for schema in document.schemas {
            for (name, site) in schema.site.members {
                guard case .notCarried = SchemaKeywordTable.carriage(of: name) else { continue }
                report.error(at: site.location, "keyword '\(name)' is not carried into the generated code yet")
            }
        }
    }
}
