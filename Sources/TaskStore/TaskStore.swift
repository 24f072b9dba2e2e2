package import TreatySQLite

package typealias TaskStoreOptions = SQLiteOptions
package typealias TaskStoreMetrics = SQLiteMetrics

/// Users, their tasks and their sessions, in one database file.
///
/// ```swift
/// let store = try TaskStore.open(path: "data/tasks.db")
/// let task = try await store.write { try $0.insertTask(NewTaskRecord(owner: 1, title: "Tea", at: now)) }
/// let same = try store.read { try $0.task(task.id, owner: 1) }
/// ```
///
/// A write suspends until it is on disk. A read never suspends and may run on a worker's thread. Both throw
/// ``TaskStoreError``, and whatever else their closure throws. (Their closures are not typed to throw only that, because
/// Swift 6.3 would then want the type spelled out at every closure.)
package struct TaskStore: Sendable {
    private let database: SQLiteDatabase

    /// Opens the database, made when missing, and brings its schema up to date.
    ///
    /// - Throws: `unavailable`, with a detail that names the file and says what is wrong.
    package static func open(
        path: String, options: TaskStoreOptions = TaskStoreOptions()
    ) throws(TaskStoreError) -> TaskStore {
        try translating { () throws(SQLiteError) in
            TaskStore(database: try SQLiteDatabase(path: path, migrations: TaskMigrations.all, options: options))
        }
    }

    /// Runs `body` in a transaction and returns when that is on disk. When `body` throws, nothing of it is left.
    ///
    /// `body` runs once, on the writer's thread, so it should be short and wait for nothing. Cancelling the caller's
    /// task does not take the write back.
    ///
    /// - Throws: what `body` throws; `overloaded`, `full`, `closed` and `unavailable`.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (borrowing TaskWriteTransaction) throws -> Value
    ) async throws -> Value {
        let result: Result<Value, any Error>
        do throws(SQLiteError) {
            result = try await database.write { (connection) throws(any Error) in
                try body(TaskWriteTransaction(connection: connection))
            }
        } catch {
            throw TaskStoreError(error)
        }
        return try result.get()
    }

    /// Runs `body` on the calling thread. Each question in it sees the latest commit; for several that must agree there
    /// is ``snapshot(_:)``. A read inside a read is refused.
    package func read<Value>(_ body: (borrowing TaskReadTransaction) throws -> Value) throws -> Value {
        try translating { () throws(SQLiteError) in
            try database.read { (connection) throws(any Error) in
                try body(TaskReadTransaction(connection: connection))
            }
        }.get()
    }

    /// As ``read(_:)``, with all questions in `body` seeing one and the same state.
    package func snapshot<Value>(_ body: (borrowing TaskReadTransaction) throws -> Value) throws -> Value {
        try translating { () throws(SQLiteError) in
            try database.snapshot { (connection) throws(any Error) in
                try body(TaskReadTransaction(connection: connection))
            }
        }.get()
    }

    /// Asks the database something, for a health check.
    package func check() throws {
        try read { try $0.check() }
    }

    package var metrics: TaskStoreMetrics { database.metrics }

    /// Writes waiting or being committed.
    package var queueDepth: Int { database.queueDepth }

    /// Whether a write would be taken now.
    package var isAccepting: Bool { database.isAccepting }

    /// The real path of the database file.
    package var path: String { database.path }

    /// Takes no more writes, finishes those that wait, and leaves one file. Returns when all is done.
    package func close() async {
        await database.close()
    }
}
