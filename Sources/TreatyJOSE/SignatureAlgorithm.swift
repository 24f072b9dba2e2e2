/// The signature algorithms that a key can be made for (RFC 7518 §3.1). There is no `none`.
public enum SignatureAlgorithm: String, Sendable, Hashable, CaseIterable {
    case hs256 = "HS256"
    case hs384 = "HS384"
    case hs512 = "HS512"
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    case rs256 = "RS256"
    /// ECDSA on P-256 with SHA-256.
    case es256 = "ES256"
    /// On Ed25519 (RFC 8037 §3.1).
    case edDSA = "EdDSA"
}

/// A key that verifies by the one algorithm it was made for (RFC 8725 §3.1), whatever a token says.
///
/// Any number of threads may use one at once.
public protocol VerificationKey: Sendable {
    var algorithm: SignatureAlgorithm { get }

    /// Whether the signature is right. False too when libcrypto fails.
    func isValid(_ signature: ArraySlice<UInt8>, over message: ArraySlice<UInt8>) -> Bool
}

/// A key that signs, by one algorithm.
public protocol SigningKey: Sendable {
    var algorithm: SignatureAlgorithm { get }

    func signature(over message: ArraySlice<UInt8>) throws(CryptoError) -> [UInt8]
}
