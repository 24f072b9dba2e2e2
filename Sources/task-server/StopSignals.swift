#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// SIGTERM and SIGINT, taken by whoever waits for them instead of by a handler, in which hardly anything may be done.
struct StopSignals {
    private var set = sigset_t()

    /// Blocks them in this thread and in all that it starts from now on.
    init() {
        sigemptyset(&set)
        sigaddset(&set, SIGTERM)
        sigaddset(&set, SIGINT)
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }

    /// Whether one has come and waits to be taken.
    var isPending: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return sigismember(&pending, SIGTERM) == 1 || sigismember(&pending, SIGINT) == 1
    }

    /// Waits for the next one and returns its number.
    func wait() -> Int32 {
        var (set, number) = (set, Int32(0))
        while sigwait(&set, &number) != 0 {}
        return number
    }
}
