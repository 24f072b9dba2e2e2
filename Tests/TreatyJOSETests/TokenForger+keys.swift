import Testing

@testable import TreatyJOSE

/// What needs to know how the algorithms work.
extension TokenForger {
    /// The order of P-256.
    private static let order = bytes(
        hexadecimal: "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
    /// The order of edwards25519's base point, little-endian.
    private static let order25519 = bytes(
        hexadecimal: "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")

    mutating func oneToken(_ algorithm: SignatureAlgorithm) -> IssuedToken? {
        issued.filter { $0.algorithm == algorithm }.randomElement(using: &random)
    }

    private func join(_ token: IssuedToken, _ signature: [UInt8]) -> String {
        "\(token.header).\(token.payload).\(Base64URL.encode(signature))"
    }

    /// The sum of big-endian numbers, with a byte more if it carries and `grows`.
    private func sum(_ left: [UInt8], _ right: [UInt8], grows: Bool = true) -> [UInt8] {
        var digits = [UInt8](repeating: 0, count: left.count)
        var carry = 0
        for index in left.indices.reversed() {
            let total = Int(left[index]) + Int(right[index]) + carry
            digits[index] = UInt8(truncatingIfNeeded: total)
            carry = total >> 8
        }
        return grows && carry > 0 ? [1] + digits : digits
    }

    /// Zero, one, the order and what is near it, in the place of parts; and the order added to parts.
    mutating func specialSignature() -> String {
        guard let ecdsa = oneToken(.es256), let eddsa = oneToken(.edDSA), let rsa = oneToken(.rs256) else { return "" }
        let (r, s) = (Array(ecdsa.signature.prefix(32)), Array(ecdsa.signature.suffix(32)))
        let one = [UInt8](repeating: 0, count: 31) + [1]
        let special = [
            [UInt8](repeating: 0, count: 32), one, Self.order, sum(Self.order, one),
            Self.order.dropLast() + [0x50], [UInt8](repeating: 0xFF, count: 32), r, s,
            (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) },
        ]
        let any = { (random: inout SeededGenerator) in special.randomElement(using: &random) ?? r }
        let (bigR, bigS) = (Array(eddsa.signature.prefix(32)), Array(eddsa.signature.suffix(32)))
        let sPlusOrder = Array(sum(bigS.reversed(), Self.order25519.reversed(), grows: false).reversed())
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return join(ecdsa, r + sum(s, Self.order))
        case 1: return join(ecdsa, sum(r, Self.order) + s)
        case 2: return join(ecdsa, sum(r, Self.order, grows: false) + any(&random))
        case 3: return join(eddsa, bigR + sPlusOrder)
        case 4: return join(eddsa, any(&random) + any(&random))
        case 5: return join(rsa, (0..<rsa.signature.count).map { _ in UInt8.random(in: 0...255, using: &random) })
        case 6:
            let fill: UInt8 = [0, 1, 0xFF].randomElement(using: &random) ?? 0
            let tail = UInt8.random(in: 0...255, using: &random)
            return join(rsa, [UInt8](repeating: fill, count: rsa.signature.count - 1) + [tail])
        default:
            let (left, right) = (any(&random), any(&random))
            return left + right == ecdsa.signature ? "" : join(ecdsa, left + right)
        }
    }

    /// What libcrypto itself takes, and RFC 7518 §3.4 does not.
    mutating func der() -> String {
        guard let token = oneToken(.es256) else { return "" }
        var der = ECDSASignature.der(raw: token.signature[...])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: break
        case 1: der += [UInt8](repeating: 0, count: Int.random(in: 1...8, using: &random))
        case 2: der = Array((der + [UInt8](repeating: 0, count: 64)).prefix(64))
        default:
            der.insert(0, at: 4)
            der[1] += 1
            der[3] += 1
        }
        return join(token, der)
    }

    /// RFC 8725 §2.1: an HMAC whose secret is the public key, in the name of the key or of none.
    mutating func confused() throws -> String {
        let token = issued.filter { !$0.publicForms.isEmpty }.randomElement(using: &random) ?? issued[0]
        let algorithm = HMACAlgorithm.allCases.randomElement(using: &random) ?? .hs256
        let name = algorithm.signatureAlgorithm.rawValue
        let headers = [
            #"{"alg":"\#(name)","kid":"\#(token.keyID)"}"#, #"{"alg":"\#(name)"}"#, #"{"alg":"\#(name)","typ":"JWT"}"#,
            #"{"alg":"\#(token.algorithm.rawValue)","kid":"\#(token.keyID)"}"#,
        ]
        let header = Base64URL.encode(Array((headers.randomElement(using: &random) ?? "").utf8))
        let number = Int.random(in: 1...1_000_000, using: &random)
        let text = "\(header).\(Base64URL.encode(Array(#"{"sub":"\#(number)","exp":2000000000}"#.utf8)))"
        let key = try HMACKey(anySecret: token.publicForms.randomElement(using: &random) ?? [], algorithm: algorithm)
        return text + "." + Base64URL.encode(try key.signature(over: Array(text.utf8)[...]))
    }

    /// A right signature, by a pair of the attacker's own.
    mutating func stranger() throws -> String {
        let token = issued.randomElement(using: &random) ?? issued[0]
        // Signing by RSA is dear; it gets a smaller share.
        let isRSA = Int.random(in: 0..<16, using: &random) == 0
        let pairs = strangers.filter { ($0.algorithm == .rs256) == isRSA }
        guard let pair = pairs.randomElement(using: &random) else { return "" }
        let algorithm = Bool.random(using: &random) ? pair.algorithm : token.algorithm
        let jwk = Bool.random(using: &random) ? #","jwk":\#(try pair.publicJWK(id: token.keyID))"# : ""
        let header = #"{"alg":"\#(algorithm.rawValue)","kid":"\#(token.keyID)"\#(jwk)}"#
        let text = "\(Base64URL.encode(Array(header.utf8))).\(token.payload)"
        return text + "." + Base64URL.encode(try pair.signature(over: Array(text.utf8)[...]))
    }

    mutating func unsigned() -> String {
        let token = issued.randomElement(using: &random) ?? issued[0]
        let names = ["none", "None", "NONE", "nOnE", "", " none", "none\\u0000", token.algorithm.rawValue]
        let name = names.randomElement(using: &random) ?? "none"
        let number = Int.random(in: 1...1_000_000, using: &random)
        let header = #"{"alg":"\#(name)","kid":"\#(Bool.random(using: &random) ? token.keyID : "\(number)")"}"#
        let claims = #"{"sub":"\#(number)","exp":2000000000}"#
        let text = "\(Base64URL.encode(Array(header.utf8))).\(Base64URL.encode(Array(claims.utf8)))"
        return text + (["", ".", "..", ".AA"].randomElement(using: &random) ?? ".")
    }

    mutating func otherSecret() throws -> String {
        let token = issued.randomElement(using: &random) ?? issued[0]
        let secret = (0..<64).map { _ in UInt8.random(in: 0...255, using: &random) }
        let algorithm = HMACAlgorithm.allCases.randomElement(using: &random) ?? .hs256
        let key = try HMACKey(secret: secret, algorithm: algorithm)
        let payload = Array(#"{"sub":"1","exp":2000000000}"#.utf8)
        let keyID = Bool.random(using: &random) ? token.keyID : nil
        return try CompactJWS.sign(payload, with: key, type: Bool.random(using: &random) ? .jwt : nil, keyID: keyID)
    }
}
