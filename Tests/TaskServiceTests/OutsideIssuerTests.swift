import Testing
import TreatyJOSE
import TreatyLogging

@testable import TaskService

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tokens of an issuer whose keys are in a file.
@Suite struct OutsideIssuerTests {
    /// A directory with the file in it, for the time of one test.
    private final class Folder {
        let directory: String
        var path: String { directory + "/keys.json" }

        init() throws { directory = try temporaryDirectory() }
        deinit { removeDirectory(directory) }

        /// In the place of what is there, as a careful program does it.
        func write(_ text: String, mode: mode_t = 0o600) throws {
            let new = directory + "/new"
            let file = open(new, O_WRONLY | O_CREAT | O_TRUNC, mode)
            try #require(file >= 0)
            defer { close(file) }
            try #require(systemWrite(file, text, text.utf8.count) == text.utf8.count)
            try #require(fchmod(file, mode) == 0 && rename(new, path) == 0)
        }

        /// Over what is there.
        func overwrite(_ text: String) throws {
            let file = open(path, O_WRONLY | O_TRUNC)
            try #require(file >= 0)
            defer { close(file) }
            try #require(systemWrite(file, text, text.utf8.count) == text.utf8.count)
        }
    }

    private let pair: KeyPair
    private let folder: Folder

    init() throws {
        pair = try KeyPair(.edDSA)
        folder = try Folder()
        try folder.write(Self.set(pair.publicJWK(id: "a")))
    }

    private static func set(_ keys: String...) -> String { #"{"keys":[\#(keys.joined(separator: ","))]}"# }

    private func fixture(issuer: String? = nil, audience: String? = nil) async throws -> (Fixture, TokenKeyFile) {
        let keys = try TokenKeyFile(path: folder.path)
        let fixture = try Fixture(outside: OutsideIssuer(keys: keys, issuer: issuer, audience: audience))
        _ = try await fixture.register("ada@example.com")
        return (fixture, keys)
    }

    private func status(_ fixture: Fixture, _ token: String) async -> Int {
        await fixture.send(.get, "/api/1/tasks", token: token).status
    }

    private func token(
        _ fixture: Fixture, _ claims: [JWT.Claim] = [], sub: String = "1", by pair: KeyPair? = nil,
        keyID: String? = "a",
        type: JWSType? = .jwt
    ) throws -> String {
        let claims = claims + [.subject(sub), .expiresAt(fixture.time(in: 60))]
        return try JWT.sign(claims, with: pair ?? self.pair, type: type, keyID: keyID)
    }

    @Test func itsTokensAreTakenBesideOurOwn() async throws {
        let (fixture, _) = try await fixture()
        let own = try await fixture.register("eve@example.com")
        #expect(await fixture.send(.get, "/api/2/tasks", token: own.token).status == 200)
        for token in [
            try token(fixture), try token(fixture, keyID: nil), try token(fixture, type: .accessToken),
            try token(fixture, [.issuer("https://id.example"), .string("sid", own.token)], type: nil),
            // With the secret, as before.
            try fixture.foreignToken([.subject("1"), .audience("x"), .expiresAt(fixture.time(in: 60))]),
        ] {
            #expect(await status(fixture, token) == 200)
            #expect(await fixture.send(.get, "/api/2/tasks", token: token).status == 403)
        }
    }

    @Test func whatOurRulesRefuseIsRefused() async throws {
        let (fixture, _) = try await fixture()
        let stranger = try KeyPair(.edDSA)
        for (reason, token) in [
            ("token signature wrong", try token(fixture, by: stranger)),
            ("token names no known key", try token(fixture, keyID: "b")),
            ("token of another issuer", try token(fixture, [.issuer("urn:task-api")])),
            ("token for another audience", try token(fixture, [.audience("somebody else")])),
            ("refresh token used as access token", try token(fixture, [.string("type", "refresh")])),
            ("no such user", try token(fixture, sub: "9")),
            ("token subject is no user id", try token(fixture, sub: "ada")),
            ("token not yet valid", try token(fixture, [.notBefore(fixture.time(in: 1))])),
            ("token without exp", try JWT.sign([.subject("1")], with: pair, keyID: "a")),
            ("token expired", try JWT.sign([.subject("1"), .expiresAt(fixture.time(in: 0))], with: pair, keyID: "a")),
        ] {
            #expect(await status(fixture, token) == 401, "\(reason)")
            let log = fixture.log.lines("authentication failed").last
            #expect(log?["reason"]?.string == reason)
        }
    }

    @Test func itsTokensRenewNoSession() async throws {
        let (fixture, _) = try await fixture()
        let own = try await fixture.register("eve@example.com")
        let key = try HMACKey(secret: Fixture.secret)
        let claims = try JWT.verify(own.refreshToken, with: key, now: fixture.time(in: 0))
        let session = try #require(claims.string("sid"))
        let id = try #require(claims.tokenID)
        let forged = try token(fixture, [.string("type", "refresh"), .string("sid", session), .tokenID(id)], sub: "2")
        let answer = await fixture.send(.post, "/api/auth/refresh", #"{"refresh_token":"\#(forged)"}"#)
        #expect(answer.status == 401)
    }

    @Test func issuerAndAudienceAreCheckedAsSet() async throws {
        let (fixture, _) = try await fixture(issuer: "https://id.example", audience: "tasks")
        let good = [JWT.Claim.issuer("https://id.example"), .audience("tasks")]
        #expect(await status(fixture, try token(fixture, good)) == 200)
        #expect(await status(fixture, try token(fixture, [good[0]])) == 401)
        #expect(await status(fixture, try token(fixture, [good[1]])) == 401)
        #expect(await status(fixture, try token(fixture, [good[0], .audience("mail")])) == 401)
        #expect(await status(fixture, try token(fixture, [.issuer("https://id.example/"), good[1]])) == 401)
        #expect(
            await status(fixture, try fixture.foreignToken([.subject("1"), .expiresAt(fixture.time(in: 9))])) == 200)
    }

    @Test func aTokenIsRevokedInAllItsForms() async throws {
        let ecdsa = try KeyPair(.es256)
        try folder.write(Self.set(ecdsa.publicJWK(id: "a")))
        let (fixture, _) = try await fixture()
        let token = try token(fixture, by: ecdsa)
        let twin = try #require(twinOfES256(token))
        #expect(twin != token)
        #expect(await status(fixture, twin) == 200)
        #expect(await fixture.send(.post, "/api/auth/logout", token: token).status == 200)
        #expect(await status(fixture, token) == 401)
        #expect(await status(fixture, twin) == 401)
    }

    @Test func newKeysTakeThePlaceOfTheOldOnes() async throws {
        let (fixture, keys) = try await fixture()
        let logger = Logger(level: .debug, sink: fixture.log)
        let old = try token(fixture)
        #expect(await status(fixture, old) == 200)
        keys.reload(logger)
        #expect(keys.generation == 1 && fixture.log.lines("token keys loaded").isEmpty)

        // Rotation: both, then only the new one. What was verified before is forgotten with its key.
        let pair = try KeyPair(.es256)
        let new = try token(fixture, by: pair, keyID: "b")
        #expect(await status(fixture, new) == 401)
        try folder.write(Self.set(self.pair.publicJWK(id: "a"), pair.publicJWK(id: "b")))
        keys.reload(logger)
        #expect(keys.generation == 2)
        for token in [old, new] { #expect(await status(fixture, token) == 200) }
        try folder.overwrite(Self.set(pair.publicJWK(id: "b")))
        keys.reload(logger)
        #expect(await status(fixture, old) == 401)
        #expect(await status(fixture, new) == 200)
        try folder.write(Self.set())
        keys.reload(logger)
        #expect(await status(fixture, new) == 401)
        #expect(keys.generation == 4 && fixture.log.lines("token keys loaded").count == 3)
    }

    @Test func aBrokenFileChangesNothingButTheLog() async throws {
        let (fixture, keys) = try await fixture()
        let logger = Logger(level: .debug, sink: fixture.log)
        let token = try token(fixture)
        let pair = try KeyPair(.rs256)
        for (count, text) in ["", "{", Self.set("{}"), Self.set(#"{"kty":"AKP"}"#)].enumerated() {
            try folder.overwrite(text)
            for _ in 0..<3 { keys.reload(logger) }
            #expect(fixture.log.lines("token keys not loaded: the old ones stay").count == count + 1)
            #expect(await status(fixture, token) == 200)
        }
        try #require(unlink(folder.path) == 0)
        for _ in 0..<3 { keys.reload(logger) }
        #expect(fixture.log.lines("token keys not loaded: the old ones stay").count == 5)
        #expect(await status(fixture, token) == 200)
        #expect(keys.generation == 1)
        // The same keys again are no change; others are.
        try folder.write(Self.set(self.pair.publicJWK(id: "a")))
        keys.reload(logger)
        #expect(keys.generation == 1)
        try folder.write(Self.set(pair.publicJWK(id: "r")))
        keys.reload(logger)
        #expect(keys.generation == 2)
        #expect(await status(fixture, try self.token(fixture, by: pair, keyID: "r")) == 200)
        #expect(await status(fixture, token) == 401)
    }

    @Test(.timeLimit(.minutes(1))) func theWatchReloads() async throws {
        let (fixture, keys) = try await fixture()
        let logger = Logger(level: .debug, sink: fixture.log)
        let watch = Task { await keys.watch(logger) }
        let pair = try KeyPair(.edDSA)
        try folder.write(Self.set(#"{"kty":"AKP"}"#, pair.publicJWK(id: "b")))
        while keys.generation == 1 { try await Task.sleep(for: .milliseconds(100)) }
        watch.cancel()
        await watch.value
        #expect(keys.generation == 2)
        #expect(fixture.log.lines("token key ignored").count == 1)
        #expect(await status(fixture, try token(fixture, by: pair, keyID: "b")) == 200)
    }

    @Test func filesThatAreNotTakenSayWhy() throws {
        func refusal(_ path: String) -> String? {
            do throws(TokenKeyFileError) {
                _ = try TokenKeyFile(path: path)
                return nil
            } catch {
                return error.description
            }
        }
        #expect(refusal(folder.directory + "/none")?.contains("does not exist") == true)
        #expect(refusal(folder.directory)?.contains("is not a file") == true)
        try folder.write(Self.set(pair.publicJWK()), mode: 0o666)
        #expect(refusal(folder.path)?.contains("chmod o-w") == true)
        try folder.write(#"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"AQ","d":"AQ"}]}"#)
        #expect(refusal(folder.path)?.contains("/keys/0: it has the private member d") == true)
        try folder.write(String(repeating: " ", count: KeySet.bytesMax + 1))
        #expect(refusal(folder.path)?.contains("more than 262144 bytes") == true)
        let pipe = folder.directory + "/pipe"
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(refusal(pipe)?.contains("is not a file") == true)
    }

    @Test func secretsThatOthersCanReadAreLogged() async throws {
        let secret = Base64URL.encode(Array(repeating: 8, count: 32))
        let keys = Self.set(#"{"kty":"oct","alg":"HS256","k":"\#(secret)"}"#)
        for (mode, count) in [(mode_t(0o600), 0), (0o644, 1)] {
            try folder.write(keys, mode: mode)
            let (fixture, file) = try await fixture()
            let watch = Task { await file.watch(Logger(level: .debug, sink: fixture.log)) }
            watch.cancel()
            await watch.value
            #expect(fixture.log.lines("token keys are secrets that others can read").count == count)
            let token = try fixture.foreignToken(
                [.subject("1"), .expiresAt(fixture.time(in: 60))], secret: Array(repeating: 8, count: 32))
            #expect(await status(fixture, token) == 200)
        }
    }
}

/// The same token with the other signature that holds: (r, n - s).
private func twinOfES256(_ token: String) -> String? {
    let order: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xBC, 0xE6,
        0xFA,
        0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x51,
    ]
    guard let dot = token.lastIndex(of: "."),
        var signature = Base64URL.decode(String(token[token.index(after: dot)...])),
        signature.count == 64
    else { return nil }
    var borrow = 0
    for index in (0..<32).reversed() {
        let difference = Int(order[index]) - Int(signature[32 + index]) - borrow
        signature[32 + index] = UInt8(truncatingIfNeeded: difference)
        borrow = difference < 0 ? 1 : 0
    }
    return token[...dot] + Base64URL.encode(signature)
}

#if canImport(Glibc)
    private let systemWrite = Glibc.write
#else
    private let systemWrite = Darwin.write
#endif
