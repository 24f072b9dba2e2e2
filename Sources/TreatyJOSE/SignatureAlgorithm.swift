/// The signature algorithms that a key can be made for (RFC 7518 §3.1). There is no `none`.
public enum SignatureAlgorithm: String, Sendable, Hashable, CaseIterable {
    case hs256 = "HS256"
    case hs384 = "HS384"
    case hs512 = "HS512"

    /// Bytes of a signature; also the least bytes of a secret (RFC 7518 §3.2).
    var signatureBytes: Int {
        switch self {
        case .hs256: 32
        case .hs384: 48
        case .hs512: 64
        }
    }

    /// What libcrypto calls the digest.
    var digestName: String {
        switch self {
        case .hs256: "SHA256"
        case .hs384: "SHA384"
        case .hs512: "SHA512"
        }
    }
}

/// A key that verifies by the one algorithm it was made for (RFC 8725 §3.1), whatever a token says.
///
/// Other algorithms join as other types that conform; callers do not change.
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
