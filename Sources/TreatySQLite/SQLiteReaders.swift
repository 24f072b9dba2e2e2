import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The reading side of a database: a connection for each thread that reads, opened at its first read.
final class SQLiteReaders: Sendable {
    private struct State {
        var connections: [ReaderConnection] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let path: String
    private let clock: CommitClock
    private let options: SQLiteOptions

    init(path: String, clock: CommitClock, options: SQLiteOptions) {
        self.path = path
        self.clock = clock
        self.options = options
    }

    /// Runs `body` on the calling thread's connection, in one snapshot.
    func read<Value>(_ body: (SQLiteConnection) throws -> Value) throws -> Value {
        let thread = try ThreadReaders.current()
        if let reader = thread.connection(of: ObjectIdentifier(self)) { return try reader.use(body) }
        let reader = try open()
        thread.append(reader)
        return try reader.use(body)
    }

    /// Connections that are open now.
    var count: Int {
        state.withLock { state in state.connections.count { !$0.isClosed } }
    }

    private func open() throws(SQLiteError) -> ReaderConnection {
        let isFull = state.withLock { state in
            // Those of threads that have ended.
            state.connections.removeAll { $0.isClosed }
            return state.connections.count >= options.readersMax
        }
        if isFull { throw SQLiteError(.overloaded, "\(options.readersMax) threads read already") }
        let connection = try SQLiteConnection.reader(path: path, options: options)
        let reader = ReaderConnection(connection, clock: clock, pool: ObjectIdentifier(self))
        let isClosed = state.withLock { state in
            if !state.isClosed { state.connections.append(reader) }
            return state.isClosed
        }
        if isClosed {
            _ = reader.closeIfIdle()
            throw SQLiteError(.closed, "the database is closed")
        }
        return reader
    }

    /// Takes the snapshots away that no read is using, so that the write-ahead log can be copied and used anew.
    func endIdleTransactions() {
        for connection in state.withLock({ $0.connections }) { connection.endTransactionIfIdle() }
    }

    /// Closes every connection, waiting for reads that are under way. Called on the writer's thread.
    func close() {
        let connections = state.withLock { state in
            state.isClosed = true
            let connections = state.connections
            state.connections = []
            return connections
        }
        for connection in connections {
            while !connection.closeIfIdle() { usleep(200) }
        }
    }
}
