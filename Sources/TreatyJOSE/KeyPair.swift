private import CTreatyCrypto
import TreatyJSON

/// A private key that is made here and stays here, for RS256 (2048 bits), ES256 or EdDSA: what an issuer signs with.
public final class KeyPair: SigningKey {
    public let algorithm: SignatureAlgorithm
    private let key: LibraryKey

    /// The algorithms of key pairs.
    public enum Algorithm: Sendable, Hashable, CaseIterable {
        case rs256
        case es256
        case edDSA
    }

    /// A new pair. An RSA pair takes some tenths of a second.
    public init(_ algorithm: Algorithm) throws(CryptoError) {
        let type: String
        switch algorithm {
        case .rs256: (self.algorithm, type) = (.rs256, "RSA")
        case .es256: (self.algorithm, type) = (.es256, "EC")
        case .edDSA: (self.algorithm, type) = (.edDSA, "ED25519")
        }
        // SAFETY: the context is this function's own; the key that it makes belongs to the `LibraryKey`.
        guard let context = EVP_PKEY_CTX_new_from_name(nil, type, nil) else {
            throw CryptoError(operation: "EVP_PKEY_CTX_new_from_name")
        }
        defer { EVP_PKEY_CTX_free(context) }
        var made: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1,
            algorithm != .rs256 || EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(PublicKey.rsaBits.lowerBound)) == 1,
            algorithm != .es256 || EVP_PKEY_CTX_set_group_name(context, "prime256v1") == 1,
            EVP_PKEY_generate(context, &made) == 1, let made
        else { throw CryptoError(operation: "EVP_PKEY_generate") }
        key = LibraryKey(owning: made)
    }

    public func signature(over message: ArraySlice<UInt8>) throws(CryptoError) -> [UInt8] {
        let failure = CryptoError(operation: "EVP_DigestSign")
        guard let context = EVP_MD_CTX_new() else { throw failure }
        defer { EVP_MD_CTX_free(context) }
        let digest = algorithm == .edDSA ? nil : "SHA256"
        guard EVP_DigestSignInit_ex(context, nil, digest, nil, nil, key.pointer, nil) == 1 else { throw failure }
        var length = Int(EVP_PKEY_get_size(key.pointer))
        var signature = [UInt8](repeating: 0, count: length)
        // SAFETY: the message is read by its own count; at most `length` bytes are written, which the array has.
        let done = message.withUnsafeBufferPointer { message in
            EVP_DigestSign(context, &signature, &length, message.baseAddress, message.count)
        }
        guard done == 1 else { throw failure }
        signature.removeLast(signature.count - length)
        guard algorithm == .es256 else { return signature }
        guard let raw = ECDSASignature.raw(der: signature) else { throw failure }
        return raw
    }

    /// The public key as a JWK (RFC 7517), in JSON.
    public func publicJWK(id: String? = nil) throws(CryptoError) -> String {
        var members = [("use", "sig"), ("alg", algorithm.rawValue)]
        switch algorithm {
        case .rs256:
            members += [("kty", "RSA")]
            members += [("n", try number(OSSL_PKEY_PARAM_RSA_N)), ("e", try number(OSSL_PKEY_PARAM_RSA_E))]
        case .es256:
            members += [("kty", "EC"), ("crv", "P-256")]
            members += [
                ("x", try number(OSSL_PKEY_PARAM_EC_PUB_X, bytes: 32)),
                ("y", try number(OSSL_PKEY_PARAM_EC_PUB_Y, bytes: 32)),
            ]
        default: members += [("kty", "OKP"), ("crv", "Ed25519"), ("x", try rawPublicKey())]
        }
        if let id { members.append(("kid", id)) }
        var writer = JSONWriter()
        writer.beginObject()
        for (name, value) in members {
            writer.name(name)
            writer.string(value)
        }
        writer.endObject()
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    /// - Parameter bytes: how many to write; nil for as many as the number needs.
    private func number(_ name: String, bytes: Int? = nil) throws(CryptoError) -> String {
        var number: OpaquePointer?
        // SAFETY: the number is made for this call, and freed here; its bytes are written by the array's own count.
        guard EVP_PKEY_get_bn_param(key.pointer, name, &number) == 1, let number else {
            throw CryptoError(operation: "EVP_PKEY_get_bn_param")
        }
        defer { BN_free(number) }
        var digits = [UInt8](repeating: 0, count: bytes ?? (Int(BN_num_bits(number)) + 7) / 8)
        guard BN_bn2binpad(number, &digits, Int32(digits.count)) == digits.count else {
            throw CryptoError(operation: "BN_bn2binpad")
        }
        return Base64URL.encode(digits)
    }

    private func rawPublicKey() throws(CryptoError) -> String {
        var length = 32
        var bytes = [UInt8](repeating: 0, count: length)
        // SAFETY: at most `length` bytes are written, which the array has.
        guard EVP_PKEY_get_raw_public_key(key.pointer, &bytes, &length) == 1, length == bytes.count else {
            throw CryptoError(operation: "EVP_PKEY_get_raw_public_key")
        }
        return Base64URL.encode(bytes)
    }
}
