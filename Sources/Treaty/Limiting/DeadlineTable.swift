import Synchronization

/// Remembers a deadline for each of many keys, in memory that never grows and in constant time.
///
/// A deadline that is over means nothing, so that a key without one and a key with an old one are the same. Where a new
/// key finds no room the earliest deadline gives way: the one that is over, or would be soonest. Each key has four
/// places that it may be at; which four depends on a hash with a secret of the process, so that nobody can choose keys
/// that drive out another's. A table is divided into shards, each under a lock of its own that is held for nanoseconds.
final class DeadlineTable: Sendable {
    private struct Entry {
        /// The key's hash stands for the key: among 64 bits that nobody can foresee, two keys do not meet by chance.
        var key: Int = 0
        /// In nanoseconds of a monotonic clock that the owner chose; 0 is over.
        var deadline: Int64 = 0
    }

    private final class Shard: Sendable {
        let entries: Mutex<[Entry]>

        init(_ count: Int) { entries = Mutex([Entry](repeating: Entry(), count: count)) }
    }

    private static let shardCount = 64
    private static let ways = 4

    private let shards: [Shard]
    private let setMask: UInt

    /// - Parameter keysMax: how many keys it has room for, rounded up to a power of two, at least 256. Each takes 16
    ///   bytes.
    init(keysMax: Int) {
        let wanted = max(1, keysMax / (Self.shardCount * Self.ways))
        var sets = 1
        while sets < wanted { sets *= 2 }
        setMask = UInt(sets - 1)
        shards = (0..<Self.shardCount).map { _ in Shard(sets * Self.ways) }
    }

    /// Runs `body` on the key's deadline, alone; what it leaves there is kept.
    func update<Key: Hashable, Result>(_ key: Key, _ body: (inout Int64) -> Result) -> Result {
        var hasher = Hasher()
        hasher.combine(key)
        let hash = hasher.finalize()
        let bits = UInt(bitPattern: hash)
        let first = Int(bits >> 6 & setMask) * Self.ways
        return shards[Int(bits & 63)].entries.withLock { entries in
            var place = first
            for candidate in first..<(first + Self.ways) {
                if entries[candidate].key == hash {
                    return body(&entries[candidate].deadline)
                }
                if entries[candidate].deadline < entries[place].deadline { place = candidate }
            }
            var deadline: Int64 = 0
            let result = body(&deadline)
            if deadline != 0 { entries[place] = Entry(key: hash, deadline: deadline) }
            return result
        }
    }
}
