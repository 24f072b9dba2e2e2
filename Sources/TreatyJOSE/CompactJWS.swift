/// Signed bytes in the compact serialization (RFC 7515 §3.1): `header.payload.signature`.
public enum CompactJWS {
    /// The longest token, in bytes.
    public static let bytesMax = 8192

    private static let dot = UInt8(ascii: ".")

    /// Signs with the header `{"alg":…,"typ":…,"kid":…}`. HMAC, RSA and Ed25519 signatures are deterministic: the same
    /// payload and key give the same text.
    ///
    /// - Throws: `tooLong` when the outcome would exceed `bytesMax`, `crypto`.
    public static func sign(
        _ payload: [UInt8], with key: some SigningKey, type: JWSType? = .jwt, keyID: String? = nil
    ) throws(TokenError) -> String {
        guard payload.count < bytesMax else { throw .tooLong }
        var token = JWSHeader.encoded(key.algorithm, type, keyID: keyID)
        token.append(dot)
        token += Base64URL.encodedBytes(payload[...])
        let signature: [UInt8]
        do throws(CryptoError) { signature = try key.signature(over: token[...]) } catch { throw .crypto }
        token.append(dot)
        token += Base64URL.encodedBytes(signature[...])
        guard token.count <= bytesMax else { throw .tooLong }
        return String(decoding: token, as: UTF8.self)
    }

    /// The payload of a token that the key signed, whatever `kid` it names.
    public static func verify(_ token: String, with key: some VerificationKey) throws(TokenError) -> [UInt8] {
        try open(token, with: key).payload
    }

    /// The payload of a token that the key signed, whatever `kid` it names.
    public static func verify(_ token: ArraySlice<UInt8>, with key: some VerificationKey) throws(TokenError) -> [UInt8]
    {
        try open(token, with: key).payload
    }

    /// The payload of a token that one of the keys signed: the one that ``KeySet`` chooses by `kid` and `alg`.
    public static func verify(_ token: String, with keys: KeySet) throws(TokenError) -> [UInt8] {
        try open(token, with: keys).payload
    }

    /// What a good token says, and the `typ` that it bears.
    typealias Opened = (payload: [UInt8], type: String?)

    static func open(_ token: String, with key: some VerificationKey) throws(TokenError) -> Opened {
        guard token.utf8.count <= bytesMax else { throw .tooLong }
        return try open(Array(token.utf8)[...], with: key)
    }

    /// The signature is checked by the key's own algorithm before any JSON is read. The header may then only agree with
    /// it: keys and addresses of keys in a header (`jwk`, `jku`, `x5c`, `x5u`) mean nothing here (RFC 8725 §3.10).
    private static func open(_ token: ArraySlice<UInt8>, with key: some VerificationKey) throws(TokenError) -> Opened {
        let parts = try Parts(token)
        guard key.isValid(parts.signature[...], over: parts.signed) else { throw .signature }
        if parts.header.elementsEqual(JWSHeader.encoded(key.algorithm, .jwt)) {
            return (try parts.decodedPayload(), JWSType.jwt.rawValue)
        }
        let header = try JWSHeader(parts.header)
        try header.check(key.algorithm)
        return (try parts.decodedPayload(), header.type)
    }

    /// The header only chooses among the keys; each key verifies by its own algorithm.
    static func open(_ token: String, with keys: KeySet) throws(TokenError) -> Opened {
        guard token.utf8.count <= bytesMax else { throw .tooLong }
        let parts = try Parts(Array(token.utf8)[...])
        let header = try JWSHeader(parts.header)
        let key = try keys.key(for: header)
        guard key.isValid(parts.signature[...], over: parts.signed) else { throw .signature }
        return (try parts.decodedPayload(), header.type)
    }

    /// A token taken apart.
    private struct Parts {
        let header: ArraySlice<UInt8>
        let payload: ArraySlice<UInt8>
        /// Header and payload with the dot between them.
        let signed: ArraySlice<UInt8>
        let signature: [UInt8]

        init(_ token: ArraySlice<UInt8>) throws(TokenError) {
            guard token.count <= bytesMax else { throw .tooLong }
            guard let first = token.firstIndex(of: dot), let second = token[(first + 1)...].firstIndex(of: dot) else {
                throw .malformed
            }
            // A third dot is in no alphabet, so the last part decodes only if there is none.
            guard let signature = Base64URL.decode(token[(second + 1)...]) else { throw .malformed }
            self.signature = signature
            header = token[..<first]
            payload = token[(first + 1)..<second]
            signed = token[..<second]
        }

        func decodedPayload() throws(TokenError) -> [UInt8] {
            guard let payload = Base64URL.decode(payload) else { throw .malformed }
            return payload
        }
    }
}
