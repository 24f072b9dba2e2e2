package import TreatySQLite

package typealias TaskStoreOptions = SQLiteOptions
package typealias TaskStoreMetrics = SQLiteMetrics
package typealias TaskStoreHistogram = SQLiteHistogram
package typealias TaskStoreBackupProgress = SQLiteBackupProgress
package typealias TaskStoreBackupReport = SQLiteBackupReport
package typealias TaskStoreMigrationProgress = SQLiteMigrationProgress
package typealias TaskStoreMigrationReport = SQLiteMigrationReport

/// Users, their tasks and their sessions, in one database file.
///
/// ```swift
/// let store = try TaskStore.open(path: "data/tasks.db")
/// let task = try await store.write { try $0.insertTask(NewTaskRecord(owner: 1, title: "Tea", at: now)) }
/// let same = try store.read { try $0.task(task.id, owner: 1) }
/// ```
///
/// A write suspends until it is on disk. A read never suspends and may run on a worker's thread. Both throw
/// ``TaskStoreError``, and whatever else their closure throws. (The closures are not typed to throw only that: Swift
/// 6.3 would then want the type spelled out at every one.)
package struct TaskStore: Sendable {
    // Below, a transaction is a constant before it is lent: passed on as a temporary, it crashes the optimiser of
    // Swift 6.3.1 (in the specialisation of generic closures that borrow a noncopyable value).
    let database: SQLiteDatabase

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
        do {
            return try await database.write { connection in
                let transaction = TaskWriteTransaction(connection: connection)
                return try body(transaction)
            }
        } catch let error as SQLiteError {
            throw TaskStoreError(error)
        }
    }

    /// Runs `body` on the calling thread. All that it asks is answered from one state, which has every write that was
    /// acknowledged before. A read inside a read is refused.
    package func read<Value>(_ body: (borrowing TaskReadTransaction) throws -> Value) throws -> Value {
        do {
            return try database.read { connection in
                let transaction = TaskReadTransaction(connection: connection)
                return try body(transaction)
            }
        } catch let error as SQLiteError {
            throw TaskStoreError(error)
        }
    }

    /// Asks the database something, for a health check.
    package func check() throws {
        if let damage = database.damage { throw TaskStoreError.unavailable(detail: damage) }
        try read { try $0.check() }
    }

    /// Another number after each write. What was read after it was asked for holds while it is the same. Nil while a
    /// commit is under way.
    package var dataVersion: UInt64? { database.dataVersion }

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
