/// Why a token is refused. For the log: a client learns only that its token is not valid, and nothing here holds a part
/// of the token.
public enum TokenError: Error, Sendable, Hashable, CaseIterable {
    /// Longer than `CompactJWS.bytesMax`.
    case tooLong
    /// Not three parts of base64url.
    case malformed
    /// The header is no JSON object with each member once, or wants an extension (`crit`, `b64`) that is not carried.
    case header
    /// The header names another algorithm than the key's own.
    case algorithm
    /// None of the keys is for the token: there is none with its `kid`; or it has none, and not exactly one key is for
    /// its `alg`.
    case unknownKey
    /// Not signed by the key with its own algorithm. Tokens without a signature (`none`) end here.
    case signature
    /// The claims are no JSON object with each member once, or a registered claim has the wrong type.
    case claims
    /// There is no `exp`.
    case noExpiry
    case expired
    /// `nbf` is still to come.
    case notYetValid
    case issuer
    case audience
    /// `typ` says that it is another kind of token.
    case type
    /// libcrypto failed.
    case crypto

    public var reason: String {
        switch self {
        case .tooLong: "token too long"
        case .malformed: "token malformed"
        case .header: "token header not acceptable"
        case .algorithm: "token algorithm is not the key's"
        case .unknownKey: "token names no known key"
        case .signature: "token signature wrong"
        case .claims: "token claims malformed"
        case .noExpiry: "token without exp"
        case .expired: "token expired"
        case .notYetValid: "token not yet valid"
        case .issuer: "token of another issuer"
        case .audience: "token for another audience"
        case .type: "token of another type"
        case .crypto: "token could not be processed"
        }
    }
}
