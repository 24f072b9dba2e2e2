import Testing
import TreatySQLite

@Suite struct SettingsTests {
    private static let settings = [
        SQLiteQuery("SELECT journal_mode FROM pragma_journal_mode"),
        SQLiteQuery("SELECT synchronous FROM pragma_synchronous"),
        SQLiteQuery("SELECT foreign_keys FROM pragma_foreign_keys"),
        SQLiteQuery("SELECT trusted_schema FROM pragma_trusted_schema"),
        SQLiteQuery("SELECT query_only FROM pragma_query_only"),
        SQLiteQuery("SELECT cache_size FROM pragma_cache_size"),
        SQLiteQuery("SELECT timeout FROM pragma_busy_timeout"),
    ]
    // These have no table-valued form.
    private static let mapped = SQLiteQuery("PRAGMA mmap_size")
    private static let automatic = SQLiteQuery("PRAGMA wal_autocheckpoint")

    private static func read(_ connection: SQLiteConnection) throws(SQLiteError) -> [String] {
        var values: [String] = []
        for query in settings + [mapped, automatic] {
            values.append(try connection.first(query) { $0.text(0) } ?? "nothing")
        }
        return values
    }

    @Test func writerIsDurableAndReadersOnlyRead() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let writer = try await database.write { connection in try Self.read(connection) }
        #expect(writer == ["wal", "2", "1", "0", "0", "-16384", "5000", "0", "0"])
        let reader = try database.read { connection in try Self.read(connection) }
        #expect(reader[0] == "wal")
        #expect(Array(reader[3...]) == ["0", "1", "-16384", "250", "0", "0"])
        await database.close()
    }

    @Test(arguments: [
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'",
        "ATTACH ':memory:' AS other",
        "SELECT load_extension('x')",
        "SELECT \"no such column\"",
    ])
    func dangerousStatementsAreRefused(script: String) async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let error = await caught {
            try await database.write { connection in try connection.execute(script) }
        }
        #expect(error != nil)
        await database.close()
    }

    @Test func logIsCheckpointedByTheWriterAndReused() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.checkpointPages = 8 }
        for number in 0..<100 { try await database.insert("\(number)") }
        #expect(database.metrics.checkpoints >= 5)
        #expect(database.metrics.failedCheckpoints == 0)
        // 100 commits of at least two pages: a log that is never reused would have 200.
        #expect(try #require(folder.size(ofSuffix: "-wal")) < 60 * 4096)
        await database.close()
    }

    @Test func longReaderDelaysTheCheckpointButStopsNothing() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder) { $0.checkpointPages = 8 }
        try await database.insert("first")
        let gate = Gate()
        async let seen = onThread {
            try? database.read { connection in
                _ = try connection.first(Notes.count) { $0.int64(0) }
                gate.pass()
                return try connection.first(Notes.count) { $0.int64(0) }
            }
        }
        try await gate.awaitReached()
        for number in 0..<60 { try await database.insert("\(number)") }
        // Attempts are spaced by the log's growth, not one for each commit.
        #expect(database.metrics.checkpoints < 30)
        gate.open()
        #expect(await seen == 1)
        for number in 100..<130 { try await database.insert("\(number)") }
        #expect(database.metrics.walPages < 60)
        await database.close()
    }
}
