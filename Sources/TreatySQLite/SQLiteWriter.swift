/// The one place that writes: a thread with the only writing connection, which also does every checkpoint.
///
/// While one batch waits for the disk the next one gathers, so the cost of a durable commit is shared by all who wait.
final class SQLiteWriter {
    private static let closingBusyTimeout = Duration.milliseconds(250)
    private static let begin = SQLiteQuery("BEGIN IMMEDIATE")
    private static let commit = SQLiteQuery("COMMIT")
    private static let rollback = SQLiteQuery("ROLLBACK")
    private static let savepoint = SQLiteQuery("SAVEPOINT one")
    private static let release = SQLiteQuery("RELEASE one")
    private static let undo = SQLiteQuery("ROLLBACK TO one")

    let connection: SQLiteConnection
    private let queue: WriteQueue
    let readers: SQLiteReaders
    private let check: IntegrityCheck
    private let clock: CommitClock
    private let counters: WriterCounters
    private let checkpointPages: Int
    private var nextCheckpointPages: Int

    init(
        connection: SQLiteConnection, queue: WriteQueue, readers: SQLiteReaders, check: IntegrityCheck,
        clock: CommitClock, counters: WriterCounters, options: SQLiteOptions
    ) {
        self.connection = connection
        self.queue = queue
        self.readers = readers
        self.check = check
        self.clock = clock
        self.counters = counters
        self.checkpointPages = max(1, options.checkpointPages)
        self.nextCheckpointPages = checkpointPages
    }

    /// Works until the queue is closed and empty, then leaves a database that is one file.
    func run() {
        var batch: [PendingWrite] = []
        while queue.take(into: &batch) {
            write(batch)
            batch.removeAll(keepingCapacity: true)
            checkpointIfDue()
        }
        check.stop()
        readers.close()
        // Neither is needed for the data: what they leave undone is done after the next start.
        try? connection.execute("PRAGMA optimize")
        // A backup that another process makes keeps the log; then it is not waited for.
        connection.setBusyTimeout(Self.closingBusyTimeout)
        checkpoint(.truncate)
        connection.close()
    }

    /// One transaction for the whole batch; then everyone is told.
    private func write(_ batch: [PendingWrite]) {
        counters.writes.add(batch.count, ordering: .relaxed)
        var performed: [PerformedWrite] = []
        performed.reserveCapacity(batch.count)
        var failure: SQLiteError?
        var isCommitting = false
        do throws(SQLiteError) {
            // A rollback that failed last time is made up for here.
            if !connection.isAutocommitting { try connection.run(Self.rollback) }
            try connection.run(Self.begin)
            for write in batch { performed.append(try perform(write)) }
            isCommitting = true
            try commitBatch()
        } catch {
            if !connection.isAutocommitting { _ = try? connection.run(Self.rollback) }
            if isCommitting { failure = settle(error) } else { failure = error }
            if !isCommitting && error.kind == .diskFull { makeRoom() }
        }
        count(batch: batch.count, failed: failure != nil)
        for write in performed { write.acknowledge(failure) }
        if let failure {
            for write in batch.dropFirst(performed.count) { write.refuse(failure) }
        }
    }

    /// Runs one body inside its savepoint, so that its failure is its own. What it throws ends the whole batch.
    private func perform(_ write: PendingWrite) throws(SQLiteError) -> PerformedWrite {
        try connection.run(Self.savepoint)
        let performed = write.perform(connection)
        if connection.isAutocommitting {
            // SQLite ends the transaction by itself when, say, the disk is full; nothing of the batch is left.
            throw connection.lastFailure ?? SQLiteError(.other, "the transaction was rolled back")
        }
        if !performed.keepsChanges { try connection.run(Self.undo) }
        try connection.run(Self.release)
        return performed
    }

    private func commitBatch() throws(SQLiteError) {
        let start = ContinuousClock.now
        clock.tick()
        defer {
            clock.tick()
            counters.commitNanoseconds.note((ContinuousClock.now - start).nanoseconds)
        }
        try connection.run(Self.commit)
    }

    private func count(batch writes: Int, failed: Bool) {
        counters.queueDepth.subtract(writes, ordering: .relaxed)
        if writes > counters.largestBatchWrites.load(ordering: .relaxed) {
            counters.largestBatchWrites.store(writes, ordering: .relaxed)
        }
        if failed {
            counters.failedBatches.add(1, ordering: .relaxed)
        } else {
            counters.batchWrites.note(writes)
        }
    }

    /// A passive checkpoint whenever the log has grown by `checkpointPages`. It is done after the answers, so nobody
    /// waits for it but the next batch. The log starts anew at the first commit after a complete one; while a reader
    /// keeps it from that, the next attempt is as many pages further on.
    private func checkpointIfDue() {
        let pages = connection.walPages
        if pages < counters.walPages.load(ordering: .relaxed) { nextCheckpointPages = checkpointPages }
        counters.walPages.store(pages, ordering: .relaxed)
        guard pages >= nextCheckpointPages else { return }
        nextCheckpointPages = pages + checkpointPages
        // Before, so that all pages can be copied; after, so that snapshots taken meanwhile do not pin the log.
        readers.endIdleTransactions()
        checkpoint(.passive)
        readers.endIdleTransactions()
    }

    func checkpoint(_ form: SQLiteConnection.Checkpoint) {
        let start = ContinuousClock.now
        do throws(SQLiteError) {
            let isWhole = try connection.checkpoint(form)
            counters.checkpoints.add(1, ordering: .relaxed)
            if !isWhole { counters.partialCheckpoints.add(1, ordering: .relaxed) }
        } catch {
            counters.failedCheckpoints.add(1, ordering: .relaxed)
        }
        counters.checkpointNanoseconds.add((ContinuousClock.now - start).nanoseconds, ordering: .relaxed)
    }
}
