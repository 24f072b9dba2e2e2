#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ends a match that begins anew at too many places of a long text.
///
/// PCRE2 counts steps from each place anew, and a run of one class counts once however long it is, so that its limit
/// alone leaves quadratic time open. A pattern that is not anchored hence calls out where it begins. What is measured is
/// the thread's own processor time, so that a busy machine does not turn a match into a refusal.
struct StartClock {
    /// Texts shorter than this cannot take long: their square is small.
    static let textBytesMin = 4096
    /// Processor time of one match.
    static let durationMax: Duration = .milliseconds(100)
    /// How many bytes of text may be scanned between two looks at the clock, as long as `startsPerLookMin` allows.
    static let bytesPerLook = 1 << 22
    static let startsPerLookMin = 32

    private var startsPerLook = startsPerLookMin
    private var startsLeft = startsPerLookMin
    private var deadline = Duration.zero

    mutating func begin(textBytes: Int) {
        startsPerLook = max(Self.startsPerLookMin, Self.bytesPerLook / max(1, textBytes))
        startsLeft = startsPerLook
        deadline = Self.processorTime() + Self.durationMax
    }

    mutating func isOver() -> Bool {
        startsLeft -= 1
        guard startsLeft <= 0 else { return false }
        startsLeft = startsPerLook
        return Self.processorTime() > deadline
    }

    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
