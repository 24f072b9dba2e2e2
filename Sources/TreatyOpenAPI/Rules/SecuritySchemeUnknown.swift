extension Rule {
    /// A requirement names a scheme that the components do not have: who could fulfil it?
    ///
    /// Mend the name, or add the scheme under `components/securitySchemes`. Where this is lowered to a warning, a server
    /// does not start with an operation that nobody could call.
    static let securitySchemeUnknown = Rule("security-scheme-unknown", .lowerableError) { document, report in
        let names = Set((document.root["components"]?["securitySchemes"]?.mapping?.entries ?? []).map(\.name))
        for requirement in document.allRequirements {
            for use in requirement.schemes where !names.contains(use.name) {
                report.error(at: use.location, "there is no security scheme '\(use.name)' in the components")
            }
        }
    }
}
