import Synchronization

/// Counters of a server since its start; a snapshot, not exactly of one instant.
public struct ServerMetrics: Sendable, Equatable {
    public var connectionsOpen = 0
    public var connectionsAccepted = 0
    /// Requests that wait for their answers.
    public var requestsActive = 0
    /// Requests that were turned away because there were too many.
    public var requestsShed = 0
    /// Requests that were handed to the responder.
    public var requests = 0
    /// What was refused before it became a request, by status code.
    public var refusals: [Int: Int] = [:]
    public var bytesReceived = 0
    public var bytesSent = 0
}

/// The counters of one worker. Only its thread writes; anyone may read.
final class WorkerCounters: Sendable {
    let connectionsOpen = Atomic<Int>(0)
    let connectionsAccepted = Atomic<Int>(0)
    let requests = Atomic<Int>(0)
    let requestsActive = Atomic<Int>(0)
    let requestsShed = Atomic<Int>(0)
    let bytesReceived = Atomic<Int>(0)
    let bytesSent = Atomic<Int>(0)
    private let refusals = Mutex<[Int: Int]>([:])

    @inline(__always)
    static func add(_ amount: Int, to counter: borrowing Atomic<Int>) {
        // One writer: a plain load and store do, without a locked instruction.
        counter.store(counter.load(ordering: .relaxed) &+ amount, ordering: .relaxed)
    }

    func countRefusal(_ code: Int) {
        refusals.withLock { $0[code, default: 0] += 1 }
    }

    func add(to metrics: inout ServerMetrics) {
        metrics.connectionsOpen += connectionsOpen.load(ordering: .relaxed)
        metrics.connectionsAccepted += connectionsAccepted.load(ordering: .relaxed)
        metrics.requestsActive += requestsActive.load(ordering: .relaxed)
        metrics.requestsShed += requestsShed.load(ordering: .relaxed)
        metrics.requests += requests.load(ordering: .relaxed)
        metrics.bytesReceived += bytesReceived.load(ordering: .relaxed)
        metrics.bytesSent += bytesSent.load(ordering: .relaxed)
        for (code, count) in refusals.withLock({ $0 }) { metrics.refusals[code, default: 0] += count }
    }
}
