import Testing
import TreatySQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct LifetimeTests {
    @Test func closeFinishesWhatWaitsAndLeavesOneFile() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let gate = Gate()
        async let first: Void = database.write { _ in gate.pass() }
        try await gate.awaitReached()
        async let waiting: Int64? = database.insert("waits")
        try await gate.awaitDepth(2, of: database)
        _ = try database.count()
        async let closed: Void = database.close()
        gate.open()
        _ = try await first
        #expect(try await waiting == 1)
        await closed
        await database.close()
        #expect(!database.isAccepting)
        #expect(folder.size(ofSuffix: "-wal") == nil)
        #expect(await caught { try await database.insert("late") }?.kind == .closed)
        #expect(throws: SQLiteError.self) { try database.count() }

        let reopened = try Notes.open(folder)
        #expect(try reopened.texts() == ["waits"])
        await reopened.close()
    }

    @Test func secondOpenIsKeptOutAndTold() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let error = await caught { try Notes.open(folder) }
        #expect(error?.kind == .ownedElsewhere)
        #expect(error?.message.contains(folder.database + ".lock") == true)
        symlink(folder.database, folder.path + "/link.db")
        let through = await caught {
            try SQLiteDatabase(path: folder.path + "/link.db", migrations: Notes.migrations)
        }
        #expect(through?.kind == .ownedElsewhere)
        await database.close()
        let reopened = try Notes.open(folder)
        await reopened.close()
    }

    @Test func secondProcessIsKeptOut() async throws {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        let path = folder.database
        await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
            let error = await caught { try SQLiteDatabase(path: path, migrations: Notes.migrations) }
            exit(error?.kind == .ownedElsewhere ? 7 : 1)
        }
        await database.close()
        await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
            let error = await caught { try SQLiteDatabase(path: path, migrations: Notes.migrations) }
            exit(error == nil ? 0 : 1)
        }
    }

    @Test func forgottenDatabaseGivesItsFileBack() async throws {
        let folder = try TemporaryFolder()
        do { _ = try Notes.open(folder) }
        var reopened: SQLiteDatabase?
        try await eventually {
            reopened = try? Notes.open(folder)
            return reopened != nil
        }
        #expect(reopened != nil)
        await reopened?.close()
    }

    @Test func fileIsItsOwnersOnly() async throws {
        let folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.path + "/test.db", migrations: Notes.migrations)
        try await database.insert("secret")
        for suffix in ["", "-wal", "-shm", ".lock"] {
            var status = stat()
            #expect(stat(folder.database + suffix, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
        }
        await database.close()
    }

    @Test(arguments: ["", ":memory:", "/nowhere/at/all/x.db", "/tmp"])
    func pathsWithoutAFileAreRefused(path: String) async {
        #expect(await caught { try SQLiteDatabase(path: path, migrations: []) }?.kind == .cannotOpen)
    }

    @Test func damageIsFoundAtOpen() async throws {
        let folder = try await damagedDatabase()
        #expect(await caught { try Notes.open(folder) }?.kind == .corrupt)
    }

    @Test func aLargeDatabaseIsCheckedWhileItIsUsed() async throws {
        let folder = try await damagedDatabase()
        let database = try Notes.open(folder) { $0.checkedBeforeUseBytesMax = 0 }
        try await eventually { database.damage != nil }
        #expect(!database.isAccepting)
        #expect(await caught { try await database.insert("more") }?.kind == .corrupt)
        await database.close()

        let whole = try TemporaryFolder()
        let small = try Notes.open(whole)
        try await small.insert("one")
        await small.close()
        // Closed at once, the check under way or not.
        for _ in 0..<5 {
            let database = try Notes.open(whole) { $0.checkedBeforeUseBytesMax = 0 }
            #expect(try await database.insert(String(describing: UInt64.random(in: 0 ... .max))) != nil)
            #expect(database.damage == nil)
            await database.close()
        }
    }

    private func damagedDatabase() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let database = try Notes.open(folder)
        for number in 0..<200 { try await database.insert("\(number) " + String(repeating: "y", count: 100)) }
        await database.close()
        let descriptor = open(folder.database, O_RDWR)
        // Into the middle of the third page, where a tree of the table has its cells.
        _ = [UInt8](repeating: 0xA5, count: 2048).withUnsafeBytes {
            pwrite(descriptor, $0.baseAddress, $0.count, 2 * 4096)
        }
        close(descriptor)
        return folder
    }

    @Test func anotherKindOfFileIsRefused() async throws {
        let folder = try TemporaryFolder()
        let descriptor = open(folder.database, O_RDWR | O_CREAT, 0o600)
        _ = [UInt8](repeating: 0x41, count: 8192).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        #expect(await caught { try Notes.open(folder) }?.kind == .corrupt)
    }
}
