import Testing
import TreatySQLite

@Suite struct ReaderTests {
    @Test func readersSeeWholeCommitsWhileWritingGoesOn() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.checkpointPages = 16 }
        let isDone = Flag()
        try await withThrowingTaskGroup { group in
            for _ in 0..<3 {
                group.addTask {
                    var latest: Int64 = 0
                    var looks = 0
                    while !isDone.isSet || looks < 10 {
                        let count = try database.count()
                        #expect(count >= latest)
                        // Every write adds two rows: half of one must never be seen.
                        #expect(count.isMultiple(of: 2))
                        latest = count
                        looks += 1
                        await Task.yield()
                    }
                }
            }
            for number in 0..<150 {
                try await database.write { connection in
                    for half in ["a", "b"] {
                        _ = try connection.first(Notes.insert, "\(number)\(half)", nil as Int64?) { $0.int64(0) }
                    }
                }
                #expect(try database.count() == Int64(number + 1) * 2)
            }
            isDone.set()
            try await group.waitForAll()
        }
        #expect(database.metrics.checkpoints > 0)
        await database.close()
    }

    @Test func snapshotIsOneState() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        try await database.insert("one")
        let gate = Gate()
        async let counts = onThread {
            try? database.read { connection in
                let before = try connection.first(Notes.count) { $0.int64(0) }
                gate.pass()
                return [before, try connection.first(Notes.count) { $0.int64(0) }]
            }
        }
        try await gate.awaitReached()
        try await database.insert("two")
        gate.open()
        #expect(await counts == [1, 1])
        #expect(try database.count() == 2)
        await database.close()
    }

    @Test func readsInsideReadsAreRefused() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let error: SQLiteError? = try database.read { _ in
            do {
                _ = try database.count()
                return nil
            } catch {
                return error as? SQLiteError
            }
        }
        #expect(error?.kind == .misuse)
        #expect(try database.count() == 0)
        await database.close()
    }

    @Test func readersCannotWrite() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let error = await caught {
            try database.read { try $0.execute("DELETE FROM notes") }
        }
        #expect(error?.kind == .readOnly)
        await database.close()
    }

    @Test func threadsThatEndGiveTheirConnectionsBack() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.readersMax = 4 }
        for _ in 0..<20 {
            #expect(await onThread { try? database.count() } == 0)
            try await eventually { database.metrics.readers == 0 }
        }
        await database.close()
    }

    @Test func readersAreBounded() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.readersMax = 1 }
        let gate = Gate()
        async let holder: Void = onThread { _ = try? database.read { _ in gate.pass() } }
        try await gate.awaitReached()
        let refused = await onThread {
            do {
                return try database.read { _ in SQLiteError.Kind?.none }
            } catch {
                return (error as? SQLiteError)?.kind
            }
        }
        #expect(refused == .overloaded)
        gate.open()
        await holder
        await database.close()
    }

    @Test func everyReadHasWhatWasAcknowledged() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let turns = (0..<3).map { _ in Turns() }
        for turn in turns {
            Thread.start { turn.serve { (try? database.count()) ?? -1 } }
        }
        for number in 1...50 as ClosedRange<Int64> {
            try await database.insert("\(number)")
            for turn in turns { #expect(try await turn.ask() == number) }
            // The second time from the same snapshot.
            for turn in turns { #expect(try await turn.ask() == number) }
        }
        for turn in turns { turn.end() }
        await database.close()
    }

    @Test func idleReadersDoNotPinTheLog() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.checkpointPages = 8 }
        let turn = Turns()
        Thread.start { turn.serve { (try? database.count()) ?? -1 } }
        var largest = 0
        for number in 0..<100 {
            // Each time it is left idle with a snapshot of the state before.
            if number.isMultiple(of: 10) { #expect(try await turn.ask() == Int64(number)) }
            try await database.insert("\(number)")
            largest = max(largest, database.metrics.walPages)
        }
        #expect(largest < 40)
        turn.end()
        await database.close()
    }

    @Test func oneThreadReadsFromManyDatabases() async throws {
        for round in 0..<30 {
            let folders = try [TemporaryFolder(), TemporaryFolder()]
            let databases = try folders.map { try Notes.open($0) }
            try await databases[0].insert("round \(round)")
            #expect(try databases[0].texts() == ["round \(round)"])
            #expect(try databases[1].texts() == [])
            for database in databases { await database.close() }
        }
    }
}
