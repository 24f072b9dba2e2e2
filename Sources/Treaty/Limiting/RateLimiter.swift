/// How often something may be done: `quota` times at once, and what was used comes back evenly over the window.
public struct Rate: Sendable, Hashable {
    /// 1…1,000,000,000.
    public let quota: Int
    /// From a microsecond to a year.
    public let window: Duration

    /// Values out of bounds are taken to the nearest bound.
    public init(_ quota: Int, per window: Duration) {
        self.quota = min(max(quota, 1), 1_000_000_000)
        self.window = min(max(window, .microseconds(1)), .seconds(366 * 86_400))
    }

    /// Nanoseconds until one that was used is back.
    var interval: Int64 { max(1, window.nanoseconds / Int64(quota)) }
}

/// Holds each of many keys to a rate, by the generic cell rate algorithm: all that it keeps of a key is when its quota
/// will be whole again.
///
/// The memory is bounded. A key whose quota is whole takes none; should too many others be in use, those that are
/// nearest to it are forgotten first, which gives them their quota back early.
public final class RateLimiter: Sendable {
    /// What a key was told.
    public struct Verdict: Sendable, Equatable {
        public let isAdmitted: Bool
        /// How often more right now.
        public let remaining: Int
        /// Whole seconds, at least one, until what was asked for is possible again. Of an admitted request with some
        /// left: until the quota is whole.
        public let seconds: Int
    }

    public let rate: Rate
    private let interval: Int64
    private let burst: Int64
    /// What times are counted from: an hour back, for instants that were read before this limiter was made.
    private let start = ContinuousClock.now - .seconds(3600)
    private let table: DeadlineTable

    /// - Parameter keysMax: keys that are remembered at a time, 16 bytes each.
    public init(_ rate: Rate, keysMax: Int = 16_384) {
        self.rate = rate
        interval = rate.interval
        burst = rate.interval * Int64(rate.quota)
        table = DeadlineTable(keysMax: keysMax)
    }

    /// Uses up `cost` of the key's quota, if so much is left; else nothing.
    ///
    /// - Parameter cost: 1…quota.
    public func take(_ key: some Hashable, cost: Int = 1, at now: ContinuousClock.Instant = .now) -> Verdict {
        let now = max(0, start.duration(to: now).nanoseconds)
        let price = Int64(cost) * interval
        let (isAdmitted, debt) = table.update(key) { whole -> (Bool, Int64) in
            let debt = max(whole - now, 0)
            guard debt + price <= burst else { return (false, debt) }
            whole = now + debt + price
            return (true, debt + price)
        }
        let remaining = (burst - debt) / interval
        let wait =
            if !isAdmitted { debt + price - burst } else if remaining == 0 { debt + interval - burst } else { debt }
        return Verdict(
            isAdmitted: isAdmitted, remaining: Int(remaining),
            seconds: Int(max(1, (wait + 999_999_999) / 1_000_000_000)))
    }

    /// Takes back what an admitted request used up.
    public func giveBack(_ key: some Hashable, cost: Int = 1) {
        table.update(key) { whole in
            if whole != 0 { whole = max(whole - Int64(cost) * interval, 0) }
        }
    }

    /// Gives the key its whole quota.
    public func forget(_ key: some Hashable) {
        table.update(key) { $0 = 0 }
    }
}

extension Duration {
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
