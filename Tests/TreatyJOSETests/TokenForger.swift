import Testing

@testable import TreatyJOSE

/// SplitMix64, so that a run can be repeated from its seed.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A good token, with what an attacker knows of its issuer.
struct IssuedToken {
    let algorithm: SignatureAlgorithm
    let keyID: String
    let text: String
    let header: String
    let payload: String
    let signature: [UInt8]
    /// Byte strings that a careless verifier might take for an HMAC secret: the public key in all its forms.
    let publicForms: [[UInt8]]

    init(_ text: String, _ algorithm: SignatureAlgorithm, keyID: String, publicForms: [[UInt8]]) throws {
        let parts = text.split(separator: ".").map(String.init)
        try #require(parts.count == 3)
        (self.text, self.algorithm, self.keyID) = (text, algorithm, keyID)
        (header, payload) = (parts[0], parts[1])
        signature = try #require(Base64URL.decode(parts[2]))
        self.publicForms = publicForms
    }
}

/// Makes tokens that nobody signed.
struct TokenForger {
    static let kinds: [(name: String, make: @Sendable (inout TokenForger) throws -> String)] = [
        ("bit flipped in the text", { $0.flippedText() }), ("bit flipped in a part", { $0.flippedPart() }),
        ("byte cut, doubled or added", { $0.shifted() }), ("truncated", { $0.truncated() }),
        ("claims edited", { try $0.editedClaims() }), ("header edited", { try $0.editedHeader() }),
        ("parts of several tokens", { $0.recombined() }), ("encoded otherwise", { $0.reencoded() }),
        ("signature of special numbers", { $0.specialSignature() }), ("ECDSA in DER", { $0.der() }),
        ("public key as HMAC secret", { try $0.confused() }), ("signed by a stranger", { try $0.stranger() }),
        ("not signed", { $0.unsigned() }), ("other secret", { try $0.otherSecret() }),
    ]

    let issued: [IssuedToken]
    let strangers: [KeyPair]
    var random: SeededGenerator

    /// One of the issued tokens.
    private mutating func pick() -> IssuedToken { issued[Int.random(in: 0..<issued.count, using: &random)] }

    private mutating func choose<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func randomBytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    private mutating func flip(_ bytes: [UInt8]) -> [UInt8] {
        guard !bytes.isEmpty else { return [0] }
        var bytes = bytes
        for _ in 0..<choose([1, 1, 1, 2, 5]) {
            bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
        return bytes
    }

    private func join(_ header: String, _ payload: String, _ signature: [UInt8]) -> String {
        "\(header).\(payload).\(Base64URL.encode(signature))"
    }

    private func encoded(_ text: String) -> String { Base64URL.encode(Array(text.utf8)) }

    private func decoded(_ part: String) -> [UInt8] { Base64URL.decode(part) ?? [] }

    private mutating func flippedText() -> String { String(decoding: flip(Array(pick().text.utf8)), as: UTF8.self) }

    private mutating func flippedPart() -> String {
        let token = pick()
        switch choose([0, 1, 2]) {
        case 0: return join(Base64URL.encode(flip(decoded(token.header))), token.payload, token.signature)
        case 1: return join(token.header, Base64URL.encode(flip(decoded(token.payload))), token.signature)
        default: return join(token.header, token.payload, flip(token.signature))
        }
    }

    private mutating func shifted() -> String {
        var text = Array(pick().text.utf8)
        let place = Int.random(in: 0..<text.count, using: &random)
        switch choose([0, 1, 2]) {
        case 0: text.remove(at: place)
        case 1: text.insert(text[place], at: place)
        default: text.insert(choose(Array("AQz09-_.=+/ \n\0~".utf8)), at: place)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func truncated() -> String {
        let token = pick()
        let part = Int.random(in: 0..<token.signature.count, using: &random)
        return choose([
            String(token.text.prefix(Int.random(in: 0..<token.text.count, using: &random))),
            String(token.text.suffix(Int.random(in: 0..<token.text.count, using: &random))),
            join(token.header, token.payload, Array(token.signature.prefix(part))),
            join(token.header, token.payload, Array(token.signature.dropFirst(part + 1))),
            join(token.header, token.payload, token.signature + randomBytes(1 + part % 4)),
        ])
    }

    private mutating func editedClaims() throws -> String {
        let token = pick()
        let number = Int.random(in: 2...1_000_000, using: &random)
        let claims = choose([
            #"{"sub":"\#(number)","exp":2000000000}"#, #"{"sub":"1","exp":\#(2_000_000_000 + number)}"#,
            #"{"sub":"1","exp":2000000000,"admin":\#(number)}"#, #"{"sub":"1","exp":2000000000,"sub":"\#(number)"}"#,
            #"{"iss":"urn:task-api","sub":"\#(number)","exp":2000000000}"#,
        ])
        return join(token.header, encoded(claims), token.signature)
    }

    private mutating func editedHeader() throws -> String {
        let (token, other) = (pick(), pick())
        let number = Int.random(in: 0...1_000_000, using: &random)
        let algorithm = choose(
            SignatureAlgorithm.allCases.map(\.rawValue) + ["none", "None", "", "PS256", "RS512", "ES384", "Ed25519"])
        let header = choose([
            #"{"alg":"\#(algorithm)","kid":"\#(token.keyID)"}"#, #"{"alg":"\#(algorithm)","typ":"JWT"}"#,
            #"{"alg":"\#(token.algorithm.rawValue)","kid":"\#(other.keyID)"}"#,
            #"{"alg":"\#(token.algorithm.rawValue)","kid":"\#(token.keyID)","x":\#(number)}"#,
            #"{"alg":"\#(token.algorithm.rawValue)","kid":"\#(token.keyID)\#(number)"}"#,
            #"{"alg":"\#(algorithm)","alg":"\#(token.algorithm.rawValue)","kid":"\#(token.keyID)"}"#,
            #"{"kid":"\#(token.keyID)","crit":["x\#(number)"],"alg":"\#(token.algorithm.rawValue)"}"#,
        ])
        return join(encoded(header), token.payload, token.signature)
    }

    private mutating func recombined() -> String {
        join(pick().header, pick().payload, pick().signature)
    }

    /// The same bytes, in an encoding that is not the one.
    private mutating func reencoded() -> String {
        let token = pick()
        var parts = [token.header, token.payload, Base64URL.encode(token.signature)]
        let index = choose([0, 1, 2])
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        let space = choose([" ", "\n", "\t", "\r\n", "\u{0}", "\u{200B}", "%20"])
        switch choose([0, 1, 2, 3, 4]) {
        case 0: parts[index] += choose(["=", "==", "===", "A", "AA", "AAAA"])
        case 1: parts[index] = parts[index].replacing("-", with: "+").replacing("_", with: "/") + space
        case 2:
            // Bits behind the last byte.
            let last = parts[index].removeLast()
            let value = alphabet.firstIndex(of: last) ?? 0
            parts[index].append(alphabet[value ^ choose([1, 2, 3])])
        case 3:
            let place = Int.random(in: 0...parts[index].count, using: &random)
            parts[index].insert(contentsOf: space, at: parts[index].index(parts[index].startIndex, offsetBy: place))
        default: return choose(["Bearer ", space, "\"", "."]) + token.text + choose([space, ".", "\"", ".AA"])
        }
        return parts.joined(separator: ".")
    }
}
