import Testing

@testable import TreatyJOSE

/// Skipped when the vectors' folder is not beside the package.
@Suite(.enabled(if: Corpus.isThere, "the JOSE vectors are not beside the package"))
struct CorpusTests {
    private struct MACFile: Decodable {
        struct Group: Decodable {
            let tagSize: Int
            let tests: [Vector]
        }
        struct Vector: Decodable {
            let tcId: Int
            let key, msg, tag, result: String
        }
        let testGroups: [Group]
    }

    @Test(arguments: [
        ("hmac_sha256_test.json", SignatureAlgorithm.hs256, 99), ("hmac_sha384_test.json", .hs384, 105),
        ("hmac_sha512_test.json", .hs512, 105),
    ])
    func macs(file: String, algorithm: SignatureAlgorithm, count: Int) throws {
        var checked = 0
        for group in try Corpus.read(MACFile.self, "wycheproof/\(file)").testGroups {
            for vector in group.tests {
                let key = try HMACKey(anySecret: bytes(hexadecimal: vector.key), algorithm: algorithm)
                let message = bytes(hexadecimal: vector.msg)
                let tag = bytes(hexadecimal: vector.tag)
                for _ in 0..<2 {
                    let code = try key.signature(over: message[...])
                    #expect(
                        Array(code.prefix(group.tagSize / 8)) == tag
                            ? vector.result == "valid" : vector.result == "invalid")
                }
                // A shortened code is never taken for a signature.
                let isWhole = group.tagSize / 8 == algorithm.signatureBytes
                #expect(
                    key.isValid(tag[...], over: message[...]) == (isWhole && vector.result == "valid"), "\(vector.tcId)"
                )
                checked += 1
            }
        }
        #expect(checked == count)
    }

    private struct Key: Decodable {
        let kty: String
        let alg: String?
        let k: String?

        func hmac() throws -> HMACKey? {
            guard kty == "oct", let k, let algorithm = SignatureAlgorithm(rawValue: alg ?? "HS256") else { return nil }
            return try HMACKey(secret: #require(Base64URL.decode(k)), algorithm: algorithm)
        }
    }

    private struct SignatureFile: Decodable {
        struct Group: Decodable {
            let `private`: Key
            let tests: [Vector]
        }
        struct Vector: Decodable {
            let tcId: Int
            let jws: String
            let result: String
        }
        let testGroups: [Group]
    }

    /// Two vectors contradict what they say of themselves: 367 is 357 to the byte, which is valid, and 373 calls valid a
    /// payload with a `?` in it, which RFC 7515 §2 has refused.
    @Test func signaturesOfWycheproof() throws {
        var checked = 0
        let hmac = try HMACKey(secret: Array(repeating: 7, count: 64))
        for group in try Corpus.read(SignatureFile.self, "wycheproof/json_web_signature_test.json").testGroups {
            let key = try group.private.hmac()
            for vector in group.tests {
                let isAccepted = (try? CompactJWS.verify(vector.jws, with: key ?? hmac)) != nil
                let isValid = vector.tcId == 367 || (vector.result == "valid" && vector.tcId != 373)
                #expect(isAccepted == (key != nil && isValid), "\(vector.tcId)")
                checked += 1
            }
        }
        #expect(checked == 252)
    }

    private struct Examples: Decodable {
        struct Vector: Decodable {
            let name, alg, jws: String
            let jwk: Key?
            let isValid: Bool

            private enum CodingKeys: String, CodingKey {
                case name, alg, jws, jwk
                case isValid = "signature_valid"
            }
        }
        let vectors: [Vector]
    }

    @Test func examplesOfTheRFCs() throws {
        var accepted = 0
        let other = try HMACKey(secret: Array(repeating: 7, count: 64))
        for vector in try Corpus.read(Examples.self, "rfc-examples.json").vectors {
            let key = vector.alg.hasPrefix("HS") ? vector.jwk.flatMap { try? $0.hmac() } : nil
            let isAccepted = (try? CompactJWS.verify(vector.jws, with: key ?? other)) != nil
            #expect(isAccepted == (key != nil && vector.isValid), "\(vector.name)")
            accepted += isAccepted ? 1 : 0
            #expect(throws: TokenError.self) {
                try JWT.verify(vector.jws, with: key ?? other, now: .seconds(1_800_000_000))
            }
        }
        #expect(accepted >= 1)
    }

    private struct Cookbook: Decodable {
        struct Input: Decodable {
            let payload: String
            let key: Key
        }
        struct Output: Decodable { let compact: String? }
        let input: Input
        let output: Output
    }

    @Test func cookbook() throws {
        let example = try Corpus.read(Cookbook.self, "cookbook/jws/4_4.hmac-sha2_integrity_protection.json")
        let key = try #require(try example.input.key.hmac())
        let compact = try #require(example.output.compact)
        #expect(try CompactJWS.verify(compact, with: key) == Array(example.input.payload.utf8))
        // RFC 7797: the payload is not encoded, which `crit` demands to be understood.
        let unencoded = try Corpus.read(Cookbook.self, "cookbook/rfc7797/hmac-sha2_b64_false.json")
        let token = try #require(unencoded.output.compact)
        let itsKey = try #require(try unencoded.input.key.hmac())
        #expect(throws: TokenError.self) { try CompactJWS.verify(token, with: itsKey) }
    }
}
