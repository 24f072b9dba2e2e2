import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How many connections all workers of a server may have open together, and how often they may complain.
final class ConnectionAllowance: Sendable {
    /// Descriptors that a worker needs for itself: its loop's, its listening socket, what its handlers hold open.
    private static let descriptorsPerWorker = 8
    /// Milliseconds between two reports of a failed accept.
    private static let reportPause: UInt64 = 1000

    let connectionsMax: Int
    /// Whoever found no room waits until there is some more than for one: else it would stop and go on at each turn.
    private let resumesAt: Int
    private let taken = Atomic<Int>(0)
    private let reportsAgainAt = Atomic<UInt64>(0)

    init(connectionsMax: Int) {
        self.connectionsMax = max(1, connectionsMax)
        resumesAt = self.connectionsMax - max(1, min(16, self.connectionsMax / 16))
    }

    /// What the limits and the process's descriptors allow together.
    static func connectionsMax(_ limits: HTTPLimits, workers: Int, descriptors: Int) -> Int {
        let half = descriptors / 2
        let reserved = min(max(0, min(limits.descriptorsReserved, half)) + workers * descriptorsPerWorker, half)
        return max(1, min(limits.connectionsMax, descriptors - reserved))
    }

    /// How many descriptors this process may have open.
    static func descriptorsMax() -> Int {
        var limit = rlimit()
        #if canImport(Glibc)
            let code = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        #else
            let code = getrlimit(RLIMIT_NOFILE, &limit)
        #endif
        // Without an answer, what POSIX promises at least would stop the server: then only its own limit counts.
        return code == 0 ? Int(clamping: limit.rlim_cur) : .max
    }

    /// Takes the place of one connection; false when none is free.
    func take() -> Bool {
        if taken.add(1, ordering: .relaxed).newValue <= connectionsMax { return true }
        giveBack()
        return false
    }

    func giveBack() { taken.subtract(1, ordering: .relaxed) }

    /// Whether a worker that found no room may try again.
    var hasRoom: Bool { taken.load(ordering: .relaxed) <= resumesAt }

    /// Whether a failure may be reported now, at most once a second for all workers.
    ///
    /// - Parameter now: milliseconds.
    func mayReport(_ now: UInt64) -> Bool {
        let due = reportsAgainAt.load(ordering: .relaxed)
        guard now >= due else { return false }
        return reportsAgainAt.compareExchange(expected: due, desired: now + Self.reportPause, ordering: .relaxed)
            .exchanged
    }
}
