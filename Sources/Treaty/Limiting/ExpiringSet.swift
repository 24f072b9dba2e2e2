/// Remembers keys for a while, in memory that never grows: should there be too many, those that would expire first are
/// forgotten.
public final class ExpiringSet: Sendable {
    private let start = ContinuousClock.now
    private let table: DeadlineTable

    /// - Parameter keysMax: keys that are remembered at a time, 16 bytes each.
    public init(keysMax: Int) { table = DeadlineTable(keysMax: keysMax) }

    public func insert(_ key: some Hashable, until expiry: ContinuousClock.Instant) {
        let deadline = start.duration(to: expiry).nanoseconds
        table.update(key) { $0 = max($0, deadline, 0) }
    }

    public func contains(_ key: some Hashable, at now: ContinuousClock.Instant = .now) -> Bool {
        let now = max(0, start.duration(to: now).nanoseconds)
        return table.update(key) { $0 > now }
    }
}
