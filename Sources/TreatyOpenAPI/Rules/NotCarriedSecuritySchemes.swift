extension Rule {
    /// Callers are known by a bearer token; the other schemes of the standard, and scopes, are not looked at yet.
    ///
    /// Write `type: http`, `scheme: bearer`, and requirements with empty lists.
    static let notCarriedSecuritySchemes = Rule("not-carried") { document, report in
        for object in document.objects where object.kind == .securityScheme {
            guard let type = object.site.string("type") else { continue }
            if type != "http" && securitySchemeTypes.keys.contains(type) {
                report.error(
                    at: object.site.location(of: "type"),
                    "security scheme type '\(type)' is not carried into the generated code yet; only http bearer is")
            } else if let scheme = object.site.string("scheme"), type == "http", scheme.lowercased() != "bearer" {
                report.error(
                    at: object.site.location(of: "scheme"),
                    "HTTP scheme '\(scheme)' is not carried into the generated code yet; only bearer is")
            }
        }
        for requirement in document.security + document.operations.flatMap(\.security) {
            for use in requirement.schemes where !use.scopes.isEmpty {
                report.error(
                    at: use.location, "scopes of '\(use.name)' are not carried into the generated code yet")
            }
        }
    }
}
