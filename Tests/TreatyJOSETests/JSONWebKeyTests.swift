import Testing

@testable import TreatyJOSE

/// What a set of keys may hold, and what is said of the rest.
@Suite struct JSONWebKeyTests {
    private let pairs: KeyPairs

    init() throws { pairs = try KeyPairs.shared.get() }

    private func refusal(_ text: String) -> String? {
        do throws(KeySetError) {
            _ = try KeySet(parsing: Array(text.utf8))
            return nil
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        ("", "no JSON"), ("{", "no JSON"), (#"{"keys":[]}x"#, "no JSON"), (#"{"keys":[],"keys":[]}"#, "no JSON"),
        ("[]", "an array \"keys\""), ("{}", "an array \"keys\""), (#"{"keys":{}}"#, "an array \"keys\""),
        (#"{"kty":"oct"}"#, "an array \"keys\""), (#"{"keys":[1]}"#, "/keys/0: a key is an object"),
        (#"{"keys":[{}]}"#, "/keys/0: it has no kty"), (#"{"keys":[{"kty":1}]}"#, "kty is a string"),
        (#"{"keys":[{"kty":"oct","kty":"RSA"}]}"#, "no JSON"),
    ])
    func textsThatAreNoSets(text: String, expected: String) {
        #expect(refusal(text)?.contains(expected) == true, "\(text): \(refusal(text) ?? "taken")")
    }

    @Test func anEmptySetIsOne() throws {
        #expect(try KeySet(parsing: Array(#"{"keys":[]}"#.utf8)).isEmpty)
    }

    @Test func boundsAreKept() {
        let keys = (0...KeySet.keysMax).map { oct(Array(repeating: 1, count: 32), #""kid":"\#($0)""#) }
        #expect(refusal(#"{"keys":[\#(keys.joined(separator: ","))]}"#)?.contains("more than 64 keys") == true)
        #expect(refusal(#"{"keys":[\#(keys.dropLast().joined(separator: ","))]}"#) == nil)
        let spaces = String(repeating: " ", count: KeySet.bytesMax)
        #expect(refusal(#"{"keys":[]}"# + spaces)?.contains("more than 262144 bytes") == true)
    }

    /// Members are put in the place of those that a good key has.
    private func altered(_ jwk: String, _ changes: [String: String]) throws -> String {
        var members: [String: String] = [:]
        for member in jwk.dropFirst().dropLast().split(separator: ",") {
            let parts = member.split(separator: ":", maxSplits: 1)
            members[String(parts[0].dropFirst().dropLast())] = String(parts[1])
        }
        for (name, value) in changes { members[name] = value.isEmpty ? nil : value }
        return "{" + members.map { #""\#($0.key)":\#($0.value)"# }.joined(separator: ",") + "}"
    }

    @Test(arguments: [
        ["use": "\"enc\""], ["use": "\"\""], ["key_ops": "[]"], ["key_ops": #"["sign"]"#],
        ["key_ops": #"["encrypt"]"#], ["key_ops": #"["verify","encrypt"]"#], ["key_ops": #"["Verify"]"#],
        ["alg": "\"PS256\""], ["alg": "\"RS512\""], ["alg": "\"ES384\""], ["alg": "\"none\""], ["alg": "\"RSA-OAEP\""],
        ["alg": "\"Ed25519\""], ["kty": "\"AKP\""],
    ])
    func keysForSomethingElseArePassedOver(changes: [String: String]) throws {
        let good = try pairs.edDSA.publicJWK(id: "good")
        for pair in pairs.all {
            let other = try altered(pair.publicJWK(id: "other"), changes)
            let keys = try keySet(other, good)
            #expect(keys.count == 1 && keys.ignored.count == 1 && keys.ignored[0].hasPrefix("/keys/0: its "))
            #expect(refusal(#"{"keys":[\#(other)]}"#)?.hasPrefix("no key can be used; /keys/0: its ") == true)
        }
    }

    @Test(arguments: [
        ["d": "\"AQ\""], ["p": "\"AQ\""], ["qi": "\"\""], ["oth": "[]"], ["use": "1"], ["use": "null"],
        ["key_ops": "\"verify\""], ["key_ops": "[1]"], ["key_ops": #"["verify","verify"]"#], ["alg": "256"],
        ["alg": "\"HS256\""], ["kid": "7"], ["kty": "\"oct\""], ["kty": ""],
    ])
    func wrongKeysRefuseTheSet(changes: [String: String]) throws {
        for pair in pairs.all {
            let wrong = try altered(pair.publicJWK(id: "wrong"), changes)
            let text = #"{"keys":[\#(try pairs.edDSA.publicJWK(id: "good")),\#(wrong)]}"#
            #expect(refusal(text)?.hasPrefix("/keys/1: ") == true, "\(wrong): \(refusal(text) ?? "taken")")
        }
    }

    @Test func keysOfOneSetBelongTogether() throws {
        let secret = oct(Array(repeating: 1, count: 32), #""kid":"s""#)
        let pair = try pairs.es256.publicJWK(id: "a")
        for text in ["\(secret),\(pair)", "\(pair),\(secret)"] {
            #expect(refusal(#"{"keys":[\#(text)]}"#)?.contains("sets of their own") == true)
        }
        #expect(refusal(#"{"keys":[\#(pair),\#(try pairs.rs256.publicJWK(id: "a"))]}"#)?.contains("kid") == true)
    }

    @Test func shortSecretsAreRefused() {
        for (name, bytesMin) in [("HS256", 32), ("HS384", 48), ("HS512", 64)] {
            let short = oct(Array(repeating: 1, count: bytesMin - 1), #""alg":"\#(name)""#)
            #expect(refusal(#"{"keys":[\#(short)]}"#)?.contains("\(bytesMin) are the least") == true)
        }
        #expect(refusal(#"{"keys":[{"kty":"oct","alg":"HS256"}]}"#)?.contains("k is missing") == true)
        #expect(refusal(#"{"keys":[{"kty":"oct","k":"AQ=="}]}"#)?.contains("k is missing, or not base64url") == true)
    }

    @Test func pointsLieOnTheCurve() throws {
        let jwk = try pairs.es256.publicJWK()
        let zero = Base64URL.encode(Array(repeating: 0, count: 32))
        let long = Base64URL.encode(Array(repeating: 0, count: 33))
        // The field's prime, which is 0 written otherwise.
        let prime = Base64URL.encode(
            bytes(hexadecimal: "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff"))
        for changes in [
            ["x": "\"\(zero)\""], ["y": "\"\(zero)\""], ["x": "\"\(zero)\"", "y": "\"\(zero)\""],
            ["x": "\"\(prime)\""], ["y": "\"\(prime)\""],
        ] {
            #expect(refusal(#"{"keys":[\#(try altered(jwk, changes))]}"#)?.contains("not on the curve") == true)
        }
        for changes in [["x": "\"AQ\""], ["y": "\"\(long)\""], ["x": "\"\""]] {
            #expect(refusal(#"{"keys":[\#(try altered(jwk, changes))]}"#)?.contains("wrong length") == true)
        }
        let x = try #require(jwk.split(separator: #""x":""#).last?.prefix(43))
        #expect(refusal(#"{"keys":[\#(try altered(jwk, ["y": "\"\(x)\""]))]}"#)?.contains("not on the curve") == true)
        #expect(refusal(#"{"keys":[\#(try altered(jwk, ["crv": ""]))]}"#)?.contains("it has no crv") == true)
        #expect(refusal(#"{"keys":[\#(try altered(jwk, ["crv": "\"P-384\""]))]}"#)?.contains("not P-256") == true)
    }

    /// RFC 8032 §5.1.3, and the points of small order.
    @Test func encodingsOfEdwards25519() throws {
        func isTaken(_ y: [UInt8]) throws -> Bool { try Ed25519Point.isOfLargeOrder(y) }
        // By y: those below 33 that are on the curve and of a large order.
        let small = try (0..<33).filter { try isTaken([UInt8($0)] + [UInt8](repeating: 0, count: 31)) }
        #expect(
            small == [3, 4, 5, 6, 9, 10, 14, 15, 16, 18, 19, 21, 23, 24, 25, 26, 27, 28, 29, 30, 32])
        for sign: UInt8 in [0, 0x80] {
            for text in [
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                // 0 to 18, with the prime added.
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            ] {
                var y = bytes(hexadecimal: text)
                y[31] |= sign
                #expect(try !isTaken(y), "\(text)")
                #expect(throws: PublicKeyError.notOnCurve) { try PublicKey(ed25519: y) }
            }
        }
        for _ in 0..<20 {
            #expect(try keySet(KeyPair(.edDSA).publicJWK()).count == 1)
        }
        #expect(throws: PublicKeyError.encoding) { try PublicKey(ed25519: Array(repeating: 9, count: 31)) }
    }

    @Test func weakRSAKeysAreRefused() throws {
        let modulus = { (bits: Int) in [UInt8](repeating: 0xFF, count: bits / 8) }
        let exponent: [UInt8] = [1, 0, 1]
        #expect(throws: PublicKeyError.rsaBits(1024)) {
            try PublicKey(rsaModulus: modulus(1024), exponent: exponent)
        }
        #expect(throws: PublicKeyError.rsaBits(2047)) {
            try PublicKey(rsaModulus: [0x7F] + modulus(2040), exponent: exponent)
        }
        #expect(throws: PublicKeyError.rsaBits(8200)) {
            try PublicKey(rsaModulus: modulus(8200), exponent: exponent)
        }
        #expect(throws: PublicKeyError.encoding) {
            try PublicKey(rsaModulus: [0] + modulus(2048), exponent: exponent)
        }
        for exponent: [UInt8] in [[1], [3], [0xFF, 0xFF], [1, 0, 0], Array(repeating: 3, count: 9)] {
            #expect(throws: PublicKeyError.rsaExponent) {
                try PublicKey(rsaModulus: modulus(2048), exponent: exponent)
            }
        }
        for exponent: [UInt8] in [[], [0, 1, 0, 1]] {
            #expect(throws: PublicKeyError.encoding) {
                try PublicKey(rsaModulus: modulus(2048), exponent: exponent)
            }
        }
        // Even, and with small factors: 2²⁰⁴⁸ - 1 is a multiple of 3.
        for modulus in [modulus(2040) + [0xFE], modulus(2048)] {
            #expect(throws: PublicKeyError.refused) { try PublicKey(rsaModulus: modulus, exponent: exponent) }
        }
        // A leading zero byte in a JWK.
        let jwk = try pairs.rs256.publicJWK()
        let padded = try altered(jwk, ["e": "\"AAEAAQ\""])
        #expect(refusal(#"{"keys":[\#(padded)]}"#)?.contains("leading zeros") == true)
        #expect(refusal(#"{"keys":[\#(try altered(jwk, ["n": ""]))]}"#)?.contains("n is missing") == true)
    }

    @Test func messagesRepeatNoKey() throws {
        let secret = oct(Array("not to be seen by anybody at all".utf8).dropLast(), #""alg":"HS256""#)
        let message = try #require(refusal(#"{"keys":[\#(secret)]}"#))
        #expect(!message.contains("bm90"))
    }
}
