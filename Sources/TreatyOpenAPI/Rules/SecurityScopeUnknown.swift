extension Rule {
    /// A requirement asks for a scope that no flow of its scheme gives; before 3.1, schemes other than oauth2 and
    /// openIdConnect have no scopes at all.
    ///
    /// Mend the name, or describe the scope in the flows.
    static let securityScopeUnknown = Rule("security-scope-unknown", .lowerableError) { document, report in
        let schemes = Dictionary(
            document.components.securitySchemes.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let scopes = schemes.mapValues { scheme -> Set<String> in
            guard case .oauth2(let flows) = scheme.kind else { return [] }
            return Set(flows.flatMap(\.scopes).map(\.name))
        }
        for requirement in document.allRequirements {
            for use in requirement.schemes where !use.scopes.isEmpty {
                guard let scheme = schemes[use.name], let known = scopes[use.name] else { continue }
                switch scheme.kind {
                case .oauth2:
                    for scope in use.scopes where !known.contains(scope) {
                        report.error(
                            at: use.location, "no flow of '\(use.name)' has the scope '\(scope)'",
                            notes: [.init("the scheme is here", at: scheme.location)])
                    }
                case .http, .apiKey, .mutualTLS:
                    guard document.version(of: requirement.site) == .v30 else { continue }
                    report.error(
                        at: use.location, "'\(use.name)' has no scopes: in OpenAPI 3.0 this list must be empty",
                        notes: [.init("the scheme is here", at: scheme.location)])
                case .openIDConnect, .invalid: break
                }
            }
        }
    }
}
