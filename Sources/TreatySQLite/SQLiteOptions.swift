/// How a database is opened. Every member is a limit or a size, with its unit and default.
public struct SQLiteOptions: Sendable {
    /// Writes that may wait in the queue, not counting those being committed; one more is refused as
    /// ``SQLiteError/Kind-swift.enum/overloaded``. Default 4096.
    public var queuedWritesMax = 4096
    /// Writes that share one commit at most. Default 1024.
    public var batchWritesMax = 1024
    /// Threads that may read, each with a connection of its own. Default 64.
    public var readersMax = 64
    /// Pages in the write-ahead log after which the writer copies them into the database. Default 1000 (4 MiB).
    public var checkpointPages = 1000
    /// Octets to which a write-ahead log that had to grow is cut back. Default 64 MiB.
    public var walBytesKept = 64 << 20
    /// Pages that the database may have; nil leaves it to the disk. Default nil.
    public var pagesMax: Int?
    /// Page cache of the writer, KiB. Default 16 MiB.
    public var writerCacheKiB = 16 << 10
    /// Page cache of each reader, KiB, filled as pages are read. Default 16 MiB.
    public var readerCacheKiB = 16 << 10
    /// How long the writer waits for a lock. Nobody else should hold one. Default 5 s.
    public var writerBusyTimeout: Duration = .seconds(5)
    /// How long a reader waits for a lock; it blocks its thread, so this is short. Default 250 ms.
    public var readerBusyTimeout: Duration = .milliseconds(250)
    /// Octets of the longest text, blob or row. Default 16 MiB.
    public var valueBytesMax = 16 << 20
    /// How long opening waits for another process to give the database up. Default 0: not at all.
    public var ownerWait: Duration = .zero
    /// Whether `PRAGMA quick_check` runs when the database is opened; it reads the whole file. Default true.
    public var checksAtOpen = true
    /// Octets of the largest database that is checked before it is used; a larger one is checked while it is used, by a
    /// thread of its own. Default 8 MiB, which takes some hundredths of a second.
    public var checkedBeforeUseBytesMax = 8 << 20

    public init() {}
}

extension Duration {
    /// Whole milliseconds, clamped to what SQLite takes.
    var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        let whole = Double(seconds) * 1000 + Double(attoseconds) / 1e15
        return Int32(max(0, min(whole, Double(Int32.max))))
    }

    /// Whole nanoseconds of a span that is measured, hence far from the limits of `Int`.
    var nanoseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) &* 1_000_000_000 &+ Int(attoseconds / 1_000_000_000)
    }
}
