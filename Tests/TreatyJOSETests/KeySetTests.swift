import Testing

@testable import TreatyJOSE

@Suite struct KeySetTests {
    private let pairs: KeyPairs
    private let payload = Array(#"{"sub":"1","exp":2000000000}"#.utf8)

    init() throws { pairs = try KeyPairs.shared.get() }

    private func error(_ token: String, _ keys: KeySet) -> TokenError? {
        do throws(TokenError) {
            #expect(try CompactJWS.verify(token, with: keys) == payload)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatAPairSignsItsPublicKeyVerifies() throws {
        for pair in pairs.all {
            let keys = try keySet(pair.publicJWK(id: "a"))
            #expect(keys.count == 1 && keys.ignored.isEmpty && !keys.holdsSecrets)
            for _ in 0..<20 {
                #expect(error(try CompactJWS.sign(payload, with: pair, keyID: "a"), keys) == nil)
            }
        }
        // RSA and Ed25519 signatures are deterministic, those of ECDSA are not.
        for pair in pairs.all {
            let isSame = try CompactJWS.sign(payload, with: pair) == CompactJWS.sign(payload, with: pair)
            #expect(isSame == (pair.algorithm != .es256))
        }
    }

    @Test func keyIDsChoose() throws {
        let other = try KeyPair(.es256)
        let keys = try keySet(
            pairs.es256.publicJWK(id: "a"), other.publicJWK(id: "b"), pairs.rs256.publicJWK(id: ""),
            pairs.edDSA.publicJWK())
        #expect(error(try CompactJWS.sign(payload, with: pairs.es256, keyID: "a"), keys) == nil)
        #expect(error(try CompactJWS.sign(payload, with: other, keyID: "b"), keys) == nil)
        #expect(error(try CompactJWS.sign(payload, with: other, keyID: "a"), keys) == .signature)
        #expect(error(try CompactJWS.sign(payload, with: pairs.es256, keyID: "b"), keys) == .signature)
        #expect(error(try CompactJWS.sign(payload, with: pairs.es256, keyID: "A"), keys) == .unknownKey)
        #expect(error(try CompactJWS.sign(payload, with: pairs.rs256, keyID: "a"), keys) == .algorithm)
        #expect(error(try CompactJWS.sign(payload, with: pairs.rs256, keyID: ""), keys) == nil)
        // A key without `kid` cannot be named.
        #expect(error(try CompactJWS.sign(payload, with: pairs.edDSA, keyID: "c"), keys) == .unknownKey)
        // Without a `kid` there must be one key, and only one, for the algorithm.
        #expect(error(try CompactJWS.sign(payload, with: pairs.edDSA), keys) == nil)
        #expect(error(try CompactJWS.sign(payload, with: pairs.rs256), keys) == nil)
        #expect(error(try CompactJWS.sign(payload, with: pairs.es256), keys) == .unknownKey)
        #expect(error(try CompactJWS.sign(payload, with: pairs.es256), KeySet()) == .unknownKey)
    }

    @Test func keyIDsAreComparedByTheirBytes() throws {
        let keys = try keySet(pairs.edDSA.publicJWK(id: "caf\u{E9}"))
        #expect(error(try CompactJWS.sign(payload, with: pairs.edDSA, keyID: "caf\u{E9}"), keys) == nil)
        #expect(error(try CompactJWS.sign(payload, with: pairs.edDSA, keyID: "cafe\u{301}"), keys) == .unknownKey)
    }

    @Test(arguments: [
        (#"{"alg":"EdDSA","kid":1}"#, TokenError.header), (#"{"alg":"EdDSA","kid":null}"#, .header),
        (#"{"alg":"EdDSA","typ":["JWT"]}"#, .header), (#"{"alg":"EdDSA","kid":"a","kid":"a"}"#, .header),
        (#"{"kid":"a"}"#, .header), (#"{"alg":"EdDSA","crit":["kid"],"kid":"a"}"#, .header),
        (#"{"alg":"none","kid":"a"}"#, .algorithm), (#"{"alg":"none"}"#, .unknownKey),
        (#"{"alg":"eddsa","kid":"a"}"#, .algorithm), (#"{"alg":"Ed25519","kid":"a"}"#, .algorithm),
        (#"{"alg":"HS256","kid":"a"}"#, .algorithm), (#"{"alg":"HS256"}"#, .unknownKey),
        (#"{"alg":"PS256","kid":"a"}"#, .algorithm), (#"{"alg":"EdDSA","kid":"a"}"#, nil),
        (#"{"kid":"a","jku":"https://evil.example","alg":"EdDSA"}"#, nil),
    ])
    func headers(header: String, expected: TokenError?) throws {
        let text = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(payload)
        let signature = try pairs.edDSA.signature(over: Array(text.utf8)[...])
        let keys = try keySet(pairs.edDSA.publicJWK(id: "a"))
        #expect(error(text + "." + Base64URL.encode(signature), keys) == expected)
    }

    @Test func secretsMakeKeysOfTheirAlgorithm() throws {
        let secret = [UInt8](repeating: 5, count: 64)
        for (name, algorithm) in [("HS256", HMACAlgorithm.hs256), ("HS384", .hs384), ("HS512", .hs512)] {
            let keys = try keySet(oct(secret, #""alg":"\#(name)","kid":"s""#))
            #expect(keys.holdsSecrets)
            for signer in HMACAlgorithm.allCases {
                let token = try CompactJWS.sign(payload, with: HMACKey(secret: secret, algorithm: signer), keyID: "s")
                #expect(error(token, keys) == (signer == algorithm ? nil : .algorithm))
            }
        }
        // RFC 7518 has no key without an algorithm of its own: it is pinned to HS256.
        let keys = try keySet(oct(secret, #""use":"sig""#))
        #expect(error(try CompactJWS.sign(payload, with: HMACKey(secret: secret)), keys) == nil)
        #expect(
            error(try CompactJWS.sign(payload, with: HMACKey(secret: secret, algorithm: .hs512)), keys) == .unknownKey)
    }

    @Test func typesOfTokens() throws {
        let keys = try keySet(pairs.edDSA.publicJWK())
        func error(_ type: String?) throws -> TokenError? {
            let header = #"{"alg":"EdDSA"\#(type.map { #","typ":"\#($0)""# } ?? "")}"#
            let text = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(payload)
            let signature = try pairs.edDSA.signature(over: Array(text.utf8)[...])
            let token = text + "." + Base64URL.encode(signature)
            do throws(TokenError) {
                _ = try JWT.verify(token, with: keys, now: .seconds(1), .init(types: [.jwt, .accessToken]))
                return nil
            } catch {
                return error
            }
        }
        for type in [nil, "JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt", "application/jwt"] {
            #expect(try error(type) == nil, "\(type ?? "")")
        }
        for type in ["", "JOSE", "logout+jwt", "dpop+jwt", "secevent+jwt", "application/", "x/jwt", "JWT "] {
            #expect(try error(type) == .type, "\(type)")
        }
    }

    @Test func manyThreadsMayVerifyAtOnce() async throws {
        let keys = try keySet(pairs.edDSA.publicJWK(), pairs.es256.publicJWK(), pairs.rs256.publicJWK())
        let tokens = try pairs.all.map { try CompactJWS.sign(payload, with: $0) }
        let right = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<60).count { (try? CompactJWS.verify(tokens[$0 % 3], with: keys)) != nil }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(right == 480)
    }
}
