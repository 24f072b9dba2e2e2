extension CodeWriter {
    /// The type of an application's authenticators.
    mutating func authenticators(_ schemes: [SecuritySchemePlan]) {
        line("/// Who tells callers apart, for each security scheme of the contract.")
        block("public struct APIAuthenticators: Sendable") { writer in
            for scheme in schemes {
                writer.documentation(scheme.documentation)
                writer.line("public var \(scheme.swiftName): \(scheme.typeName)")
            }
            if !schemes.isEmpty { writer.line() }
            let parameters = schemes.map { "\($0.swiftName): \($0.typeName)" }.joined(separator: ", ")
            writer.block("public init(\(parameters))") { writer in
                for scheme in schemes { writer.line("self.\(scheme.swiftName) = \(scheme.swiftName)") }
            }
            writer.line()
            writer.block("var byScheme: [String: Authenticator]") { writer in
                writer.line(schemes.isEmpty ? "[:]" : "[")
                for scheme in schemes {
                    writer.line("    \(SwiftLiteral.string(scheme.name)): \(scheme.expression),")
                }
                if !schemes.isEmpty { writer.line("]") }
            }
        }
    }
}

extension SecuritySchemePlan {
    fileprivate var typeName: String {
        switch kind {
        case .bearer: "BearerAuthenticator"
        case .basic: "BasicAuthenticator"
        case .apiKey: "APIKeyAuthenticator"
        case .http: "HTTPAuthenticator"
        case .mutualTLS: "CertificateAuthenticator"
        }
    }

    fileprivate var expression: String {
        switch kind {
        case .bearer: "Authenticator.bearer(\(swiftName))"
        case .basic: "Authenticator.basic(\(swiftName))"
        case .apiKey(let place, let name): "Authenticator.apiKey(.\(place)(\(SwiftLiteral.string(name))), \(swiftName))"
        case .http(let scheme): "Authenticator.http(\(SwiftLiteral.string(scheme)), \(swiftName))"
        case .mutualTLS: "Authenticator.mutualTLS(\(swiftName))"
        }
    }
}

extension SecurityPlan {
    /// The value of `OperationContract.security`; nil where anybody may call.
    var expression: String? {
        guard !requirements.isEmpty else { return nil }
        let groups = requirements.map { group in "[\(group.map(\.expression).joined(separator: ", "))]" }
        return "[\(groups.joined(separator: ", "))]"
    }
}

extension SecurityPlan.Use {
    fileprivate var expression: String {
        guard !scopes.isEmpty else { return SwiftLiteral.string(scheme) }
        let list = scopes.map(SwiftLiteral.string).joined(separator: ", ")
        return "SchemeUse(\(SwiftLiteral.string(scheme)), scopes: [\(list)])"
    }
}

extension SecurityPlan.Caller {
    var typeName: String { isOptional ? "Principal?" : "Principal" }

    /// Where the input's reader finds it.
    var readExpression: String {
        scheme.map { "request.caller(of: \(SwiftLiteral.string($0)))" } ?? "request.caller"
    }

    var documentation: String {
        scheme.map { "Who calls, as \($0) tells." } ?? "Who calls."
    }
}
