import Testing
import TreatySQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct DurabilityTests {
    /// A process writes from many tasks, notes each acknowledged write in a plain file, and is killed in the middle.
    @Test(arguments: [20, 60, 150])
    func killedProcessLosesNoAcknowledgedWrite(milliseconds: Int) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [path = path as String, milliseconds = milliseconds as Int] in
            let database = try SQLiteDatabase(path: path + "/test.db", migrations: Notes.migrations)
            let notebook = open(path + "/acknowledged", O_WRONLY | O_CREAT | O_APPEND, 0o600)
            await withTaskGroup { group in
                for task in 0..<16 {
                    group.addTask {
                        for number in 0..<1_000_000 {
                            guard let id = try? await database.insert("\(task)/\(number)") else { exit(3) }
                            let line = Array("\(id)\n".utf8)
                            write(notebook, line, line.count)
                        }
                    }
                }
                group.addTask {
                    try? await Task.sleep(for: .milliseconds(milliseconds))
                    while lseek(notebook, 0, SEEK_END) < 200 { usleep(1000) }
                    kill(getpid(), SIGKILL)
                }
            }
        }
        let acknowledged = try readLines(path + "/acknowledged")
        #expect(acknowledged.count > 20)
        let database = try Notes.open(folder)
        let kept = try Set(
            database.read { connection in
                try connection.all(Self.ids) { "\($0.int64(0))" }
            })
        #expect(acknowledged.allSatisfy(kept.contains))
        try await database.insert("life goes on")
        await database.close()
    }

    private static let ids = SQLiteQuery("SELECT id FROM notes")

    /// Whole lines; the last may have been cut off by the kill.
    private func readLines(_ path: String) throws -> [String] {
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        var octets: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count <= 0 { break }
            octets += buffer[..<count]
        }
        return octets.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
