import Testing

@testable import TreatyJOSE

@Suite struct JWTTests {
    private let key: HMACKey
    private let now = Duration.seconds(1_800_000_000)

    init() throws { key = try HMACKey(secret: Array("0123456789abcdef0123456789abcdef".utf8)) }

    private func error(_ payload: String, _ requirements: JWT.Requirements = JWT.Requirements()) throws -> TokenError? {
        let token = try CompactJWS.sign(Array(payload.utf8), with: key)
        do throws(TokenError) {
            _ = try JWT.verify(token, with: key, now: now, requirements)
            return nil
        } catch {
            return error
        }
    }

    @Test func claimsComeBack() throws {
        let token = try JWT.sign(
            [
                .issuer("treaty"), .subject("42"), .audience("api"), .issuedAt(now), .notBefore(now), .tokenID("a-b"),
                .expiresAt(now + .seconds(60)), .string("email", "é\"\\\n@example.com"), .integer("n", .min),
                .boolean("admin", false),
            ], with: key)
        let claims = try JWT.verify(token, with: key, now: now, .init(issuer: "treaty", audience: "api"))
        #expect(claims.issuer == "treaty" && claims.subject == "42" && claims.audience == ["api"])
        #expect(claims.tokenID == "a-b" && claims.issuedAt == now && claims.notBefore == now)
        #expect(claims.expiresAt == now + .seconds(60))
        #expect(claims.string("email") == "é\"\\\n@example.com" && claims.integer("n") == .min)
        #expect(claims.boolean("admin") == false && claims.string("admin") == nil && claims.string("x") == nil)
        #expect(claims.has("admin") && !claims.has("Admin"))
    }

    @Test func signingIsDeterministic() throws {
        let claims: [JWT.Claim] = [.subject("1"), .string("type", "access"), .expiresAt(.seconds(1_800_000_060))]
        let token = try JWT.sign(claims, with: key)
        #expect(try JWT.sign(claims, with: key) == token)
        let payload = try CompactJWS.verify(token, with: key)
        #expect(String(decoding: payload, as: UTF8.self) == #"{"sub":"1","type":"access","exp":1800000060}"#)
        #expect(throws: TokenError.claims) { try JWT.sign([.subject("1"), .subject("2")], with: key) }
    }

    @Test(arguments: [
        (#"{"exp":1800000001}"#, nil), (#"{"exp":1800000000.5}"#, nil), (#"{"exp":1.8e9}"#, .expired),
        (#"{"exp":1.9e9}"#, nil),
        (#"{"exp":1800000000}"#, TokenError.expired), (#"{"exp":1799999999.999}"#, .expired), (#"{"exp":0}"#, .expired),
        (#"{"exp":-5}"#, .expired), ("{}", .noExpiry), (#"{"sub":"1"}"#, .noExpiry),
        (#"{"EXP":1900000000}"#, .noExpiry),
        (#"{"exp":1900000000,"nbf":1800000000}"#, nil), (#"{"exp":1900000000,"nbf":1800000001}"#, .notYetValid),
        (#"{"exp":1900000000,"nbf":1800000000.001}"#, .notYetValid), (#"{"exp":1900000000,"iat":1900000000}"#, nil),
    ])
    func times(payload: String, expected: TokenError?) throws {
        #expect(try error(payload) == expected)
    }

    @Test(arguments: [
        "", "[]", "1", "{", "{}x", "{}{}", "\u{FEFF}{}", #"{"exp":"1900000000"}"#, #"{"exp":null}"#, #"{"exp":true}"#,
        #"{"exp":[1900000000]}"#, #"{"exp":1e400}"#, #"{"exp":1900000000000}"#, #"{"exp":9223372036854775808}"#,
        #"{"exp":01}"#,
        #"{"exp":1900000000,"exp":1900000000}"#, #"{"exp":1,"\u0065xp":1900000000}"#, #"{"exp":1900000000,"sub":1}"#,
        #"{"exp":1900000000,"iss":null}"#, #"{"exp":1900000000,"aud":1}"#, #"{"exp":1900000000,"aud":["a",1]}"#,
        #"{"exp":1900000000,"jti":{}}"#, #"{"exp":1900000000,"nbf":"0"}"#, #"{"exp":1900000000,"iat":"x"}"#,
        #"{"exp":1900000000,"a":1,"a":1}"#, #"{"exp":1900000000,"a":{"b":1,"b":2}}"#,
        #"{"exp":1900000000,"a":"\ud800"}"#,
        #"{"exp":1900000000,}"#, #"{"exp":NaN}"#,
    ])
    func malformedClaims(payload: String) throws {
        #expect(try error(payload) == .claims)
    }

    @Test func claimsAreUTF8() throws {
        let start = Array(#"{"exp":1900000000,"a":""#.utf8)
        for text: [UInt8] in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x0A]] {
            let token = try CompactJWS.sign(start + text + Array(#""}"#.utf8), with: key)
            #expect(throws: TokenError.claims) { try JWT.verify(token, with: key, now: now) }
        }
        let token = try CompactJWS.sign(start + [0xC3, 0xA9] + Array(#""}"#.utf8), with: key)
        #expect(try JWT.verify(token, with: key, now: now).string("a") == "\u{E9}")
    }

    @Test func leewayMovesBothEnds() throws {
        let lax = JWT.Requirements(leeway: .seconds(30))
        #expect(try error(#"{"exp":1799999971}"#, lax) == nil)
        #expect(try error(#"{"exp":1799999970}"#, lax) == .expired)
        #expect(try error(#"{"exp":1900000000,"nbf":1800000030}"#, lax) == nil)
        #expect(try error(#"{"exp":1900000000,"nbf":1800000031}"#, lax) == .notYetValid)
    }

    @Test func issuerAndAudience() throws {
        let strict = JWT.Requirements(issuer: "a", audience: "b")
        #expect(try error(#"{"exp":1900000000,"iss":"a","aud":["x","b"]}"#, strict) == nil)
        #expect(try error(#"{"exp":1900000000,"iss":"a","aud":"b"}"#, strict) == nil)
        #expect(try error(#"{"exp":1900000000,"iss":"A","aud":"b"}"#, strict) == .issuer)
        #expect(try error(#"{"exp":1900000000,"aud":"b"}"#, strict) == .issuer)
        #expect(try error(#"{"exp":1900000000,"iss":"a"}"#, strict) == .audience)
        #expect(try error(#"{"exp":1900000000,"iss":"a","aud":[]}"#, strict) == .audience)
        #expect(try error(#"{"exp":1900000000,"iss":"x","aud":"y"}"#) == nil)
    }

    @Test func otherClaimsKeepTheirTypes() throws {
        let payload = #"{"exp":1900000000,"f":1.5,"w":2.0,"big":9223372036854775808,"o":{"a":[null]},"n":null,"s":"5"}"#
        let claims = try JWT.verify(CompactJWS.sign(Array(payload.utf8), with: key), with: key, now: now)
        #expect(claims.integer("f") == nil && claims.integer("w") == 2 && claims.integer("big") == nil)
        #expect(claims.integer("s") == nil && claims.has("o") && claims.has("n") && claims.boolean("n") == nil)
    }

    @Test func expiredTokensOfOthersAreStillCheckedForTheirSignature() throws {
        let other = try HMACKey(secret: Array("abcdef0123456789abcdef0123456789".utf8))
        let token = try JWT.sign([.expiresAt(.seconds(1))], with: other)
        #expect(throws: TokenError.signature) { try JWT.verify(token, with: key, now: now) }
    }

    @Test func reasonsAreDistinct() {
        #expect(Set(TokenError.allCases.map(\.reason)).count == TokenError.allCases.count)
    }
}
