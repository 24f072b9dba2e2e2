import TaskStore
import Testing
import TreatyLogging
import TreatyTime

@testable import TaskService

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct BackupScheduleTests {
    private let fixture: Fixture
    private let folder: String

    init() throws {
        fixture = try Fixture()
        folder = try temporaryDirectory()
    }

    private func schedule(hours: Int64 = 1, keep: Int = 2) -> BackupSchedule {
        let clock = fixture.clock
        return BackupSchedule(
            store: fixture.application.store,
            plan: BackupPlan(directory: folder, interval: .seconds(hours * 3600), keep: keep),
            logger: Logger(level: .info, sink: fixture.log),
            clock: WallClock { clock.microseconds.load(ordering: .relaxed) })
    }

    private var names: [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }

    @Test func theNewestAreKeptAndOthersFilesLeftAlone() async throws {
        defer { removeDirectory(folder) }
        for name in ["notes.db", "tasks-old.db", "tasks-20260301T110000Z.db.partial"] {
            close(open(folder + "/" + name, O_WRONLY | O_CREAT, 0o600))
        }
        let schedule = schedule()
        for _ in 0..<4 {
            #expect(await schedule.backUp())
            fixture.clock.advance(seconds: 3600)
        }
        #expect(
            names == ["notes.db", "tasks-20260301T140000Z.db", "tasks-20260301T150000Z.db", "tasks-old.db"])
        #expect(schedule.metrics.contains("task_store_backups_total 4\n"))
        #expect(fixture.log.lines("backup made").count == 4)
    }

    @Test func theNextIsDueAnIntervalAfterTheNewestAlsoOfAnotherProcess() async throws {
        defer { removeDirectory(folder) }
        #expect(schedule().untilDue() == .zero)
        #expect(await schedule().backUp())
        fixture.clock.advance(seconds: 1200)
        #expect(schedule().untilDue() == .seconds(2400))
        fixture.clock.advance(seconds: 7200)
        #expect(schedule().untilDue() == .zero)
        fixture.clock.advance(seconds: -100_000)
        #expect(schedule().untilDue() == .zero)
    }

    @Test func aFailureIsToldAndCounted() async throws {
        rmdir(folder)
        close(open(folder, O_WRONLY | O_CREAT, 0o600))
        defer { unlink(folder) }
        let schedule = schedule()
        #expect(await schedule.backUp() == false)
        #expect(schedule.metrics.contains("task_store_failed_backups_total 1\n"))
        #expect(fixture.log.lines("backup failed").count == 1)
    }

    @Test(.timeLimit(.minutes(1))) func itRunsByItselfUntilItIsStopped() async throws {
        defer { removeDirectory(folder) }
        let schedule = schedule()
        schedule.start()
        // Not its partial file, which a stop would take away. Else the test fails by its time limit.
        while names != ["tasks-20260301T120000Z.db"] { try await Task.sleep(for: .milliseconds(5)) }
        await schedule.stop()
        #expect(names == ["tasks-20260301T120000Z.db"])
    }
}
