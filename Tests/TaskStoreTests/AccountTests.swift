import TaskStore
import Testing

@Suite struct AccountTests {
    @Test func usersAreFoundWhateverTheCase() async throws {
        let fixture = try StoreFixture()
        let user = try await fixture.user("Ädä@Example.com", at: 7)
        #expect(
            user
                == UserRecord(
                    id: 1, email: "Ädä@Example.com", name: "Ada", passwordHash: "$argon2id$", createdAt: 7))
        let store = fixture.store
        #expect(try store.read { try $0.user(user.id) } == user)
        #expect(try store.read { try $0.user(email: "äDÄ@EXAMPLE.COM") } == user)
        #expect(try store.read { try $0.user(email: "ada@example.com") } == nil)
        #expect(try store.read { try $0.user(2) } == nil)
        await store.close()
    }

    @Test func addressIsTakenOnce() async throws {
        let fixture = try StoreFixture()
        try await fixture.user("ada@example.com")
        #expect(await caught { try await fixture.user("ADA@example.COM") } == .emailTaken)
        // Nothing of the refused one is left, and others can come.
        #expect(try await fixture.user("bob@example.com").email == "bob@example.com")
        await fixture.store.close()
    }

    @Test func ofManyAtOnceOneGetsTheAddress() async throws {
        let fixture = try StoreFixture()
        let errors = await withTaskGroup { group in
            for _ in 0..<50 { group.addTask { await caught { try await fixture.user("one@example.com") } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(errors.count { $0 == nil } == 1)
        #expect(errors.count { $0 == .emailTaken } == 49)
        await fixture.store.close()
    }

    @Test func closureIsDoneWholeOrNotAtAll() async throws {
        let fixture = try StoreFixture()
        try await fixture.user("taken@example.com")
        let error = await caught {
            try await fixture.store.write { transaction in
                for email in ["new@example.com", "taken@example.com"] {
                    _ = try transaction.insertUser(
                        NewUserRecord(email: email, name: "N", passwordHash: "h", at: 1))
                }
            }
        }
        #expect(error == .emailTaken)
        #expect(try fixture.store.read { try $0.user(email: "new@example.com") } == nil)
        await fixture.store.close()
    }
}

@Suite struct SessionTests {
    private func session(_ id: String, user: Int64, refresh: String = "r1", expiresAt: Int64 = 1000) -> SessionRecord {
        SessionRecord(id: id, userID: user, refreshID: refresh, createdAt: 10, expiresAt: expiresAt)
    }

    @Test func sessionRotates() async throws {
        let fixture = try StoreFixture()
        let (user, store) = (try await fixture.user(), fixture.store)
        let new = session("s", user: user.id)
        #expect(try await store.write { try $0.insertSession(new) } == new)
        let rotated = try await store.write {
            try $0.rotateSession("s", presented: "r1", next: "r2", expiresAt: 2000, at: 20)
        }
        let expected = SessionRecord(id: "s", userID: user.id, refreshID: "r2", createdAt: 10, expiresAt: 2000)
        #expect(rotated == .rotated(expected))
        #expect(try store.read { try $0.session("s") } == expected)
        await store.close()
    }

    @Test func reuseEndsTheWholeSession() async throws {
        let fixture = try StoreFixture()
        let (user, store) = (try await fixture.user(), fixture.store)
        _ = try await store.write { try $0.insertSession(session("s", user: user.id)) }
        _ = try await store.write { try $0.rotateSession("s", presented: "r1", next: "r2", expiresAt: 2000, at: 20) }
        let reused = try await store.write {
            try $0.rotateSession("s", presented: "r1", next: "r3", expiresAt: 2000, at: 30)
        }
        #expect(reused == .reused)
        #expect(try store.read { try $0.session("s") } == nil)
        #expect(try store.read { try $0.caller(user.id, token: .session("s"), at: 30) } == .revoked)
        let current = try await store.write {
            try $0.rotateSession("s", presented: "r2", next: "r3", expiresAt: 2000, at: 30)
        }
        #expect(current == .unknown)
        await store.close()
    }

    @Test func ofTwoRotationsAtOnceOneWins() async throws {
        let fixture = try StoreFixture()
        let (user, store) = (try await fixture.user(), fixture.store)
        _ = try await store.write { try $0.insertSession(session("s", user: user.id)) }
        let outcomes = try await withThrowingTaskGroup { group in
            for number in 0..<2 {
                group.addTask {
                    try await store.write {
                        try $0.rotateSession("s", presented: "r1", next: "n\(number)", expiresAt: 2000, at: 20)
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.contains(.reused))
        #expect(outcomes.count { if case .rotated = $0 { true } else { false } } == 1)
        #expect(try store.read { try $0.session("s") } == nil)
        await store.close()
    }

    @Test func expiredSessionIsOver() async throws {
        let fixture = try StoreFixture()
        let (user, store) = (try await fixture.user(), fixture.store)
        _ = try await store.write { try $0.insertSession(session("s", user: user.id, expiresAt: 100)) }
        #expect(try store.read { try $0.caller(user.id, token: .session("s"), at: 99) } == .live(until: 100))
        #expect(try store.read { try $0.caller(user.id, token: .session("s"), at: 100) } == .revoked)
        let late = try await store.write {
            try $0.rotateSession("s", presented: "r1", next: "r2", expiresAt: 2000, at: 100)
        }
        #expect(late == .unknown)
        await store.close()
    }

    @Test func callerIsLiveUnknownOrRevoked() async throws {
        let fixture = try StoreFixture()
        let (ada, bob, store) = (try await fixture.user(), try await fixture.user("bob@example.com"), fixture.store)
        _ = try await store.write { try $0.insertSession(session("s", user: ada.id)) }
        let digest = [UInt8](repeating: 9, count: 32)
        func state(_ user: Int64, _ token: TokenIdentity) throws -> CallerState {
            try store.read { try $0.caller(user, token: token, at: 20) }
        }
        #expect(try state(ada.id, .session("s")) == .live(until: 1000))
        #expect(try state(bob.id, .session("s")) == .revoked)
        #expect(try state(ada.id, .session("other")) == .revoked)
        #expect(try state(99, .session("s")) == .unknownUser)
        #expect(try state(ada.id, .digest(digest)) == .live(until: .max))
        #expect(try state(99, .digest(digest)) == .unknownUser)

        #expect(try await store.write { try $0.revokeSession("s") })
        #expect(try await store.write { try $0.revokeSession("s") } == false)
        #expect(try state(ada.id, .session("s")) == .revoked)
        for _ in 0..<2 {
            try await store.write { try $0.revokeToken(digest: digest, expiresAt: 50, at: 20) }
        }
        #expect(try state(ada.id, .digest(digest)) == .revoked)
        #expect(try await store.write { try $0.deleteUser(bob.id) })
        #expect(try state(bob.id, .digest([UInt8](repeating: 1, count: 32))) == .unknownUser)
        await store.close()
    }

    @Test func expiredRowsAreSweptBitByBit() async throws {
        let fixture = try StoreFixture()
        let (user, store) = (try await fixture.user(), fixture.store)
        try await store.write { transaction in
            for number in 0..<40 {
                _ = try transaction.insertSession(
                    SessionRecord(id: "old\(number)", userID: user.id, refreshID: "r", createdAt: 1, expiresAt: 100))
                let digest = [UInt8](repeating: UInt8(number), count: 32)
                try transaction.revokeToken(digest: digest, expiresAt: 100, at: 1)
            }
            _ = try transaction.insertSession(
                SessionRecord(id: "live", userID: user.id, refreshID: "r", createdAt: 1, expiresAt: 900))
        }
        #expect(try await store.write { try $0.sweepExpired(at: 99, limit: 100) } == 0)
        #expect(try await store.write { try $0.sweepExpired(at: 100, limit: 10) } == 20)
        // A login takes some of what is left with it: 30 of each kind, 16 at a time.
        _ = try await store.write {
            try $0.insertSession(
                SessionRecord(id: "new", userID: user.id, refreshID: "r", createdAt: 200, expiresAt: 900))
        }
        #expect(try await store.write { try $0.sweepExpired(at: 200, limit: 100) } == 28)
        #expect(try store.read { try $0.session("live") } != nil)
        #expect(try store.read { try $0.session("new") } != nil)
        await store.close()
    }

    @Test func sessionForNobodyIsRefused() async throws {
        let fixture = try StoreFixture()
        #expect(
            await caught { try await fixture.store.write { try $0.insertSession(session("s", user: 5)) } }
                == .ownerMissing)
        await fixture.store.close()
    }
}
