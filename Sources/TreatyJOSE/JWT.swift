import TreatyJSON

/// JSON Web Tokens (RFC 7519), signed, in the compact serialization.
public enum JWT {
    /// What a token must satisfy beside its signature.
    public struct Requirements: Sendable {
        /// The `iss` that a token must bear; nil asks for none.
        public var issuer: String?
        /// One of the `aud` that a token must bear; nil asks for none.
        public var audience: String?
        /// What the `typ` of a token may be if it has one (RFC 8725 §3.11); nil takes any.
        public var types: Set<JWSType>?
        /// How far the clocks of others may be off, for `exp` and `nbf`.
        public var leeway: Duration

        public init(
            issuer: String? = nil, audience: String? = nil, types: Set<JWSType>? = nil, leeway: Duration = .zero
        ) {
            self.issuer = issuer
            self.audience = audience
            self.types = types
            self.leeway = leeway
        }
    }

    /// The claims of a token that the key signed and that holds now.
    ///
    /// - Parameter now: the time since 1970-01-01T00:00:00Z.
    /// - Throws: why not. A token without `exp` never holds.
    public static func verify(
        _ token: String, with key: some VerificationKey, now: Duration, _ requirements: Requirements = Requirements()
    ) throws(TokenError) -> JWTClaims {
        try check(CompactJWS.open(token, with: key), now, requirements)
    }

    /// The claims of a token that one of the keys signed and that holds now. ``KeySet`` says which key that must be.
    ///
    /// - Parameter now: the time since 1970-01-01T00:00:00Z.
    /// - Throws: why not. A token without `exp` never holds.
    public static func verify(
        _ token: String, with keys: KeySet, now: Duration, _ requirements: Requirements = Requirements()
    ) throws(TokenError) -> JWTClaims {
        try check(CompactJWS.open(token, with: keys), now, requirements)
    }

    private static func check(
        _ token: CompactJWS.Opened, _ now: Duration, _ requirements: Requirements
    ) throws(TokenError) -> JWTClaims {
        if let types = requirements.types, let name = token.type {
            guard let type = JWSType(mediaType: name), types.contains(type) else { throw .type }
        }
        let claims = try JWTClaims(parsing: token.payload)
        guard let expiresAt = claims.expiresAt else { throw .noExpiry }
        // RFC 7519 §4.1.4: not "on or after" that time.
        guard now < expiresAt + requirements.leeway else { throw .expired }
        if let notBefore = claims.notBefore, now + requirements.leeway < notBefore { throw .notYetValid }
        if let issuer = requirements.issuer {
            guard let named = claims.issuer, named.utf8.elementsEqual(issuer.utf8) else { throw .issuer }
        }
        if let audience = requirements.audience {
            let named = claims.audience ?? []
            guard named.contains(where: { $0.utf8.elementsEqual(audience.utf8) }) else { throw .audience }
        }
        return claims
    }

    /// One claim of a token to be signed.
    public struct Claim: Sendable {
        enum Value: Sendable {
            case string(String)
            case integer(Int64)
            case boolean(Bool)
        }

        let name: String
        let value: Value

        public static func issuer(_ value: String) -> Claim { string("iss", value) }
        public static func subject(_ value: String) -> Claim { string("sub", value) }
        public static func audience(_ value: String) -> Claim { string("aud", value) }
        public static func tokenID(_ value: String) -> Claim { string("jti", value) }
        /// The fraction of a second is dropped, as in the two below.
        public static func expiresAt(_ value: Duration) -> Claim { integer("exp", value.components.seconds) }
        public static func notBefore(_ value: Duration) -> Claim { integer("nbf", value.components.seconds) }
        public static func issuedAt(_ value: Duration) -> Claim { integer("iat", value.components.seconds) }

        public static func string(_ name: String, _ value: String) -> Claim { Claim(name: name, value: .string(value)) }
        public static func integer(_ name: String, _ value: Int64) -> Claim {
            Claim(name: name, value: .integer(value))
        }
        public static func boolean(_ name: String, _ value: Bool) -> Claim { Claim(name: name, value: .boolean(value)) }
    }

    /// A token with the claims in the order given. The same claims and HMAC key give the same text.
    ///
    /// - Throws: `claims` when a name stands twice, `tooLong`, `crypto`.
    public static func sign(
        _ claims: [Claim], with key: some SigningKey, type: JWSType? = .jwt, keyID: String? = nil
    ) throws(TokenError) -> String {
        guard Set(claims.map(\.name)).count == claims.count else { throw .claims }
        var writer = JSONWriter()
        writer.beginObject()
        for claim in claims {
            writer.name(claim.name)
            switch claim.value {
            case .string(let value): writer.string(value)
            case .integer(let value): writer.integer(value)
            case .boolean(let value): writer.boolean(value)
            }
        }
        writer.endObject()
        return try CompactJWS.sign(writer.finish(), with: key, type: type, keyID: keyID)
    }
}
