/// Decides which requests a worker takes when there are more than it can answer.
///
/// A loop hands over all sockets that became readable in one turn, and answers them one after the other, so the time
/// since the turn began is how long a request has waited at least. As in CoDel (RFC 8289) a long queue is no harm if
/// it goes away by itself; only when every turn has been too long for `interval` are those that waited longer than
/// `delayMax` turned away, until a turn is short again. What is left is work for `delayMax` in each turn: the server
/// is never idle, and nobody waits much longer.
///
/// Times are nanoseconds.
struct Admission {
    private let delayMax: UInt64
    private let interval: UInt64
    private let requestsMax: Int
    private var turnStart: UInt64 = 0
    private var isTurnLong = false
    /// Since when every turn has been too long; 0 when the last was not.
    private var longSince: UInt64 = 0

    /// - Parameters:
    ///   - delayMax: milliseconds.
    ///   - interval: milliseconds.
    ///   - requestsMax: of this worker, at once.
    init(delayMax: UInt64, interval: UInt64, requestsMax: Int) {
        self.delayMax = delayMax * 1_000_000
        self.interval = interval * 1_000_000
        self.requestsMax = max(1, requestsMax)
    }

    /// Whether to take a request now, while `active` others wait for their answers.
    mutating func admits(now: UInt64, active: Int) -> Bool {
        guard active < requestsMax else { return false }
        if turnStart == 0 { turnStart = now }
        guard now - turnStart > delayMax else { return true }
        isTurnLong = true
        if longSince == 0 { longSince = now }
        return now - longSince < interval
    }

    /// All sockets that were ready have had their turn.
    mutating func endTurn() {
        if !isTurnLong { longSince = 0 }
        isTurnLong = false
        turnStart = 0
    }
}
