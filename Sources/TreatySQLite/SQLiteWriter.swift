/// The one place that writes: a thread with the only writing connection, which also does every checkpoint.
///
/// While one batch waits for the disk the next one gathers, so the cost of a durable commit is shared by all who wait.
final class SQLiteWriter {
    private static let begin = SQLiteQuery("BEGIN IMMEDIATE")
    private static let commit = SQLiteQuery("COMMIT")
    private static let rollback = SQLiteQuery("ROLLBACK")
    private static let savepoint = SQLiteQuery("SAVEPOINT one")
    private static let release = SQLiteQuery("RELEASE one")
    private static let undo = SQLiteQuery("ROLLBACK TO one")

    private let connection: SQLiteConnection
    private let queue: WriteQueue
    private let readers: SQLiteReaders
    private let clock: CommitClock
    private let counters: WriterCounters
    private let checkpointPages: Int
    private var nextCheckpointPages: Int

    init(
        connection: SQLiteConnection, queue: WriteQueue, readers: SQLiteReaders, clock: CommitClock,
        counters: WriterCounters, options: SQLiteOptions
    ) {
        self.connection = connection
        self.queue = queue
        self.readers = readers
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
        readers.close()
        // Neither is needed for the data: what they leave undone is done after the next start.
        try? connection.execute("PRAGMA optimize")
        checkpoint(.truncate)
        connection.close()
    }

    /// One transaction for the whole batch; then everyone is told.
    private func write(_ batch: [PendingWrite]) {
        counters.writes.add(batch.count, ordering: .relaxed)
        var performed: [PerformedWrite] = []
        performed.reserveCapacity(batch.count)
        var failure: SQLiteError?
        do throws(SQLiteError) {
            // A rollback that failed last time is made up for here.
            if !connection.isAutocommitting { try connection.run(Self.rollback) }
            try connection.run(Self.begin)
            for write in batch { performed.append(try perform(write)) }
            try commitBatch()
        } catch {
            failure = error
            if !connection.isAutocommitting { _ = try? connection.run(Self.rollback) }
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
            counters.commitNanoseconds.add((ContinuousClock.now - start).nanoseconds, ordering: .relaxed)
        }
        try connection.run(Self.commit)
    }

    private func count(batch writes: Int, failed: Bool) {
        counters.queueDepth.subtract(writes, ordering: .relaxed)
        counters.latestBatchWrites.store(writes, ordering: .relaxed)
        if writes > counters.largestBatchWrites.load(ordering: .relaxed) {
            counters.largestBatchWrites.store(writes, ordering: .relaxed)
        }
        if failed {
            counters.failedBatches.add(1, ordering: .relaxed)
        } else {
            counters.batches.add(1, ordering: .relaxed)
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

    private func checkpoint(_ form: SQLiteConnection.Checkpoint) {
        do {
            try connection.checkpoint(form)
            counters.checkpoints.add(1, ordering: .relaxed)
        } catch {
            counters.failedCheckpoints.add(1, ordering: .relaxed)
        }
    }
}
