import Foundation
import Testing

@testable import TreatyJOSE

/// Tokens that nobody signed, of many kinds, against verifiers of each algorithm: none may be taken.
///
/// `TREATY_FORGED_TOKENS` says how many (20,000 if unset), `TREATY_FORGED_SEED` where the run begins; `make
/// forged-tokens` makes a million.
@Suite struct ForgedTokensTests {
    private static func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
    }

    private let secret = [UInt8](repeating: 0x5A, count: 64)
    private let own: HMACKey
    private let publicKeys: KeySet
    private let secrets: KeySet
    private let issued: [IssuedToken]
    private let strangers: [KeyPair]

    init() throws {
        let pairs = try KeyPairs.shared.get()
        let named: [(key: any SigningKey, id: String, forms: [[UInt8]])] = try pairs.all.enumerated().map {
            index, pair in
            let jwk = try pair.publicJWK(id: "pair-\(index)")
            // The text, and the parts that are base64url.
            let parts = jwk.split(separator: "\"").map(String.init).filter { $0.count >= 43 }
            let forms = parts.flatMap { [Array($0.utf8), Base64URL.decode($0) ?? []] }
            let joined = parts.compactMap { Base64URL.decode($0) }.joined()
            return (pair, "pair-\(index)", forms + [Array(jwk.utf8), Array(joined), [4] + joined])
        }
        own = try HMACKey(secret: secret)
        publicKeys = try KeySet(
            parsing: Array(
                #"{"keys":[\#(try pairs.all.enumerated().map { try $1.publicJWK(id: "pair-\($0)") }.joined(separator: ","))]}"#
                    .utf8))
        let other = [UInt8](repeating: 0xA5, count: 64)
        secrets = try keySet(
            oct(other, #""alg":"HS256","kid":"s256""#), oct(other, #""alg":"HS384","kid":"s384""#),
            oct(secret, #""alg":"HS512","kid":"s512""#))
        var issued: [IssuedToken] = []
        for subject in 1...3 {
            let payload = Array(#"{"sub":"\#(subject)","exp":2000000000}"#.utf8)
            func add(_ key: some SigningKey, _ id: String?, _ forms: [[UInt8]] = []) throws {
                let text = try CompactJWS.sign(payload, with: key, keyID: id)
                issued.append(try IssuedToken(text, key.algorithm, keyID: id ?? "", publicForms: forms))
            }
            try add(own, nil)
            for (algorithm, id) in [(HMACAlgorithm.hs256, "s256"), (.hs384, "s384"), (.hs512, "s512")] {
                try add(HMACKey(secret: algorithm == .hs512 ? secret : other, algorithm: algorithm), id)
            }
            for (key, id, forms) in named { try add(key, id, forms) }
        }
        self.issued = issued
        strangers = try [KeyPair(.rs256), KeyPair(.es256), KeyPair(.edDSA)]
    }

    private func isAccepted(_ token: String) -> Bool {
        (try? CompactJWS.verify(token, with: own)) != nil || (try? CompactJWS.verify(token, with: publicKeys)) != nil
            || (try? CompactJWS.verify(token, with: secrets)) != nil
    }

    @Test func issuedTokensAreTaken() {
        #expect(issued.count == 21)
        for token in issued { #expect(isAccepted(token.text)) }
    }

    @Test func noForgedTokenIsTaken() async throws {
        let wanted = Int(clamping: Self.setting("TREATY_FORGED_TOKENS") ?? 20_000)
        let seed = Self.setting("TREATY_FORGED_SEED") ?? UInt64.random(in: 0...UInt64.max)
        var forger = TokenForger(issued: issued, strangers: strangers, random: SeededGenerator(state: seed))
        let good = Set(issued.map(\.text))
        var counts = [Int](repeating: 0, count: TokenForger.kinds.count)
        var (made, accepted) = (0, 0)
        for index in 0... {
            if made == wanted { break }
            let kind = index % counts.count
            let token = try TokenForger.kinds[kind].make(&forger)
            // A mutation may have changed nothing, or undone itself.
            if token.isEmpty || good.contains(token) { continue }
            if isAccepted(token) {
                accepted += 1
                Issue.record("seed \(seed): accepted, \(TokenForger.kinds[kind].name): \(token)")
                if accepted == 10 { break }
            }
            counts[kind] += 1
            made += 1
            // Other tests run on the same few threads, some of them by the clock.
            if made % 50 == 0 { await Task.yield() }
            if made % 100_000 == 0 { print("\(made) of \(wanted) forged tokens, \(accepted) accepted") }
        }
        #expect(accepted == 0)
        print("forged tokens: \(made), accepted: \(accepted), seed \(seed)")
        for (kind, count) in zip(TokenForger.kinds, counts) {
            if wanted > 100_000 { print("  \(kind.name): \(count)") }
            #expect(count * 40 > made, "too few of: \(kind.name)")
        }
    }

    /// The twin of an ECDSA signature, (r, n - s), holds too: whoever sees a token can write it in two ways. It says the
    /// same, so that is no forgery, but a token must not be known by the bytes of its signature.
    @Test func theTwinOfAnECDSASignatureSaysTheSame() throws {
        let order = bytes(hexadecimal: "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
        for token in issued where token.algorithm == .es256 {
            var twin = token.signature
            var borrow = 0
            for index in (0..<32).reversed() {
                let difference = Int(order[index]) - Int(token.signature[32 + index]) - borrow
                twin[32 + index] = UInt8(truncatingIfNeeded: difference)
                borrow = difference < 0 ? 1 : 0
            }
            let text = "\(token.header).\(token.payload).\(Base64URL.encode(twin))"
            #expect(text != token.text)
            #expect(
                try CompactJWS.verify(text, with: publicKeys) == CompactJWS.verify(token.text, with: publicKeys))
        }
    }
}
