import Testing
import TreatySQLite

@Suite struct MigrationTests {
    private static let version = SQLiteQuery("PRAGMA user_version")
    private static let second = SQLiteMigration("flags", script: "ALTER TABLE notes ADD COLUMN flag INTEGER;")
    private static let flags = SQLiteQuery("SELECT text FROM notes WHERE flag IS NULL")

    private func version(of database: SQLiteDatabase) throws -> Int64? {
        try database.read { connection in
            try connection.first(Self.version) { $0.int64(0) }
        }
    }

    @Test func stepsAreAppliedOnceAndInOrder() async throws {
        let folder = try TemporaryFolder()
        let old = try Notes.open(folder)
        #expect(try version(of: old) == 1)
        try await old.insert("kept")
        await old.close()
        for _ in 0..<2 {
            let new = try SQLiteDatabase(path: folder.database, migrations: Notes.migrations + [Self.second])
            #expect(try version(of: new) == 2)
            let kept = try new.read { connection in
                try connection.all(Self.flags) { $0.text(0) }
            }
            #expect(kept == ["kept"])
            await new.close()
        }
    }

    @Test func newerSchemaIsRefused() async throws {
        let folder = try TemporaryFolder()
        let new = try SQLiteDatabase(path: folder.database, migrations: Notes.migrations + [Self.second])
        await new.close()
        let error = await caught { try Notes.open(folder) }
        #expect(error?.kind == .newerSchema)
        #expect(error?.message.contains("has schema 2; this program knows schemas up to 1") == true)
        // The refusal gave the lock back.
        let again = try SQLiteDatabase(path: folder.database, migrations: Notes.migrations + [Self.second])
        await again.close()
    }

    @Test func failedStepLeavesTheFileAsItWas() async throws {
        let folder = try TemporaryFolder()
        let bad = SQLiteMigration(
            "bad", script: "CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);")
        let error = await caught {
            try SQLiteDatabase(path: folder.database, migrations: Notes.migrations + [bad])
        }
        #expect(error?.message.contains("migration 2 (bad)") == true)
        let database = try Notes.open(folder)
        #expect(try version(of: database) == 1)
        let half = await caught {
            try await database.write { connection in
                try connection.execute("INSERT INTO half VALUES (1)")
            }
        }
        #expect(half?.message.contains("no such table") == true)
        await database.close()
    }

    @Test func migrationWithoutServingTellsFromWhereToWhere() async throws {
        let folder = try TemporaryFolder()
        var seen: [SQLiteMigrationProgress] = []
        func migrate(_ migrations: [SQLiteMigration]) throws -> SQLiteMigrationReport {
            try SQLiteDatabase.migrate(path: folder.database, migrations: migrations) { seen.append($0) }
        }
        let first = try migrate(Notes.migrations)
        #expect((first.from, first.to) == (0, 1))
        let second = try migrate(Notes.migrations + [Self.second])
        #expect((second.from, second.to) == (1, 2))
        #expect(
            seen == [
                .checking, .applying(name: "notes", version: 1, of: 1), .checking,
                .applying(name: "flags", version: 2, of: 2),
            ])
        #expect(await caught { try migrate(Notes.migrations) }?.kind == .newerSchema)
        let database = try SQLiteDatabase(path: folder.database, migrations: Notes.migrations + [Self.second])
        #expect(await caught { try migrate(Notes.migrations + [Self.second]) }?.kind == .ownedElsewhere)
        await database.close()
    }
}
