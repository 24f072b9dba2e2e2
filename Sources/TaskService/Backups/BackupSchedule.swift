import Synchronization
import TaskStore
import TreatyLogging
import TreatyTime

/// Backs the store up again and again while the server runs.
package final class BackupSchedule: Sendable {
    /// After a failure, unless the interval is shorter.
    private static let retryPause = Duration.seconds(300)

    private let store: TaskStore
    private let plan: BackupPlan
    private let folder: BackupFolder
    private let logger: Logger
    private let clock: WallClock
    private let done = Atomic<Int>(0)
    private let failed = Atomic<Int>(0)
    /// Microseconds since 1970; 0 when this process made none yet.
    private let latest = Atomic<Int64>(0)
    private let latestMicroseconds = Atomic<Int64>(0)
    private let task = Mutex<Task<Void, Never>?>(nil)

    package init(store: TaskStore, plan: BackupPlan, logger: Logger, clock: WallClock = .system) {
        self.store = store
        self.plan = plan
        self.logger = logger
        self.clock = clock
        folder = BackupFolder(path: plan.directory, database: store.path)
    }

    /// Called once.
    package func start() {
        task.withLock { $0 = Task.detached { await self.run() } }
    }

    /// Gives up a backup that is under way, and returns when nothing reads the store any more.
    package func stop() async {
        guard let running = task.withLock({ $0.take() }) else { return }
        running.cancel()
        await running.value
    }

    private func run() async {
        var wait = untilDue()
        while true {
            do { try await Task.sleep(for: wait) } catch { return }
            let isMade = await backUp()
            wait = isMade ? plan.interval : min(plan.interval, Self.retryPause)
        }
    }

    /// Since the newest backup, also one of an earlier process: restarts neither multiply backups nor put them off.
    func untilDue() -> Duration {
        guard let newest = folder.newest else { return .zero }
        let age = Duration.microseconds(clock.microsecondsSince1970 - newest.microsecondsSince1970)
        // A newest one of the future says that the clock was wrong.
        return age < .zero ? .zero : max(.zero, plan.interval - age)
    }

    /// Makes one backup now, and lets the oldest go. Whether it was made.
    func backUp() async -> Bool {
        folder.prepare()
        let (begun, start) = (clock.now, ContinuousClock.now)
        do {
            let report = try await store.backup(to: folder.path(at: begun))
            let elapsed = ContinuousClock.now - start
            let pruned = folder.prune(keep: plan.keep)
            done.add(1, ordering: .relaxed)
            latest.store(begun.microsecondsSince1970, ordering: .relaxed)
            latestMicroseconds.store(elapsed.microseconds, ordering: .relaxed)
            logger.info(
                "backup made",
                [
                    "path": .string(report.path), "bytes": .integer(Int64(report.bytes)),
                    "seconds": .double(Double(elapsed.microseconds) / 1e6), "deleted": .integer(Int64(pruned)),
                ])
            return true
        } catch {
            // The server stops, and the store says that it was told so.
            if Task.isCancelled { return false }
            failed.add(1, ordering: .relaxed)
            logger.error("backup failed", ["detail": .string("\(error)")])
            return false
        }
    }

    /// Prometheus' text.
    package var metrics: String {
        var text = PrometheusText()
        text.counter("task_store_backups_total", "Backups that were made.", done.load(ordering: .relaxed))
        text.counter("task_store_failed_backups_total", "Backups that failed.", failed.load(ordering: .relaxed))
        text.gauge(
            "task_store_latest_backup_timestamp_seconds",
            "When the latest backup was begun, since 1970; 0 before the first of this process.",
            seconds: Double(latest.load(ordering: .relaxed)) / 1e6)
        text.gauge(
            "task_store_latest_backup_seconds", "How long the latest backup took.",
            seconds: Double(latestMicroseconds.load(ordering: .relaxed)) / 1e6)
        return text.text
    }
}

extension Duration {
    /// Whole microseconds of a span that is measured.
    fileprivate var microseconds: Int64 {
        components.seconds &* 1_000_000 &+ components.attoseconds / 1_000_000_000_000
    }
}
