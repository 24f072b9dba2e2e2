import Synchronization
import Testing

@testable import TaskStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct StoreTests {
    @Test func healthAsksTheDatabase() async throws {
        let fixture = try StoreFixture()
        try fixture.store.check()
        #expect(fixture.store.isAccepting)
        await fixture.store.close()
        #expect(await caught { try fixture.store.check() } == .closed)
        #expect(await caught { try await fixture.user() } == .closed)
        #expect(!fixture.store.isAccepting)
    }

    @Test func secondOwnerIsToldTheFile() async throws {
        let fixture = try StoreFixture()
        let error = await caught { try TaskStore.open(path: fixture.store.path) }
        guard case .unavailable(let detail) = error else {
            Issue.record("not unavailable: \(String(describing: error))")
            return
        }
        #expect(detail.contains("tasks.db.lock"))
        await fixture.store.close()
    }

    @Test func everythingIsThereAfterReopening() async throws {
        let fixture = try StoreFixture()
        let user = try await fixture.user()
        let task = try await fixture.task(owner: user.id)
        await fixture.store.close()
        let store = try TaskStore.open(path: fixture.store.path)
        #expect(try store.read { try $0.user(user.id) } == user)
        #expect(try store.read { try $0.task(task.id, owner: user.id) } == task)
        let next = try await store.write { try $0.insertTask(NewTaskRecord(owner: user.id, title: "x", at: 1)) }
        #expect(next.id == task.id + 1)
        await store.close()
    }

    @Test func overloadIsTold() async throws {
        let fixture = try StoreFixture { $0.queuedWritesMax = 1 }
        let user = try await fixture.user()
        // Far more at once than the queue holds, while the writer is kept busy until one was told.
        let wasTold = Atomic(false)
        async let busy = caught {
            try await fixture.store.write { _ in
                for _ in 0..<60_000 where !wasTold.load(ordering: .relaxed) { usleep(1000) }
            }
        }
        while fixture.store.queueDepth == 0 { try await Task.sleep(for: .milliseconds(1)) }
        let errors = await withTaskGroup { group in
            for _ in 0..<40 { group.addTask { await caught { try await fixture.task(owner: user.id) } } }
            return await group.reduce(into: []) { (errors: inout [TaskStoreError?], error) in
                if error == .overloaded { wasTold.store(true, ordering: .relaxed) }
                errors.append(error)
            }
        }
        #expect(await busy == nil)
        let kept = errors.count { $0 == nil }
        #expect(errors.contains(.overloaded))
        #expect(errors.allSatisfy { $0 == nil || $0 == .overloaded })
        #expect(try fixture.store.read { try $0.taskCount(owner: user.id) } == kept)
        await fixture.store.close()
    }

    @Test func fullDiskIsTold() async throws {
        let fixture = try StoreFixture { $0.pagesMax = 40 }
        let user = try await fixture.user()
        var count = 0
        var failure: TaskStoreError?
        while failure == nil, count < 200 {
            failure = await caught {
                try await fixture.store.write {
                    try $0.insertTask(
                        NewTaskRecord(
                            owner: user.id, title: "x", description: String(repeating: "x", count: 1000), at: 1))
                }
            }
            if failure == nil { count += 1 }
        }
        #expect(failure == .full)
        #expect(try fixture.store.read { try $0.taskCount(owner: user.id) } == count)
        try fixture.store.check()
        await fixture.store.close()
    }

    @Test func snapshotAgreesWithItself() async throws {
        let fixture = try StoreFixture()
        let user = try await fixture.user()
        let store = fixture.store
        try await withThrowingTaskGroup { group in
            group.addTask {
                for _ in 0..<100 { _ = try await fixture.task(owner: user.id) }
            }
            for _ in 0..<200 {
                let (count, tasks) = try store.read { transaction in
                    (try transaction.taskCount(owner: user.id), try transaction.tasks(owner: user.id, limit: 1000))
                }
                #expect(count == tasks.count)
                await Task.yield()
            }
            try await group.waitForAll()
        }
        await store.close()
    }

    /// Every query of the store, with many rows about, must find its rows through an index.
    @Test func noQueryScansATable() async throws {
        let fixture = try StoreFixture()
        let store = fixture.store
        try await store.write { transaction in
            for number in 1...50 as ClosedRange<Int64> {
                let user = try transaction.insertUser(
                    NewUserRecord(email: "u\(number)@example.com", name: "N", passwordHash: "h", at: number))
                let task = try transaction.insertTask(NewTaskRecord(owner: user.id, title: "t", at: number))
                _ = try transaction.insertTask(NewTaskRecord(owner: user.id, title: "u", at: number))
                _ = try transaction.updateTask(task.id, owner: user.id, TaskChanges(title: "v"), at: number)
                _ = try transaction.insertSession(
                    SessionRecord(id: "s\(number)", userID: user.id, refreshID: "r", createdAt: 0, expiresAt: number))
                try transaction.revokeToken(
                    digest: [UInt8](repeating: UInt8(number), count: 32), expiresAt: number, at: 0)
                _ = try transaction.rotateSession("s\(number)", presented: "r", next: "q", expiresAt: number, at: 0)
                _ = try transaction.rotateSession("s\(number)", presented: "x", next: "q", expiresAt: number, at: 0)
                _ = try transaction.revokeSession("s\(number)")
                if number.isMultiple(of: 5) { _ = try transaction.deleteUser(number) }
                _ = try transaction.deleteTask(task.id, owner: user.id)
            }
            _ = try transaction.sweepExpired(at: 25, limit: 5)
        }
        let written = try await store.write { $0.connection.fullScanSteps }
        #expect(written == 0)
        let read = try store.read { transaction in
            for number in 1...50 as ClosedRange<Int64> {
                _ = try transaction.user(number)
                _ = try transaction.user(email: "u\(number)@example.com")
                _ = try transaction.task(number, owner: number)
                _ = try transaction.tasks(owner: number, limit: 10)
                _ = try transaction.taskCount(owner: number)
                _ = try transaction.session("s\(number)")
                _ = try transaction.caller(number, token: .session("s\(number)"), at: 1)
                _ = try transaction.caller(number, token: .digest([UInt8](repeating: 1, count: 32)), at: 1)
            }
            try transaction.check()
            return transaction.connection.fullScanSteps
        }
        #expect(read == 0)
        await store.close()
    }

    /// What a query costs in steps of the virtual machine must not grow with the tasks of others, nor that of one task
    /// or one page with the user's own.
    @Test func queriesCostTheSameHoweverManyRowsThereAre() async throws {
        func steps(rows: Int) async throws -> (read: Int, written: Int) {
            let fixture = try StoreFixture()
            let (store, user) = (fixture.store, try await fixture.user())
            let other = try await fixture.user("bob@example.com")
            try await store.write { transaction in
                for row in 0..<rows {
                    let owner = row.isMultiple(of: 2) ? user.id : other.id
                    _ = try transaction.insertTask(NewTaskRecord(owner: owner, title: "\(row)", at: 1))
                }
            }
            let middle = Int64(rows / 2 + 1)
            let written = try await store.write { transaction in
                let before = transaction.connection.virtualMachineSteps
                _ = try transaction.insertTask(NewTaskRecord(owner: user.id, title: "one more", at: 1))
                _ = try transaction.setCompleted(middle, owner: user.id, true, at: 2)
                _ = try transaction.deleteTask(middle, owner: user.id)
                return transaction.connection.virtualMachineSteps - before
            }
            let read = try store.read { transaction in
                let before = transaction.connection.virtualMachineSteps
                _ = try transaction.task(1, owner: user.id)
                #expect(try transaction.tasks(owner: user.id, after: middle - 30, limit: 10).count == 10)
                return transaction.connection.virtualMachineSteps - before
            }
            await store.close()
            return (read, written)
        }
        let (few, many) = (try await steps(rows: 100), try await steps(rows: 10_000))
        #expect(few == many)
        #expect(few.read > 0 && few.written > 0)
    }
}
