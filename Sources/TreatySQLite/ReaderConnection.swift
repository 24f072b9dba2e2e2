import Synchronization

/// One thread's connection for reading.
///
/// SAFETY: `connection` is touched only by who moved `state` from idle to busy or closed: in the usual case the thread
/// that made it, in the end whoever closes the database (SQLite lets a connection change threads between calls).
final class ReaderConnection: @unchecked Sendable {
    private enum State {
        static let idle: UInt8 = 0
        static let busy: UInt8 = 1
        static let closed: UInt8 = 2
    }

    private let state = Atomic<UInt8>(State.idle)
    private let connection: SQLiteConnection
    /// Whose it is; a thread may read from several databases.
    let pool: ObjectIdentifier

    init(_ connection: SQLiteConnection, pool: ObjectIdentifier) {
        self.connection = connection
        self.pool = pool
    }

    var isClosed: Bool {
        state.load(ordering: .acquiring) == State.closed
    }

    /// Lends the connection to `body`, on the thread that it belongs to.
    func use<Value, Failure: Error>(
        _ body: (SQLiteConnection) throws(Failure) -> Value
    ) throws(SQLiteError) -> Result<Value, Failure> {
        let (isMine, found) = state.compareExchange(
            expected: State.idle, desired: State.busy, ordering: .acquiringAndReleasing)
        guard isMine else {
            throw found == State.closed
                ? SQLiteError(.closed, "the database is closed")
                : SQLiteError(.misuse, "a read inside a read: pass on the transaction instead")
        }
        defer { state.store(State.idle, ordering: .releasing) }
        do throws(Failure) {
            return .success(try body(connection))
        } catch {
            return .failure(error)
        }
    }

    /// Closes it, unless it is in use. True when it is closed, now or before.
    func closeIfIdle() -> Bool {
        let (isMine, found) = state.compareExchange(
            expected: State.idle, desired: State.closed, ordering: .acquiringAndReleasing)
        if isMine { connection.close() }
        return isMine || found == State.closed
    }
}
