import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One thread's connection for reading, inside a transaction that it keeps from one read to the next.
///
/// To begin and end a transaction on a write-ahead log takes file locks, hence system calls, which cost several times a
/// point query. So the transaction stays open until the ``CommitClock`` has moved. A snapshot that nobody uses would
/// keep the log from being reused; ``endTransactionIfIdle()`` lets the writer take it away.
///
/// SAFETY: `connection` and `snapshot` are touched only by who moved `state` away from idle: in the usual case the
/// thread that made it; for a moment the writer; in the end whoever closes the database. SQLite lets a connection
/// change threads between calls, and the atomic orders their accesses.
final class ReaderConnection: @unchecked Sendable {
    private enum State {
        static let idle: UInt8 = 0
        /// A read is under way on the connection's own thread.
        static let busy: UInt8 = 1
        static let closed: UInt8 = 2
        /// The writer ends the transaction; this takes microseconds.
        static let lent: UInt8 = 3
    }

    private static let begin = SQLiteQuery("BEGIN")
    private static let end = SQLiteQuery("COMMIT")
    private static let rollback = SQLiteQuery("ROLLBACK")

    private let state = Atomic<UInt8>(State.idle)
    private let connection: SQLiteConnection
    private let clock: CommitClock
    /// The clock before the open transaction took its snapshot, which therefore has at least the commits until then.
    private var snapshot: UInt64 = 0
    /// Whose it is; a thread may read from several databases.
    let pool: ObjectIdentifier

    init(_ connection: SQLiteConnection, clock: CommitClock, pool: ObjectIdentifier) {
        self.connection = connection
        self.clock = clock
        self.pool = pool
    }

    var isClosed: Bool {
        state.load(ordering: .acquiring) == State.closed
    }

    /// Lends the connection to `body`, on the thread that it belongs to, in a transaction that has every commit that
    /// was acknowledged before this call.
    func use<Value>(_ body: (SQLiteConnection) throws -> Value) throws -> Value {
        try take()
        defer { state.store(State.idle, ordering: .releasing) }
        try renewTransaction()
        return try body(connection)
    }

    private func take() throws(SQLiteError) {
        while true {
            let (isMine, found) = state.compareExchange(
                expected: State.idle, desired: State.busy, ordering: .acquiringAndReleasing)
            if isMine { return }
            if found == State.closed { throw SQLiteError(.closed, "the database is closed") }
            if found == State.busy {
                throw SQLiteError(.misuse, "a read inside a read: pass on the transaction instead")
            }
            sched_yield()
        }
    }

    private func renewTransaction() throws(SQLiteError) {
        let now = clock.now
        if !connection.isAutocommitting {
            if now == snapshot && now.isMultiple(of: 2) { return }
            try endTransaction()
        }
        try connection.run(Self.begin)
        snapshot = now
    }

    private func endTransaction() throws(SQLiteError) {
        do {
            try connection.run(Self.end)
        } catch {
            try connection.run(Self.rollback)
        }
    }

    /// Gives the snapshot up, unless a read is under way. Called by the writer.
    func endTransactionIfIdle() {
        let (isMine, _) = state.compareExchange(
            expected: State.idle, desired: State.lent, ordering: .acquiringAndReleasing)
        guard isMine else { return }
        // What fails here is done again at the next read, and told there.
        if !connection.isAutocommitting { try? endTransaction() }
        state.store(State.idle, ordering: .releasing)
    }

    /// Closes it, unless it is in use. True when it is closed, now or before.
    func closeIfIdle() -> Bool {
        let (isMine, found) = state.compareExchange(
            expected: State.idle, desired: State.closed, ordering: .acquiringAndReleasing)
        if isMine { connection.close() }
        return isMine || found == State.closed
    }
}
