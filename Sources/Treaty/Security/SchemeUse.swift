/// One scheme of a security requirement, with the scopes that its caller must have. A string literal is a scheme without.
public struct SchemeUse: Sendable, ExpressibleByStringLiteral {
    /// Its name in `components/securitySchemes`.
    public let scheme: String
    /// Of OAuth 2.0; for other schemes the roles that the contract names (OpenAPI 3.1.1 §4.8.30).
    public let scopes: [String]

    public init(_ scheme: String, scopes: [String] = []) {
        self.scheme = scheme
        self.scopes = scopes
    }

    public init(stringLiteral scheme: String) { self.init(scheme) }
}
