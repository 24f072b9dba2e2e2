import Synchronization

/// How often a measured value fell below each of some bounds.
public struct SQLiteHistogram: Sendable, Equatable {
    /// Upper bounds, inclusive, in ascending order.
    public let bounds: [Int]
    /// Values of each bucket alone; the last one, for which there is no bound, has what is beyond.
    public private(set) var counts: [Int]
    public private(set) var sum = 0

    init(bounds: [Int]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    mutating func note(_ value: Int) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }
}

/// A histogram that the writer's thread fills and anyone reads: a few tens of nanoseconds beside a commit.
final class SharedHistogram: Sendable {
    private let state: Mutex<SQLiteHistogram>

    init(bounds: [Int]) {
        state = Mutex(SQLiteHistogram(bounds: bounds))
    }

    func note(_ value: Int) {
        state.withLock { $0.note(value) }
    }

    var snapshot: SQLiteHistogram {
        state.withLock { $0 }
    }
}
