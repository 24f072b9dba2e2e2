/// Signed bytes in the compact serialization (RFC 7515 §3.1): `header.payload.signature`.
public enum CompactJWS {
    /// The longest token, in bytes.
    public static let bytesMax = 8192

    /// Signs with the header `{"alg":…,"typ":…}`. HMAC signatures are deterministic: the same payload and key give
    /// the same text.
    ///
    /// - Throws: `tooLong` when the outcome would exceed `bytesMax`, `crypto`.
    public static func sign(
        _ payload: [UInt8], with key: some SigningKey, type: JWSType? = .jwt
    ) throws(TokenError) -> String {
        guard payload.count < bytesMax else { throw .tooLong }
        var token = JWSHeader.encoded(key.algorithm, type)
        token.append(dot)
        token += Base64URL.encodedBytes(payload[...])
        let signature: [UInt8]
        do throws(CryptoError) { signature = try key.signature(over: token[...]) } catch { throw .crypto }
        token.append(dot)
        token += Base64URL.encodedBytes(signature[...])
        guard token.count <= bytesMax else { throw .tooLong }
        return String(decoding: token, as: UTF8.self)
    }

    /// The payload of a token that the key signed.
    public static func verify(_ token: String, with key: some VerificationKey) throws(TokenError) -> [UInt8] {
        guard token.utf8.count <= bytesMax else { throw .tooLong }
        return try verify(Array(token.utf8)[...], with: key)
    }

    /// The payload of a token that the key signed.
    ///
    /// The signature is checked by the key's own algorithm before any JSON is read. The header may then only agree with
    /// it: keys and addresses of keys in a header (`jwk`, `jku`, `x5c`, `x5u`) mean nothing here (RFC 8725 §3.10).
    public static func verify(_ token: ArraySlice<UInt8>, with key: some VerificationKey) throws(TokenError) -> [UInt8]
    {
        guard token.count <= bytesMax else { throw .tooLong }
        guard let first = token.firstIndex(of: dot), let second = token[(first + 1)...].firstIndex(of: dot) else {
            throw .malformed
        }
        // A third dot is in no alphabet, so the last part decodes only if there is none.
        guard let signature = Base64URL.decode(token[(second + 1)...]) else { throw .malformed }
        guard key.isValid(signature[...], over: token[..<second]) else { throw .signature }
        let header = token[..<first]
        if !header.elementsEqual(JWSHeader.encoded(key.algorithm, .jwt)) {
            try JWSHeader.check(header, key.algorithm)
        }
        guard let payload = Base64URL.decode(token[(first + 1)..<second]) else { throw .malformed }
        return payload
    }

    private static let dot = UInt8(ascii: ".")
}
