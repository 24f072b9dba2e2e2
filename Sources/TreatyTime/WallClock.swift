#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the time comes from; a test puts its own in place of it.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Int64

    /// `microsecondsSince1970` gives UTC, leap seconds not counted.
    public init(microsecondsSince1970 read: @escaping @Sendable () -> Int64) { self.read = read }

    /// The system's clock.
    public static let system = WallClock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    /// Microseconds since 1970-01-01T00:00:00Z.
    public var microsecondsSince1970: Int64 { read() }
    public var now: DateTime { DateTime(microsecondsSince1970: read()) }
}
