#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ends a match of a long text that takes much longer than a walk over it.
///
/// PCRE2 counts steps, but from each place where it begins anew, and a run of one class counts once however long it is:
/// its limit alone leaves quadratic time open. Patterns hence call out where they begin, and what is measured is the
/// thread's own processor time, so that a busy machine does not turn a match into a refusal.
struct MatchClock {
    /// Texts shorter than this cannot take long: their square is small.
    static let textBytesMin = 4096
    /// Processor time of one match for each byte of the text: linear in its length, 0.2 s for 1 MiB.
    static let nanosecondsPerByte = 200
    static let durationMin: Duration = .milliseconds(5)
    /// How many bytes of text may be scanned between two looks at the clock, as long as `callsPerLookMin` allows.
    static let bytesPerLook = 1 << 22
    static let callsPerLookMin = 32

    private var callsPerLook = callsPerLookMin
    private var callsLeft = callsPerLookMin
    private var deadline = Duration.zero

    mutating func begin(textBytes: Int) {
        callsPerLook = max(Self.callsPerLookMin, Self.bytesPerLook / max(1, textBytes))
        callsLeft = callsPerLook
        deadline = Self.processorTime() + max(Self.durationMin, .nanoseconds(Self.nanosecondsPerByte * textBytes))
    }

    mutating func isOver() -> Bool {
        callsLeft -= 1
        guard callsLeft <= 0 else { return false }
        callsLeft = callsPerLook
        return Self.processorTime() > deadline
    }

    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
