import TreatyYAML

/// A way in which a caller shows who it is.
package struct SecurityScheme: DocumentObject {
    package enum Kind: Sendable {
        /// `type: http` with its scheme in lower case and `bearerFormat`.
        case http(scheme: String, bearerFormat: String?)
        /// A parameter in the query, a header field or a cookie.
        case apiKey(name: String, place: Parameter.Place)
        case oauth2(flows: [OAuthFlow])
        case openIDConnect(url: String)
        case mutualTLS
        /// No type of the standard, or one with what it needs missing: a rule has said so.
        case invalid(type: String)
    }

    package var site: Site
    package var name: String
    package var kind: Kind
    package var description: String?
    /// OpenAPI 3.2.
    package var isDeprecated: Bool

    /// True when the credential is `Authorization: Bearer …`: http bearer, and what gives such tokens.
    package var isBearer: Bool {
        switch kind {
        case .http("bearer", _), .oauth2, .openIDConnect: true
        default: false
        }
    }
}

/// One way of OAuth 2.0 (RFC 6749) to a token.
package struct OAuthFlow: DocumentObject {
    package enum Kind: String, Sendable, CaseIterable {
        case implicit, password, clientCredentials, authorizationCode
        /// OpenAPI 3.2.
        case deviceAuthorization
    }

    package struct Scope: Sendable {
        package var name: String
        package var description: String
    }

    package var site: Site
    package var kind: Kind
    package var authorizationURL: String?
    package var tokenURL: String?
    package var refreshURL: String?
    /// OpenAPI 3.2.
    package var deviceAuthorizationURL: String?
    /// In the order of the file.
    package var scopes: [Scope]
}
