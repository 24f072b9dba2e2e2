import Testing

@testable import TreatyPasswords

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Small costs, so that the tests are quick; the usual ones are checked once.
private let cheap = PasswordParameters(memoryKibibytes: 64, passes: 1)

@Suite struct PasswordHasherTests {
    @Test func usualCostIsWrittenIntoTheHash() async throws {
        let hasher = try PasswordHasher()
        let hash = try await hasher.hash("correct horse")
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(hash.split(separator: "$").map(\.count).suffix(2) == [22, 43])
        #expect(try await hasher.verify("correct horse", against: hash))
        #expect(try await !hasher.verify("correct horsf", against: hash))
        #expect(!hasher.needsRehash(hash))
    }

    @Test func saltsDiffer() async throws {
        let hasher = try PasswordHasher(parameters: cheap)
        #expect(try await hasher.hash("same") != hasher.hash("same"))
    }

    @Test func everyByteCounts() async throws {
        let hasher = try PasswordHasher(parameters: cheap)
        let long = String(repeating: "é", count: 511)
        let pairs = [
            ("a\0b", "a\0c"), ("a\0", "a"), ("\0", ""), ("pass ", "pass"), ("PASS", "pass"), ("e\u{301}", "\u{e9}"),
            (long + "xy", long + "xz"),
        ]
        for (right, wrong) in pairs {
            let hash = try await hasher.hash(right)
            #expect(try await hasher.verify(right, against: hash))
            #expect(try await !hasher.verify(wrong, against: hash))
        }
    }

    @Test func longerThanTheBoundIsRefused() async throws {
        let hasher = try PasswordHasher(parameters: cheap)
        let long = String(repeating: "a", count: 1025)
        await #expect(throws: PasswordError.passwordTooLong) { try await hasher.hash(long) }
        await #expect(throws: PasswordError.passwordTooLong) { try await hasher.verify(long, against: nil) }
        _ = try await hasher.hash(String(long.dropLast()))
    }

    /// Test vectors of the reference implementation of argon2, version 19.
    @Test(arguments: [
        ("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4", "password"),
        ("$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc", "password"),
        ("$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg", "password"),
        ("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94", "differentpassword"),
    ])
    func vectorsOfOthers(hash: String, password: String) async throws {
        let hasher = try PasswordHasher(parameters: cheap)
        #expect(hasher.needsRehash(hash))
        #expect(try await hasher.verify(password, against: hash))
        #expect(try await !hasher.verify(password + "x", against: hash))
    }

    @Test(arguments: [
        "", "$", "password", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ",
        "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA",
        "$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA",
        "$argon2id$m=64,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA",
        "$argon2id$v=19$t=1,m=64,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA",
        "$argon2id$v=19$m=+64,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA",
        "$argon2id$v=19$m=064,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA",
        "$argon2id$v=19$m=64,t=1,p=1$c29t ZXNhbHQ$c29tZXNhbHRzb21lc2FsdA",
        "$argon2id$v=19$m=64,t=1,p=1$$c29tZXNhbHRzb21lc2FsdA", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA$x",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA=",
        "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
    ])
    func malformedHashes(hash: String) async throws {
        let hasher = try PasswordHasher(parameters: cheap)
        await #expect(throws: PasswordError.malformedHash) { try await hasher.verify("password", against: hash) }
        #expect(hasher.needsRehash(hash))
    }

    @Test(arguments: [
        "m=262145,t=1,p=1", "m=64,t=11,p=1", "m=4294967295,t=1,p=1", "m=1024,t=1,p=9", "m=7,t=1,p=1", "m=31,t=1,p=4",
    ])
    func costlyHashes(costs: String) async throws {
        let hasher = try PasswordHasher(parameters: cheap)
        await #expect(throws: PasswordError.costOutOfBounds) {
            try await hasher.verify("password", against: "$argon2id$v=19$\(costs)$c29tZXNhbHQ$c29tZXNhbHRzb21lc2FsdA")
        }
    }

    @Test func costsOutOfBoundsMakeNoHasher() {
        #expect(throws: PasswordError.costOutOfBounds) {
            try PasswordHasher(parameters: PasswordParameters(memoryKibibytes: 1 << 20))
        }
    }

    @Test func unknownAccountsTakeAsLongAndAreNeverRight() async throws {
        let hasher = try PasswordHasher(threads: 1)
        let hash = try await hasher.hash("correct horse")
        let begun = hasher.metrics.begun
        #expect(try await !hasher.verify("wrong", against: nil))
        #expect(hasher.metrics.begun == begun + 1)
        // Processor time of this thread, which others on the machine do not take from; the quickest of some.
        var (known, unknown) = (UInt64.max, UInt64.max)
        for _ in 0..<5 {
            known = try min(known, Self.nanoseconds { _ = try Argon2.verify(Array("wrong".utf8), against: hash) })
            unknown = try min(
                unknown, Self.nanoseconds { _ = try Argon2.verify(Array("wrong".utf8), against: hasher.decoy) })
        }
        #expect(unknown > known / 2 && unknown < known * 2, "\(known) \(unknown)")
    }

    /// What some work takes of the processor.
    private static func nanoseconds(_ work: () throws -> Void) rethrows -> UInt64 {
        let start = threadTime()
        try work()
        return threadTime() - start
    }

    private static func threadTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
