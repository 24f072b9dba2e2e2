/// A database file with one writer and many readers.
///
/// - A write is queued, shares a commit with others, and is acknowledged when it is on disk.
/// - A read runs on the calling thread and never waits for a write.
/// - The process that has the file open is its only user (see `<path>.lock`).
public final class SQLiteDatabase: Sendable {
    /// The real path of the file.
    public let path: String
    private let readers: SQLiteReaders
    private let queue: WriteQueue
    private let counters: WriterCounters
    private let clock: CommitClock
    private let check = IntegrityCheck()
    private let options: SQLiteOptions

    /// Opens the file, making it (mode 0600) and its last folder when missing, checks it, and brings its schema up to
    /// date.
    ///
    /// - Throws: ``SQLiteError`` of the kinds `ownedElsewhere`, `newerSchema`, `corrupt`, `cannotOpen`, and what a
    ///   migration fails with.
    public init(
        path: String, migrations: [SQLiteMigration], options: SQLiteOptions = SQLiteOptions()
    ) throws(SQLiteError) {
        let path = try DatabaseFile.prepare(path)
        let lock = try OwnerLock(database: path, wait: options.ownerWait)
        let connection = try SQLiteConnection.writer(path: path, options: options)
        // Nothing is migrated that was not looked at.
        let isBehind = try connection.isBehind(migrations)
        let checksBefore = isBehind || DatabaseFile.size(of: path) <= options.checkedBeforeUseBytesMax
        if options.checksAtOpen && checksBefore { try connection.checkIntegrity(path: path) }
        try connection.migrate(migrations, path: path)

        self.path = path
        self.options = options
        self.counters = WriterCounters()
        self.queue = WriteQueue(options: options, counters: counters)
        let clock = CommitClock()
        self.clock = clock
        self.readers = SQLiteReaders(path: path, clock: clock, options: options)
        let writer = SQLiteWriter(
            connection: connection, queue: queue, readers: readers, check: check, clock: clock, counters: counters,
            options: options)
        if options.checksAtOpen && !checksBefore { try check.start(path: path, options: options) }
        do throws(SQLiteError) {
            try Self.start(writer, queue: queue, lock: lock)
        } catch {
            check.stop()
            throw error
        }
    }

    /// Brings the schema up to date and closes the database again, where ``init(path:migrations:options:)`` would go on.
    ///
    /// - Throws: as the initializer.
    public static func migrate(
        path: String, migrations: [SQLiteMigration], options: SQLiteOptions = SQLiteOptions(),
        progress: (SQLiteMigrationProgress) -> Void = { _ in }
    ) throws(SQLiteError) -> SQLiteMigrationReport {
        let path = try DatabaseFile.prepare(path)
        let lock = try OwnerLock(database: path)
        defer { withExtendedLifetime(lock) {} }
        let connection = try SQLiteConnection.writer(path: path, options: options)
        defer { connection.close() }
        if options.checksAtOpen {
            progress(.checking)
            try connection.checkIntegrity(path: path)
        }
        let from = try connection.migrate(migrations, path: path, progress: progress)
        return SQLiteMigrationReport(path: path, from: from, to: migrations.count)
    }

    /// Without ``close()`` the last reference ends the database too, only nobody can wait for it.
    deinit {
        queue.close {}
    }

    /// What the writer's thread takes with it.
    ///
    /// SAFETY: made on the opening thread, which keeps no reference; from then on only the writer's thread uses it.
    private final class WriterThread: @unchecked Sendable {
        let writer: SQLiteWriter
        var lock: OwnerLock?

        init(_ writer: SQLiteWriter, lock: consuming OwnerLock) {
            self.writer = writer
            self.lock = consume lock
        }
    }

    private static func start(
        _ writer: SQLiteWriter, queue: WriteQueue, lock: consuming OwnerLock
    ) throws(SQLiteError) {
        let thread = WriterThread(writer, lock: lock)
        try DedicatedThread.start {
            thread.writer.run()
            thread.lock = nil
            queue.finish()
        }
    }

    /// Runs `body` in the writer's next transaction and returns when that is on disk.
    ///
    /// `body` runs once, on the writer's thread, apart from the other writes of its batch: when it throws, its changes
    /// and only those are undone. It must not end the transaction, and should be short. Cancelling the caller's task
    /// does not take the write back.
    ///
    /// - Throws: what `body` throws; ``SQLiteError`` of the kinds `overloaded` and `closed` at once, with nothing done,
    ///   and of any other kind when the transaction failed.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        if let damage { throw SQLiteError(.corrupt, damage) }
        return try await withCheckedThrowingContinuation { continuation in
            queue.append(PendingWrite(body) { continuation.resume(with: $0) })
        }
    }

    /// Runs `body` on the calling thread's own connection; never suspends. All statements of `body` see one state,
    /// which has every write that was acknowledged before. A read inside a read is refused.
    ///
    /// - Throws: what `body` throws; ``SQLiteError`` when there is no connection to be had.
    public func read<Value>(_ body: (SQLiteConnection) throws -> Value) throws -> Value {
        try readers.read(body)
    }

    /// Another number after each commit. What was read after it was asked for holds while it is the same. Nil while a
    /// commit is under way, when a read may see the state before or after it.
    public var dataVersion: UInt64? {
        let now = clock.now
        return now.isMultiple(of: 2) ? now : nil
    }

    public var metrics: SQLiteMetrics {
        var metrics = counters.snapshot
        metrics.readers = readers.count
        return metrics
    }

    /// Writes waiting or being committed.
    public var queueDepth: Int {
        counters.queueDepth.load(ordering: .relaxed)
    }

    /// Whether a write would be taken now.
    public var isAccepting: Bool {
        queueDepth < options.queuedWritesMax && queue.isOpen && damage == nil
    }

    /// What is wrong with the file, when the check that goes on while it is used has found something: then nothing is
    /// written any more, and what can be read is still read.
    public var damage: String? { check.damage }

    /// Takes no more writes, does those that wait, closes the readers, empties the write-ahead log into the file, and
    /// gives up the lock. May be called more than once; each call returns when all is done.
    public func close() async {
        await withCheckedContinuation { continuation in
            queue.close { continuation.resume() }
        }
    }
}
