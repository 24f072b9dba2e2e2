import Testing
import TreatySQLite

@Suite struct GroupCommitTests {
    @Test func waitingWritesShareOneCommit() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let gate = Gate()
        async let first: Void = database.write { _ in gate.pass() }
        try await gate.awaitReached()
        try await withThrowingTaskGroup { group in
            for number in 0..<100 {
                group.addTask { _ = try await database.insert("note \(number)") }
            }
            try await gate.awaitDepth(101, of: database)
            gate.open()
            try await group.waitForAll()
        }
        _ = try await first
        let metrics = database.metrics
        #expect(metrics.batches == 2)
        #expect(metrics.writes == 101)
        #expect(metrics.largestBatchWrites == 100)
        #expect(metrics.queueDepth == 0)
        #expect(metrics.commitNanoseconds.sum > 0)
        #expect(try database.count() == 100)
        await database.close()
    }

    @Test func batchesAreBounded() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.batchWritesMax = 8 }
        let gate = Gate()
        async let first: Void = database.write { _ in gate.pass() }
        try await gate.awaitReached()
        try await withThrowingTaskGroup { group in
            for number in 0..<20 {
                group.addTask { _ = try await database.insert("note \(number)") }
            }
            try await gate.awaitDepth(21, of: database)
            gate.open()
            try await group.waitForAll()
        }
        _ = try await first
        #expect(database.metrics.batches == 4)
        #expect(database.metrics.largestBatchWrites == 8)
        #expect(try database.count() == 20)
        await database.close()
    }

    @Test func oneFailureLeavesItsNeighboursAlone() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let gate = Gate()
        async let first: Void = database.write { _ in gate.pass() }
        try await gate.awaitReached()

        struct Refusal: Error {}
        async let good: Int64? = database.insert("good")
        try await gate.awaitDepth(2, of: database)
        async let thrown = caught(as: Refusal.self) {
            try await database.write { connection in
                _ = try connection.first(Notes.insert, "half done", nil as Int64?) { $0.int64(0) }
                throw Refusal()
            }
        }
        try await gate.awaitDepth(3, of: database)
        async let duplicate = caught {
            try await database.write { connection in
                _ = try connection.first(Notes.insert, "before the duplicate", nil as Int64?) { $0.int64(0) }
                return try connection.first(Notes.insert, "good", nil as Int64?) { $0.int64(0) }
            }
        }
        try await gate.awaitDepth(4, of: database)
        async let last: Int64? = database.insert("last")
        try await gate.awaitDepth(5, of: database)
        gate.open()

        #expect(try await good != nil)
        #expect(await thrown != nil)
        #expect(await duplicate?.kind == .constraint(.unique))
        #expect(try await last != nil)
        _ = try await first
        #expect(database.metrics.batches == 2)
        #expect(try database.texts() == ["good", "last"])
        await database.close()
    }

    @Test func failedCommitFailsEverybody() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let gate = Gate()
        async let first: Void = database.write { _ in gate.pass() }
        try await gate.awaitReached()
        let outcomes = try await withThrowingTaskGroup(of: SQLiteError?.self) { group in
            group.addTask { await caught { try await database.insert("innocent") } }
            group.addTask {
                await caught {
                    // The foreign key is then looked at by COMMIT.
                    try await database.write { connection in
                        try connection.execute("PRAGMA defer_foreign_keys = ON")
                        _ = try connection.first(Notes.insert, "orphan", 99 as Int64?) { $0.int64(0) }
                    }
                }
            }
            try await gate.awaitDepth(3, of: database)
            gate.open()
            return try await group.reduce(into: []) { $0.append($1) }
        }
        _ = try await first
        #expect(outcomes.map { $0?.kind } == [.constraint(.foreignKey), .constraint(.foreignKey)])
        #expect(try database.count() == 0)
        #expect(database.metrics.failedBatches == 1)

        try await database.insert("afterwards")
        #expect(try database.texts() == ["afterwards"])
        await database.close()
    }

    @Test func fullQueueRefusesAtOnce() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.queuedWritesMax = 2 }
        let gate = Gate()
        async let first: Void = database.write { _ in gate.pass() }
        try await gate.awaitReached()
        async let second: Int64? = database.insert("second")
        async let third: Int64? = database.insert("third")
        try await gate.awaitDepth(3, of: database)
        #expect(!database.isAccepting)
        let refused = await caught { try await database.insert("one too many") }
        #expect(refused?.kind == .overloaded)
        gate.open()
        _ = try await (first, second, third)
        #expect(database.metrics.overloads == 1)
        #expect(database.isAccepting)
        #expect(try database.count() == 2)
        await database.close()
    }

    @Test func fullDiskIsAnErrorAndLosesNothing() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.pagesMax = 24 }
        var kept: [String] = []
        var failure: SQLiteError?
        while failure == nil, kept.count < 100 {
            let text = "\(kept.count) " + String(repeating: "x", count: 3000)
            failure = await caught { try await database.insert(text) }
            if failure == nil { kept.append(text) }
        }
        #expect(failure?.kind == .diskFull)
        #expect(try database.texts() == kept)
        await database.close()
        let reopened = try Notes.open(folder)
        #expect(try reopened.texts() == kept)
        await reopened.close()
    }
}

/// The error of `body` if it is of that type.
func caught<Failure: Error>(as type: Failure.Type, _ body: () async throws -> Void) async -> Failure? {
    do {
        try await body()
        return nil
    } catch {
        return error as? Failure
    }
}

/// The error of `body`, nil when it succeeds.
func caught<Value>(_ body: () async throws -> Value) async -> SQLiteError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? SQLiteError ?? SQLiteError(.other, "\(error)")
    }
}
