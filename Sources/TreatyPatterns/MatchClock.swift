#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ends a match that takes longer than any honest one.
///
/// PCRE2 counts steps, but from each place where it begins anew, and a run of one class counts once however long it is:
/// its limit alone leaves quadratic time open. Patterns hence call out where they begin, or everywhere. What counts is
/// the thread's own processor time, so that a busy machine does not turn a match into a refusal.
struct MatchClock {
    /// Texts shorter than this are bounded by their steps alone, and cost no look at a clock.
    static let textBytesMin = 256
    /// Processor time of one match, in all its attempts. A walk over 1 MiB takes a tenth of it.
    static let duration: Duration = .milliseconds(12)
    /// How many bytes may be scanned between two looks at the clock, if each call out stands for a scan of the whole text.
    private static let bytesPerLook = 1 << 22

    private var callsPerLook = 1
    private var callsLeft = 1
    /// In processor time.
    private var deadline = Duration.zero
    /// In the time of the wall, which costs no system call: before it the deadline cannot have come.
    private var nextLook = Duration.zero

    mutating func begin(textBytes: Int) {
        callsPerLook = max(2, min(1024, Self.bytesPerLook / max(1, textBytes)))
        callsLeft = callsPerLook
        deadline = Self.now(CLOCK_THREAD_CPUTIME_ID) + Self.duration
        nextLook = Self.now(CLOCK_MONOTONIC) + Self.duration
    }

    mutating func isOver() -> Bool {
        callsLeft -= 1
        guard callsLeft <= 0 else { return false }
        callsLeft = callsPerLook
        let wall = Self.now(CLOCK_MONOTONIC)
        guard wall >= nextLook else { return false }
        let left = deadline - Self.now(CLOCK_THREAD_CPUTIME_ID)
        nextLook = wall + left
        return left <= .zero
    }

    private static func now(_ clock: clockid_t) -> Duration {
        var time = timespec()
        clock_gettime(clock, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
