import Testing
import TreatySQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct BackupTests {
    @Test func aCopyIsOneFileThatCanBeServed() async throws {
        let (folder, target) = (try TemporaryFolder(), try TemporaryFolder())
        let database = try Notes.open(folder)
        for number in 0..<50 { try await database.insert("\(number)") }
        let report = try await database.backup(to: target.database)
        #expect(report.path == target.database)
        #expect(report.bytes == target.size(ofSuffix: ""))
        try await database.insert("later")
        await database.close()
        #expect(["-wal", "-shm", "-journal", ".partial"].allSatisfy { target.size(ofSuffix: $0) == nil })
        let copy = try Notes.open(target)
        #expect(try copy.texts() == (0..<50).map { "\($0)" })
        try await copy.insert("life goes on")
        await copy.close()
    }

    /// What is written while the copy is made is not in it, and the copy has no gaps.
    @Test func aCopyIsOfOneMoment() async throws {
        let (folder, target) = (try TemporaryFolder(), try TemporaryFolder())
        let database = try Notes.open(folder)
        let padding = String(repeating: "x", count: 20_000)
        for number in 0..<200 { try await database.insert("\(number) \(padding)") }
        let steps = Steps()
        let (path, copyPath) = (database.path, target.database)
        // On a thread that may be held up: between two steps it waits for a write that happens elsewhere.
        let isMade = await onThread {
            let report = try? SQLiteBackup.copy(database: path, to: copyPath) { _ in
                steps.note()
                let isWritten = Flag()
                Task.detached {
                    try? await database.insert("during \(steps.count)")
                    isWritten.set()
                }
                for _ in 0..<20_000 where !isWritten.isSet { usleep(500) }
                return true
            }
            return report != nil
        }
        #expect(isMade)
        #expect(steps.count > 3)
        let copy = try Notes.open(target)
        #expect(try copy.count() == 200)
        #expect(try database.count() == Int64(200 + steps.count))
        await copy.close()
        await database.close()
    }

    @Test func aStoppedBackupLeavesNothing() async throws {
        let (folder, target) = (try TemporaryFolder(), try TemporaryFolder())
        let database = try Notes.open(folder)
        let error = await caught {
            try SQLiteBackup.copy(database: database.path, to: target.database) { _ in false }
        }
        #expect(error?.kind == .cancelled)
        let checking = await caught {
            try SQLiteBackup.copy(database: database.path, to: target.database) { $0 != .checking }
        }
        // A small file is checked before anybody is asked.
        #expect(checking == nil || checking?.kind == .cancelled)
        #expect(target.size(ofSuffix: ".partial") == nil)
        await database.close()
    }

    @Test func filesThatMustStayAreRefused() async throws {
        let (folder, target) = (try TemporaryFolder(), try TemporaryFolder())
        let database = try Notes.open(folder)
        symlink(folder.path, target.path + "/link")
        link(folder.database, target.path + "/hard")
        defer { unlink(target.path + "/link") }
        let own = [
            folder.database, folder.database + "-wal", folder.database + ".lock", target.path + "/link/test.db",
            target.path + "/hard", folder.path + "/./test.db",
        ]
        for path in own {
            let error = await caught { try SQLiteBackup.copy(database: database.path, to: path, replacesFile: true) }
            #expect(error?.kind == .cannotOpen, "\(path)")
            #expect(error?.message.contains("belongs to the database itself") == true, "\(path)")
        }
        _ = try await database.backup(to: target.database)
        let exists = await caught { try await database.backup(to: target.database) }
        #expect(exists?.message.contains("exists already") == true)
        try await database.backup(to: target.database, replacesFile: true)
        let folderless = await caught { try await database.backup(to: target.path + "/none/copy.db") }
        #expect(folderless?.kind == .cannotOpen)
        let nothing = await caught {
            try SQLiteBackup.copy(database: folder.path + "/none.db", to: target.path + "/x")
        }
        #expect(nothing?.message.contains("there is no database") == true)
        await database.close()
    }

    /// The log of a process that was killed is read, too, and left as it is.
    @Test func aKilledServersDatabaseIsCopiedWithItsLog() async throws {
        let (folder, target) = (try TemporaryFolder(), try TemporaryFolder())
        let path = folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String] in
            let database = try SQLiteDatabase(path: path + "/test.db", migrations: Notes.migrations)
            for number in 0..<20 { try await database.insert("\(number)") }
            kill(getpid(), SIGKILL)
        }
        let log = try #require(folder.size(ofSuffix: "-wal"))
        #expect(log > 0)
        try SQLiteBackup.copy(database: folder.database, to: target.database)
        #expect(folder.size(ofSuffix: "-wal") == log)
        let copy = try Notes.open(target)
        #expect(try copy.count() == 20)
        await copy.close()
    }

    @Test func damageIsNotPassedOn() async throws {
        let (folder, target) = (try TemporaryFolder(), try TemporaryFolder())
        let database = try Notes.open(folder)
        for number in 0..<200 { try await database.insert("\(number) and some text to fill pages with") }
        await database.close()
        let descriptor = open(folder.database, O_WRONLY)
        let noise = [UInt8](repeating: 0xA5, count: 64)
        // The head of a page in the middle.
        pwrite(descriptor, noise, noise.count, 4 * 4096)
        close(descriptor)
        let error = await caught { try SQLiteBackup.copy(database: folder.database, to: target.database) }
        #expect(error?.kind == .corrupt)
        #expect(target.size(ofSuffix: "") == nil)
    }
}
