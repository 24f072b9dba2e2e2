import TaskService
import TaskStore

/// The commands that look after the database and end.
enum Upkeep {
    /// Copies the database, and says on standard error how far it is. A signal stops it, and nothing is left of it.
    static func backUp(_ settings: Settings, to file: String, replacesFile: Bool) {
        // Before anything can begin that a signal should end in good order.
        let signals = StopSignals()
        var line = ProgressLine()
        var isStopped = false
        do throws(TaskStoreError) {
            let report = try TaskStore.backup(path: settings.databasePath, to: file, replacesFile: replacesFile) {
                switch $0 {
                case .copying(let pages, let total):
                    line.show("copied \(percent(pages, of: total)) of \(total) pages", isLast: pages == total)
                case .checking: line.show("checking the copy", isLast: false)
                }
                isStopped = signals.isPending
                return !isStopped
            }
            printError("Backup: \(report.path), \(report.bytes) bytes, passed integrity_check.")
        } catch {
            if isStopped { end(.interrupted, "the backup was stopped; nothing is left of it") }
            end(.failure, "cannot back up \(settings.databasePath): \(describe(error))")
        }
    }

    /// Brings the schema up to date.
    static func migrate(_ settings: Settings) {
        makeDirectories(to: settings.databasePath)
        do throws(TaskStoreError) {
            let report = try TaskStore.migrate(path: settings.databasePath) {
                switch $0 {
                case .checking: printError("Checking the file …")
                case .applying(let name, let version, let last):
                    printError("Step \(version) of \(last): \(name) …")
                }
            }
            printError(
                report.from == report.to
                    ? "\(report.path) has schema \(report.to), the newest that this program knows."
                    : "\(report.path): from schema \(report.from) to \(report.to).")
        } catch {
            end(.failure, "cannot migrate \(settings.databasePath): \(describe(error))")
        }
    }

    private static func percent(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "100%" : "\(part * 100 / whole)%"
    }

    private static func describe(_ error: TaskStoreError) -> String {
        switch error {
        case .unavailable(let detail), .refused(let detail), .outcomeUnknown(let detail): detail
        case .full: "the disk is full"
        case .emailTaken, .ownerMissing, .overloaded, .closed: "\(error)"
        }
    }
}

/// Lines about something long, not more than two a second.
private struct ProgressLine {
    private static let pause = Duration.milliseconds(500)
    private var latest = ContinuousClock.now
    private var latestText = ""

    /// - Parameter isLast: whether this is worth a line however little time went by.
    mutating func show(_ text: String, isLast: Bool) {
        let now = ContinuousClock.now
        guard text != latestText, isLast || now - latest >= Self.pause else { return }
        (latest, latestText) = (now, text)
        printError(text)
    }
}
