import Testing

@testable import TreatyJOSE

@Suite struct CompactJWSTests {
    private let key: HMACKey
    private let payload = Array(#"{"sub":"1","exp":2000000000}"#.utf8)

    init() throws { key = try HMACKey(secret: Array("0123456789abcdef0123456789abcdef".utf8)) }

    /// A token that bears a right signature whatever stands in it.
    private func token(header: String, payload: [UInt8]? = nil) throws -> String {
        let text = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(payload ?? self.payload)
        return try text + "." + Base64URL.encode(key.signature(over: Array(text.utf8)[...]))
    }

    private func error(_ token: String, _ key: HMACKey? = nil) -> TokenError? {
        do throws(TokenError) {
            _ = try CompactJWS.verify(token, with: key ?? self.key)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsSignedIsVerified() throws {
        for algorithm in HMACAlgorithm.allCases {
            let key = try HMACKey(secret: Array(repeating: 1, count: 64), algorithm: algorithm)
            for size in [0, 1, 2, 3, 100, 6000] {
                let payload = [UInt8](repeating: 0xA5, count: size)
                let token = try CompactJWS.sign(payload, with: key)
                #expect(try CompactJWS.verify(token, with: key) == payload)
                #expect(try CompactJWS.sign(payload, with: key) == token)
            }
        }
    }

    @Test(arguments: [
        #"{"alg":"HS256"}"#, #"{"typ":"JWT","alg":"HS256"}"#, #" { "alg" : "HS256" , "kid" : "x" } "#,
        #"{"\u0061lg":"HS256"}"#,
        #"{"alg":"HS256","jku":"https://evil.example","jwk":{"kty":"oct","k":"AA"},"x5u":"x","x5c":["AA"]}"#,
    ])
    func headersThatAreTaken(header: String) throws {
        #expect(error(try token(header: header)) == nil)
    }

    @Test(arguments: [
        ("", TokenError.header), ("[]", .header), ("null", .header), ("\"HS256\"", .header), ("{}", .header),
        ("{", .header),
        (#"{"alg":"HS256"}x"#, .header), (#"{"alg":"HS256"}{}"#, .header), (#"{"alg":["HS256"]}"#, .header),
        (#"{"alg":null}"#, .header), (#"{"ALG":"HS256"}"#, .header), (#"{"alg":"HS256","alg":"HS256"}"#, .header),
        (#"{"alg":"none","alg":"HS256"}"#, .header), (#"{"alg":"HS256","\u0061lg":"none"}"#, .header),
        (#"{"alg":"HS256","kid":1,"kid":2}"#, .header), (#"{"alg":"HS256","crit":["exp"]}"#, .header),
        (#"{"alg":"HS256","crit":[]}"#, .header), (#"{"alg":"HS256","b64":false}"#, .header),
        (#"{"alg":"HS256","b64":false,"crit":["b64"]}"#, .header), (#"{"alg":"none"}"#, .algorithm),
        (#"{"alg":"None"}"#, .algorithm), (#"{"alg":""}"#, .algorithm), (#"{"alg":"hs256"}"#, .algorithm),
        (#"{"alg":"HS256 "}"#, .algorithm), (#"{"alg":"HS512"}"#, .algorithm), (#"{"alg":"RS256"}"#, .algorithm),
        (#"{"alg":"HS256\u0000"}"#, .algorithm), (#"{"alg":"HS256","x":"\#u{1}"}"#, .header),
        (
            "{\"alg\":\"HS256\",\"x\":" + String(repeating: "[", count: 50) + String(repeating: "]", count: 50) + "}",
            .header
        ),
    ])
    func headersThatAreRefusedEvenWhenSigned(header: String, expected: TokenError) throws {
        #expect(error(try token(header: header)) == expected)
    }

    @Test func unsecuredTokensAreRefused() {
        for algorithm in ["none", "None", "NONE", "nOnE", "HS256", ""] {
            let text = Base64URL.encode(Array(#"{"alg":"\#(algorithm)"}"#.utf8)) + "." + Base64URL.encode(payload)
            #expect(error(text + ".") == .signature)
            #expect(error(text) == .malformed)
        }
    }

    @Test func otherAlgorithmsOfTheSameSecretAreRefused() throws {
        let secret = [UInt8](repeating: 9, count: 64)
        let keys = try HMACAlgorithm.allCases.map { try HMACKey(secret: secret, algorithm: $0) }
        for signer in keys {
            let token = try CompactJWS.sign(payload, with: signer)
            for verifier in keys {
                #expect((error(token, verifier) == nil) == (signer.algorithm == verifier.algorithm))
            }
        }
    }

    @Test func shapesThatAreRefused() throws {
        let token = try CompactJWS.sign(payload, with: key)
        let parts = token.split(separator: ".").map(String.init)
        let shapes = [
            "", ".", "..", "...", parts[0], "\(parts[0]).\(parts[1])", "\(parts[1]).\(parts[2])", "\(token).",
            ".\(token)",
            "\(token).\(parts[2])", "\(token) ", " \(token)", "\(token)\n", "\(token)\0", "\(token)=", "\(token)A",
            "\(token)AA",
            String(token.dropLast()), "\(parts[0])=.\(parts[1]).\(parts[2])", "\(parts[0])..\(parts[2])",
            "\(parts[0]).\(parts[1]).",
            "\(parts[0]).\(parts[1]).\(parts[2].prefix(10))", "Bearer \(token)", "\"\(token)\"", token.uppercased(),
            token.replacing(".", with: ","), token + String(repeating: "A", count: 9000),
        ]
        for shape in shapes { #expect(error(shape) != nil, "\(shape)") }
        #expect(error(token + String(repeating: "A", count: 9000)) == .tooLong)
        #expect(throws: TokenError.tooLong) { try CompactJWS.sign([UInt8](repeating: 0, count: 6200), with: key) }
    }

    /// The signed text may itself be wrongly encoded by whoever holds the key.
    @Test func payloadsThatAreNotCanonicalAreRefused() throws {
        for payload in ["AB", "A", "AA==", "A A", "A+", "A/", "A\n"] {
            let text = Base64URL.encode(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8)) + "." + payload
            let token = try text + "." + Base64URL.encode(key.signature(over: Array(text.utf8)[...]))
            #expect(error(token) == .malformed, "\(payload)")
        }
    }

    @Test func slicesAreReadWithinTheirBounds() throws {
        let token = Array(try CompactJWS.sign(payload, with: key).utf8)
        let field = Array("Bearer ".utf8) + token
        #expect(try CompactJWS.verify(field[7...], with: key) == payload)
    }
}
