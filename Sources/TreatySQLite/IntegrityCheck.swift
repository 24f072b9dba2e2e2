/// Reads a large database through on a thread of its own while it is in use already.
///
/// As long as it lasts its snapshot keeps the write-ahead log from starting anew; the log grows by what is written
/// meanwhile.
final class IntegrityCheck: Sendable {
    private struct State: Sendable {
        var isOver = true
        var damage: String?
    }

    private let state = Monitor(State())
    private let flag = StopFlag()

    /// What is wrong with the database, once that is known.
    var damage: String? { state.withLock { $0.damage } }

    func start(path: String, options: SQLiteOptions) throws(SQLiteError) {
        state.withLock { $0.isOver = false }
        do throws(SQLiteError) {
            try DedicatedThread.start(inBackground: true) { [self] in run(path, options) }
        } catch {
            state.withLock { $0.isOver = true }
            throw error
        }
    }

    /// Ends it, and waits for that.
    func stop() {
        flag.set()
        state.wait { $0.isOver ? () : nil }
    }

    private func run(_ path: String, _ options: SQLiteOptions) {
        let damage = find(path, options)
        state.withLock { state in
            state.damage = damage
            state.isOver = true
        }
        state.signal()
    }

    private func find(_ path: String, _ options: SQLiteOptions) -> String? {
        do throws(SQLiteError) {
            let connection = try SQLiteConnection.reader(path: path, options: options)
            defer { connection.close() }
            try connection.interruptible({ !flag.isSet }) { () throws(SQLiteError) in
                try connection.checkIntegrity(path: path)
            }
            return nil
        } catch {
            // Only damage is one: not to be told to stop, nor to be unable to read just now.
            return error.kind == .corrupt ? error.message : nil
        }
    }
}
