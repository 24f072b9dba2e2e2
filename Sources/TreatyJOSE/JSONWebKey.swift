import TreatyJSON

/// One key of a set (RFC 7517 §4, RFC 7518 §6, RFC 8037 §2), for verifying signatures by one algorithm.
struct JSONWebKey {
    /// `kid`
    let id: String?
    let key: any VerificationKey

    /// Why a key is not used.
    enum Problem: Error {
        /// It is meant for something else, or not carried. There may be other keys.
        case unsuitable(String)
        /// It is not what it claims to be, or should not be there.
        case wrong(String)
    }

    /// What only the owner of a key pair may know (RFC 7518 §6.2.2, §6.3.2; RFC 8037 §2).
    private static let privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth"]

    init(_ value: JSONValue) throws(Problem) {
        guard let members = value.object else { throw .wrong("a key is an object") }
        guard let type = try Self.string("kty", in: members) else { throw .wrong("it has no kty") }
        id = try Self.string("kid", in: members)
        if type != "oct" {
            // The file is open to whoever may know public keys, so a private one in it is one lost.
            for name in Self.privateMembers where members[name] != nil {
                throw .wrong("it has the private member \(name); remove it, and replace a key that others could read")
            }
        }
        try Self.checkUse(members)
        key = try Self.key(members, Self.algorithm(members, type: type))
    }

    /// RFC 7517 §4.2 and §4.3.
    private static func checkUse(_ members: JSONObject) throws(Problem) {
        if let use = try string("use", in: members), use != "sig" { throw .unsuitable("its use is not sig") }
        guard let value = members["key_ops"] else { return }
        guard let operations = value.array?.compactMap(\.string), operations.count == value.array?.count,
            Set(operations).count == operations.count
        else { throw .wrong("key_ops is an array of strings, each once") }
        guard operations.contains("verify"), operations.allSatisfy({ ["sign", "verify"].contains($0) }) else {
            throw .unsuitable("its key_ops are not those of a key that verifies")
        }
    }

    /// The one algorithm of the key. Each type has one for keys without `alg`: RS256, ES256, EdDSA, HS256.
    private static func algorithm(_ members: JSONObject, type: String) throws(Problem) -> SignatureAlgorithm {
        let fitting: [SignatureAlgorithm]
        switch (type, try string("crv", in: members)) {
        case ("oct", _): fitting = [.hs256, .hs384, .hs512]
        case ("RSA", _): fitting = [.rs256]
        case ("EC", "P-256"): fitting = [.es256]
        case ("OKP", "Ed25519"): fitting = [.edDSA]
        case ("EC", nil), ("OKP", nil): throw .wrong("it has no crv")
        case ("EC", _): throw .unsuitable("its crv is not P-256")
        case ("OKP", _): throw .unsuitable("its crv is not Ed25519")
        default: throw .unsuitable("its kty is none of oct, RSA, EC and OKP")
        }
        guard let name = try string("alg", in: members) else { return fitting[0] }
        guard let algorithm = SignatureAlgorithm(rawValue: name) else {
            let carried = SignatureAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
            throw .unsuitable("its alg is not supported; supported are \(carried)")
        }
        guard fitting.contains(algorithm) else { throw .wrong("its alg is not one for its kty") }
        return algorithm
    }

    private static func key(
        _ members: JSONObject, _ algorithm: SignatureAlgorithm
    ) throws(Problem) -> any VerificationKey {
        switch algorithm {
        case .hs256: return try secret(members, .hs256)
        case .hs384: return try secret(members, .hs384)
        case .hs512: return try secret(members, .hs512)
        case .rs256:
            let (modulus, exponent) = (try bytes("n", in: members), try bytes("e", in: members))
            return try sound { () throws(PublicKeyError) in
                try PublicKey(rsaModulus: modulus, exponent: exponent)
            }
        case .es256:
            let (x, y) = (try bytes("x", in: members), try bytes("y", in: members))
            return try sound { () throws(PublicKeyError) in try PublicKey(p256X: x, y: y) }
        case .edDSA:
            let x = try bytes("x", in: members)
            return try sound { () throws(PublicKeyError) in try PublicKey(ed25519: x) }
        }
    }

    private static func sound(_ make: () throws(PublicKeyError) -> PublicKey) throws(Problem) -> PublicKey {
        do throws(PublicKeyError) { return try make() } catch { throw .wrong(error.description) }
    }

    private static func secret(_ members: JSONObject, _ algorithm: HMACAlgorithm) throws(Problem) -> HMACKey {
        let secret = try bytes("k", in: members)
        do throws(KeyError) { return try HMACKey(secret: secret, algorithm: algorithm) } catch {
            switch error {
            case .tooShort(let bytes, let bytesMin):
                throw .wrong("its secret has \(bytes) bytes; \(bytesMin) are the least (RFC 7518 §3.2)")
            case .crypto(let error): throw .wrong("libcrypto failed: \(error.operation)")
            }
        }
    }

    private static func string(_ name: String, in members: JSONObject) throws(Problem) -> String? {
        guard let value = members[name] else { return nil }
        guard let string = value.string else { throw .wrong("\(name) is a string") }
        return string
    }

    private static func bytes(_ name: String, in members: JSONObject) throws(Problem) -> [UInt8] {
        guard let text = try string(name, in: members), let bytes = Base64URL.decode(text) else {
            throw .wrong("\(name) is missing, or not base64url without padding (RFC 7515 §2)")
        }
        return bytes
    }
}
