private import CTreatyCrypto

/// A public key for RS256 (RFC 7518 §3.3), ES256 (§3.4) or EdDSA on Ed25519 (RFC 8037 §3.1).
public final class PublicKey: VerificationKey {
    public let algorithm: SignatureAlgorithm
    /// All signatures have this length.
    private let signatureBytes: Int
    private let key: LibraryKey

    /// Sizes of RSA keys in bits: RFC 7518 §3.3 wants 2048 at least; what is larger costs whoever sends a token nothing.
    public static let rsaBits = 2048...8192
    /// A longer exponent makes each verification dearer.
    private static let exponentBytesMax = 8

    /// An RSA key of its big-endian parts. The exponent is odd and at least 65537 (FIPS 186-5 §5.4).
    public init(rsaModulus modulus: [UInt8], exponent: [UInt8]) throws(PublicKeyError) {
        guard let first = modulus.first, first != 0, exponent.first.map({ $0 != 0 }) == true else { throw .encoding }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        guard Self.rsaBits.contains(bits) else { throw .rsaBits(bits) }
        let isOdd = exponent.last.map { $0 & 1 == 1 } == true
        // Three bytes with a first of 1 at least are 65536 at least, and odd ones more than that.
        guard exponent.count >= 3, exponent.count <= Self.exponentBytesMax, isOdd else { throw .rsaExponent }
        // SAFETY: each part is read by its own count, within the call.
        let pointer = treaty_rsa_public_key(modulus, modulus.count, exponent, exponent.count)
        guard let pointer else { throw .refused }
        key = LibraryKey(owning: pointer)
        guard key.isPlausible else { throw .refused }
        algorithm = .rs256
        signatureBytes = modulus.count
    }

    /// The point of P-256 with these coordinates, 32 bytes each, big-endian. It must lie on the curve.
    public init(p256X x: [UInt8], y: [UInt8]) throws(PublicKeyError) {
        guard x.count == 32, y.count == 32 else { throw .encoding }
        var point = [4] + x + y
        // SAFETY: the point is read by its own count, within the call.
        guard let pointer = treaty_p256_public_key(&point, point.count) else { throw .notOnCurve }
        key = LibraryKey(owning: pointer)
        guard key.isPlausible else { throw .notOnCurve }
        algorithm = .es256
        signatureBytes = 64
    }

    /// The point of edwards25519 that these 32 bytes encode (RFC 8032 §5.1.2).
    public init(ed25519 encoded: [UInt8]) throws(PublicKeyError) {
        guard encoded.count == 32 else { throw .encoding }
        // libcrypto would take any bytes, and find out at the first signature.
        guard try Ed25519Point.isOfLargeOrder(encoded) else { throw .notOnCurve }
        // SAFETY: the bytes are read by their own count, within the call.
        let pointer = EVP_PKEY_new_raw_public_key_ex(nil, "ED25519", nil, encoded, encoded.count)
        guard let pointer else { throw .refused }
        key = LibraryKey(owning: pointer)
        algorithm = .edDSA
        signatureBytes = 64
    }

    public func isValid(_ signature: ArraySlice<UInt8>, over message: ArraySlice<UInt8>) -> Bool {
        guard signature.count == signatureBytes, let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        // Ed25519 hashes by itself. For RSA, PKCS #1 v1.5 is what a context has if nobody says otherwise.
        let digest = algorithm == .edDSA ? nil : "SHA256"
        guard EVP_DigestVerifyInit_ex(context, nil, digest, nil, nil, key.pointer, nil) == 1 else { return false }
        let encoded = algorithm == .es256 ? ECDSASignature.der(raw: signature)[...] : signature
        return encoded.withUnsafeBufferPointer { encoded in
            message.withUnsafeBufferPointer { message in
                // SAFETY: both are read by their own counts, within the call.
                EVP_DigestVerify(context, encoded.baseAddress, encoded.count, message.baseAddress, message.count) == 1
            }
        }
    }
}

/// Why parts make no public key.
public enum PublicKeyError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A part is missing, has the wrong length, or a number begins with a zero byte.
    case encoding
    case rsaBits(Int)
    case rsaExponent
    case notOnCurve
    /// libcrypto finds the key implausible.
    case refused

    public var description: String {
        switch self {
        case .encoding: "a part of the key is missing, has the wrong length or leading zeros"
        case .rsaBits(let bits):
            "the RSA key has \(bits) bits; from \(PublicKey.rsaBits.lowerBound) to \(PublicKey.rsaBits.upperBound) are taken"
        case .rsaExponent: "the RSA exponent must be odd and at least 65537"
        case .notOnCurve: "the point is not on the curve, or has a small order"
        case .refused: "the numbers make no sound key"
        }
    }
}

/// A key of libcrypto.
///
/// SAFETY: `pointer` is this object's own and freed with it. Keys are not changed once they are made, and libcrypto lets
/// any number of threads verify and sign with one.
final class LibraryKey: @unchecked Sendable {
    let pointer: OpaquePointer

    init(owning pointer: OpaquePointer) { self.pointer = pointer }

    deinit { EVP_PKEY_free(pointer) }

    /// Whether the public part passes libcrypto's own checks: a point on its curve and of its order; a modulus that is
    /// odd, composite and free of small factors.
    var isPlausible: Bool {
        guard let context = EVP_PKEY_CTX_new_from_pkey(nil, pointer, nil) else { return false }
        defer { EVP_PKEY_CTX_free(context) }
        return EVP_PKEY_public_check(context) == 1
    }
}
