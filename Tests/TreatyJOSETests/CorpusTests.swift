import Foundation
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
        ("hmac_sha256_test.json", HMACAlgorithm.hs256, 99), ("hmac_sha384_test.json", .hs384, 105),
        ("hmac_sha512_test.json", .hs512, 105),
    ])
    func macs(file: String, algorithm: HMACAlgorithm, count: Int) throws {
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
                let isWhole = group.tagSize / 8 == algorithm.digestBytes
                #expect(
                    key.isValid(tag[...], over: message[...]) == (isWhole && vector.result == "valid"), "\(vector.tcId)"
                )
                checked += 1
            }
        }
        #expect(checked == count)
    }

    /// ES256 and EdDSA signatures over plain messages, each under a key that is read from its JWK.
    @Test(arguments: [("ecdsa_secp256r1_sha256_p1363_test.json", 161), ("ed25519_test.json", 97)])
    func signatures(file: String, count: Int) throws {
        var checked = 0
        for group in try Corpus.groups("wycheproof/\(file)") {
            let jwk = try #require(Corpus.jwk(ofGroup: group))
            let key = try #require(try Corpus.keySet([jwk]).onlyKey)
            for vector in try Corpus.tests(group) {
                let message = bytes(hexadecimal: try #require(vector["msg"] as? String))
                let signature = bytes(hexadecimal: try #require(vector["sig"] as? String))
                #expect(
                    key.isValid(signature[...], over: message[...]) == (vector["result"] as? String == "valid"),
                    "\(vector["tcId"] ?? "") \(vector["comment"] ?? "")")
                checked += 1
            }
        }
        #expect(checked == count)
    }

    /// Why a vector that is called valid is refused, or the reverse.
    private static let contradictions = [
        367: "the same as 357 to the byte, which is called valid",
        373: "called valid with a `?` in its payload, which RFC 7515 §2 has refused",
    ]
    private static let unsupported: Set = ["RS384", "RS512", "PS256", "PS384", "PS512", "ES521"]

    /// Each token against the key of its group, as a set of one.
    @Test func tokensOfWycheproof() throws {
        var (accepted, missed, checked) = (0, 0, 0)
        for group in try Corpus.groups("wycheproof/json_web_signature_test.json") {
            let jwk = try #require((group["public"] ?? group["private"]) as? [String: Any])
            let keys = try? Corpus.keySet([jwk])
            let isUnsupported = Self.unsupported.contains(jwk["alg"] as? String ?? "")
            if isUnsupported { #expect(keys == nil) }
            for vector in try Corpus.tests(group) {
                let id = try #require(vector["tcId"] as? Int)
                let isAccepted = try keys.map { try Corpus.accepts(vector, $0) } ?? false
                let isValid = vector["result"] as? String == "valid"
                if isUnsupported {
                    #expect(!isAccepted)
                    missed += isValid ? 1 : 0
                } else if let reason = Self.contradictions[id] {
                    #expect(isAccepted != isValid, "\(id): \(reason)")
                } else {
                    #expect(isAccepted == isValid, "\(id) \(vector["comment"] ?? "")")
                }
                accepted += isAccepted ? 1 : 0
                checked += 1
            }
        }
        #expect(checked == 252)
        // Valid tokens of algorithms that are not carried.
        #expect(missed == 18)
        #expect(accepted == 14)
    }

    @Test func keySetsOfWycheproof() throws {
        var checked = 0
        for group in try Corpus.groups("wycheproof/json_web_key_test.json") {
            let set = try #require((group["public"] ?? group["private"]) as? [String: Any])
            let keys = try? KeySet(parsing: Array(JSONSerialization.data(withJSONObject: set)))
            for vector in try Corpus.tests(group) {
                let isAccepted = try keys.map { try Corpus.accepts(vector, $0) } ?? false
                #expect(
                    isAccepted == (vector["result"] as? String == "valid"),
                    "\(vector["tcId"] ?? "") \(vector["comment"] ?? "")")
                checked += 1
            }
        }
        #expect(checked == 19)
    }

    @Test func examplesOfTheRFCs() throws {
        var accepted: [String] = []
        let file = try Corpus.object("rfc-examples.json")
        for vector in try #require(file["vectors"] as? [[String: Any]]) {
            // A secret of 19 bytes makes no key; it must not be taken for one, not even for a token that it signed.
            let secret = (vector["secret_utf8"] as? String).map {
                ["kty": "oct", "k": Base64URL.encode(Array($0.utf8))]
            }
            guard let jwk = vector["jwk"] as? [String: Any] ?? secret, let keys = try? Corpus.keySet([jwk]) else {
                continue
            }
            if try Corpus.accepts(vector, keys) { accepted.append(try #require(vector["alg"] as? String)) }
            let token = try #require(vector["jws"] as? String)
            #expect(throws: TokenError.self) { try JWT.verify(token, with: keys, now: .seconds(1_800_000_000)) }
        }
        #expect(accepted == ["HS256", "ES256", "EdDSA"])
    }

    /// RFC 7520 and RFC 8037, by the keys that their examples give. What stands there only in the JSON serialization
    /// is written compactly, since its signature covers the same bytes.
    @Test(arguments: [
        ("cookbook/curve25519/jws.json", nil), ("cookbook/jws/4_4.hmac-sha2_integrity_protection.json", nil),
        ("cookbook/jws/4_6.protecting_specific_header_fields.json", nil),
        // Without a protected header there is no `alg` to agree with.
        ("cookbook/jws/4_7.protecting_content_only.json", TokenError.header),
        // The payload is not encoded, which `crit` demands to be understood.
        ("cookbook/rfc7797/hmac-sha2_b64_false.json", .header),
        ("cookbook/rfc7797/4.2.hmac-sha2_b64_false.json", .malformed),
    ])
    func cookbook(file: String, expected: TokenError?) throws {
        let example = try Corpus.object(file)
        let input = try #require(example["input"] as? [String: Any])
        var jwk = try #require(input["key"] as? [String: Any])
        // The examples give key pairs.
        if jwk["kty"] as? String != "oct" { jwk["d"] = nil }
        let output = try #require(example["output"] as? [String: Any])
        let flat = output["json_flat"] as? [String: Any] ?? [:]
        let parts = ["protected", "payload", "signature"].map { flat[$0] as? String ?? "" }
        let token = output["compact"] as? String ?? parts.joined(separator: ".")
        let keys = try Corpus.keySet([jwk])
        if let expected {
            #expect(throws: expected) { try CompactJWS.verify(token, with: keys) }
        } else {
            let payload = try #require(input["payload"] as? String)
            #expect(try CompactJWS.verify(token, with: keys) == Array(payload.utf8))
        }
    }

    /// PS384, which is not carried: its key is refused, with a word about why.
    @Test func algorithmsThatAreNotCarriedAreNamed() throws {
        let example = try Corpus.object("cookbook/jws/4_2.rsa-pss_signature.json")
        let input = try #require(example["input"] as? [String: Any])
        let pair = try #require(input["key"] as? [String: Any])
        var jwk = pair.filter { ["kty", "kid", "use", "n", "e"].contains($0.key) }
        let output = try #require(example["output"] as? [String: Any])
        let token = try #require(output["compact"] as? String)
        #expect(throws: TokenError.algorithm) { try CompactJWS.verify(token, with: Corpus.keySet([jwk])) }
        jwk["alg"] = "PS384"
        let error = #expect(throws: KeySetError.self) { try Corpus.keySet([jwk]) }
        #expect(error?.description.contains("alg is not supported") == true)
    }
}
