import Synchronization

/// What the database has done so far; counters only grow, gauges are as of now.
public struct SQLiteMetrics: Sendable, Equatable {
    /// Gauge: writes waiting or being committed.
    public var queueDepth = 0
    /// Counter: batches committed.
    public var batches = 0
    /// Counter: writes that were run, whether they then succeeded or not.
    public var writes = 0
    /// Gauge: writes in the latest batch.
    public var latestBatchWrites = 0
    /// The most writes that shared one commit.
    public var largestBatchWrites = 0
    /// Counter: writes refused because the queue was full.
    public var overloads = 0
    /// Counter: batches that could not be committed.
    public var failedBatches = 0
    /// Counter: nanoseconds spent in COMMIT, which is where the disk is waited for.
    public var commitNanoseconds = 0
    /// Gauge: pages in the write-ahead log after the latest commit.
    public var walPages = 0
    /// Counter.
    public var checkpoints = 0
    /// Counter.
    public var failedCheckpoints = 0
    /// Gauge: threads with a connection to read.
    public var readers = 0
}

/// The writer's counters, written by its thread (`overloads` and `queueDepth` by all), read by anyone without a lock.
final class WriterCounters: Sendable {
    let queueDepth = Atomic<Int>(0)
    let batches = Atomic<Int>(0)
    let writes = Atomic<Int>(0)
    let latestBatchWrites = Atomic<Int>(0)
    let largestBatchWrites = Atomic<Int>(0)
    let overloads = Atomic<Int>(0)
    let failedBatches = Atomic<Int>(0)
    let commitNanoseconds = Atomic<Int>(0)
    let walPages = Atomic<Int>(0)
    let checkpoints = Atomic<Int>(0)
    let failedCheckpoints = Atomic<Int>(0)

    var snapshot: SQLiteMetrics {
        var metrics = SQLiteMetrics()
        metrics.queueDepth = queueDepth.load(ordering: .relaxed)
        metrics.batches = batches.load(ordering: .relaxed)
        metrics.writes = writes.load(ordering: .relaxed)
        metrics.latestBatchWrites = latestBatchWrites.load(ordering: .relaxed)
        metrics.largestBatchWrites = largestBatchWrites.load(ordering: .relaxed)
        metrics.overloads = overloads.load(ordering: .relaxed)
        metrics.failedBatches = failedBatches.load(ordering: .relaxed)
        metrics.commitNanoseconds = commitNanoseconds.load(ordering: .relaxed)
        metrics.walPages = walPages.load(ordering: .relaxed)
        metrics.checkpoints = checkpoints.load(ordering: .relaxed)
        metrics.failedCheckpoints = failedCheckpoints.load(ordering: .relaxed)
        return metrics
    }
}
