/// What a hasher's threads do, and have done; counters only grow, gauges are as of now.
public struct PasswordMetrics: Sendable, Equatable {
    /// Gauge: passwords that wait for a thread.
    public internal(set) var waiting = 0
    /// Gauge: passwords that are being hashed or verified.
    public internal(set) var active = 0
    /// Counter: passwords that a thread took up.
    public internal(set) var begun = 0
    /// Counter: passwords that were refused because too many waited.
    public internal(set) var refused = 0
}
