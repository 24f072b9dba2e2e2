import TreatyOpenAPI

extension Planner {
    func planSecurity(_ operation: TreatyOpenAPI.Operation) -> SecurityPlan {
        let groups = operation.security.map { requirement in
            requirement.schemes.map { SecurityPlan.Use(scheme: $0.name, scopes: $0.scopes) }
        }
        guard groups.contains(where: { !$0.isEmpty }) else { return SecurityPlan() }
        var callers = [SecurityPlan.Caller(swiftName: "caller", scheme: nil, isOptional: !operation.isSecured)]
        if groups.contains(where: { $0.count > 1 }) {
            var counts: [String: Int] = [:]
            var schemes: [String] = []
            for group in groups {
                for scheme in Set(group.map(\.scheme)) { counts[scheme, default: 0] += 1 }
            }
            var seen = Set<String>()
            for use in groups.joined() where seen.insert(use.scheme).inserted { schemes.append(use.scheme) }
            let names = SwiftName.distinct(
                schemes.map { SwiftName.Wish(text: $0 + "-caller") }, reserved: ["caller"], SwiftName.lower)
            callers += zip(schemes, names).map { scheme, swiftName in
                SecurityPlan.Caller(swiftName: swiftName, scheme: scheme, isOptional: counts[scheme] != groups.count)
            }
        }
        return SecurityPlan(requirements: groups, callers: callers)
    }

    /// The schemes that operations use, in the order of the file.
    func planSecuritySchemes() -> [SecuritySchemePlan] {
        let used = Set(plan.operations.flatMap { $0.security.requirements.joined().map(\.scheme) })
        let components = document.components.securitySchemes.filter { used.contains($0.name) }
        let names = SwiftName.distinct(
            components.map { SwiftName.Wish(text: $0.name) }, reserved: ["byScheme"], SwiftName.lower)
        return zip(components, names).compactMap { component, swiftName in
            guard let kind = kind(of: component.value) else { return nil }
            return SecuritySchemePlan(
                name: component.name, swiftName: swiftName, documentation: documentationLines(kind.what),
                kind: kind.kind)
        }
    }

    private func kind(of scheme: SecurityScheme) -> (kind: SecuritySchemePlan.Kind, what: String)? {
        switch scheme.kind {
        case .http("bearer", _): (.bearer, "Bearer tokens.")
        case .oauth2: (.bearer, "Bearer tokens of OAuth 2.0; the caller's scopes are held against the contract's.")
        case .openIDConnect:
            (.bearer, "Bearer tokens of OpenID Connect; the caller's scopes are held against the contract's.")
        case .http("basic", _): (.basic, "User names and passwords.")
        case .http(let scheme, _): (.http(scheme), "Credentials of the HTTP scheme \(scheme).")
        case .apiKey(let name, let place):
            (.apiKey(place: place.rawValue, name: name), "Keys in the \(place.rawValue): \(name).")
        case .mutualTLS: (.mutualTLS, "Client certificates, which the proxy in front has verified.")
        case .invalid: nil
        }
    }
}
