import Synchronization

/// The bounded line of writes before the writer's thread.
final class WriteQueue: Sendable {
    private struct State: Sendable {
        var pending: [PendingWrite] = []
        var isClosing = false
        var isFinished = false
        var closers: [@Sendable () -> Void] = []
    }

    private let monitor = Monitor(State())
    private let capacity: Int
    private let batchMax: Int
    private let counters: WriterCounters

    init(options: SQLiteOptions, counters: WriterCounters) {
        self.capacity = max(1, options.queuedWritesMax)
        self.batchMax = max(1, options.batchWritesMax)
        self.counters = counters
    }

    /// False once `close` was called.
    var isOpen: Bool {
        monitor.withLock { !$0.isClosing }
    }

    /// Joins the line, or is refused at once.
    func append(_ write: PendingWrite) {
        let refusal: SQLiteError? = monitor.withLock { state in
            if state.isClosing { return SQLiteError(.closed, "the database is closed") }
            if state.pending.count >= capacity {
                return SQLiteError(.overloaded, "\(capacity) writes are waiting already")
            }
            state.pending.append(write)
            counters.queueDepth.add(1, ordering: .relaxed)
            return nil
        }
        guard let refusal else { return monitor.signal() }
        if refusal.kind == .overloaded { counters.overloads.add(1, ordering: .relaxed) }
        write.refuse(refusal)
    }

    /// Waits for writes and moves them to `batch`, which is empty; false when the queue is closed and drained.
    func take(into batch: inout [PendingWrite]) -> Bool {
        monitor.wait { state in
            if state.pending.isEmpty { return state.isClosing ? false : nil }
            if state.pending.count <= batchMax {
                // The two arrays change places, so neither has to grow again.
                swap(&state.pending, &batch)
            } else {
                batch.append(contentsOf: state.pending.prefix(batchMax))
                state.pending.removeFirst(batchMax)
            }
            return true
        }
    }

    /// Takes no more writes; those in the line are still done. `completion` is called when all is over.
    func close(_ completion: @escaping @Sendable () -> Void) {
        let isFinished = monitor.withLock { state in
            state.isClosing = true
            if !state.isFinished { state.closers.append(completion) }
            return state.isFinished
        }
        monitor.signal()
        if isFinished { completion() }
    }

    /// Called by the writer's thread when the files are given back.
    func finish() {
        let closers = monitor.withLock { state in
            state.isFinished = true
            let closers = state.closers
            state.closers = []
            return closers
        }
        for closer in closers { closer() }
    }
}
