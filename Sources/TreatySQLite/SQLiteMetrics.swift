import Synchronization

/// What the database has done so far; counters only grow, gauges are as of now.
public struct SQLiteMetrics: Sendable, Equatable {
    /// Gauge: writes waiting or being committed.
    public var queueDepth = 0
    /// Writes of each batch that was committed.
    public var batchWrites = SQLiteHistogram(bounds: WriterCounters.batchBounds)
    /// Counter: batches committed.
    public var batches: Int { batchWrites.counts.reduce(0, +) }
    /// Counter: writes that were run, whether they then succeeded or not.
    public var writes = 0
    /// The most writes that shared one commit.
    public var largestBatchWrites = 0
    /// Counter: writes refused because the queue was full.
    public var overloads = 0
    /// Counter: batches that could not be committed.
    public var failedBatches = 0
    /// Nanoseconds of each COMMIT, which is where the disk is waited for.
    public var commitNanoseconds = SQLiteHistogram(bounds: WriterCounters.commitBounds)
    /// Gauge: pages in the write-ahead log after the latest commit.
    public var walPages = 0
    /// Counter: checkpoints that did not fail.
    public var checkpoints = 0
    /// Counter: those of them that a reader kept from copying the whole log.
    public var partialCheckpoints = 0
    /// Counter.
    public var failedCheckpoints = 0
    /// Counter: nanoseconds spent in checkpoints, during which no write is done.
    public var checkpointNanoseconds = 0
    /// Gauge: threads with a connection to read.
    public var readers = 0
}

/// The writer's counters, written by its thread (`overloads` and `queueDepth` by all), read by anyone without a lock.
final class WriterCounters: Sendable {
    let queueDepth = Atomic<Int>(0)
    static let batchBounds = (0...10).map { 1 << $0 }
    /// From 0.1 ms to 1 s.
    static let commitBounds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map { $0 * 100_000 }

    let batchWrites = SharedHistogram(bounds: batchBounds)
    let writes = Atomic<Int>(0)
    let largestBatchWrites = Atomic<Int>(0)
    let overloads = Atomic<Int>(0)
    let failedBatches = Atomic<Int>(0)
    let commitNanoseconds = SharedHistogram(bounds: commitBounds)
    let walPages = Atomic<Int>(0)
    let checkpoints = Atomic<Int>(0)
    let partialCheckpoints = Atomic<Int>(0)
    let failedCheckpoints = Atomic<Int>(0)
    let checkpointNanoseconds = Atomic<Int>(0)

    var snapshot: SQLiteMetrics {
        var metrics = SQLiteMetrics()
        metrics.queueDepth = queueDepth.load(ordering: .relaxed)
        metrics.batchWrites = batchWrites.snapshot
        metrics.writes = writes.load(ordering: .relaxed)
        metrics.largestBatchWrites = largestBatchWrites.load(ordering: .relaxed)
        metrics.overloads = overloads.load(ordering: .relaxed)
        metrics.failedBatches = failedBatches.load(ordering: .relaxed)
        metrics.commitNanoseconds = commitNanoseconds.snapshot
        metrics.walPages = walPages.load(ordering: .relaxed)
        metrics.checkpoints = checkpoints.load(ordering: .relaxed)
        metrics.partialCheckpoints = partialCheckpoints.load(ordering: .relaxed)
        metrics.checkpointNanoseconds = checkpointNanoseconds.load(ordering: .relaxed)
        metrics.failedCheckpoints = failedCheckpoints.load(ordering: .relaxed)
        return metrics
    }
}
