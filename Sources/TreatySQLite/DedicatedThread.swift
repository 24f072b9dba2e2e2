#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A detached thread that runs a closure once.
enum DedicatedThread {
    private static let stackBytes = 2 << 20

    /// - Parameter inBackground: whether the processor goes to other threads first, where the system can tell threads
    ///   apart.
    static func start(
        inBackground: Bool = false, _ body: @escaping @Sendable () -> Void
    ) throws(SQLiteError) {
        // SAFETY: the box is retained here and released once: by the thread, or below when there is no thread.
        let box = Unmanaged.passRetained(ThreadBody(inBackground: inBackground, run: body))
        let code = create(context: box.toOpaque())
        guard code == 0 else {
            box.release()
            throw SQLiteError(.other, "cannot start a thread: \(String(cString: strerror(code)))")
        }
    }

    private static func create(context: UnsafeMutableRawPointer) -> Int32 {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        pthread_attr_setstacksize(&attributes, stackBytes)
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        return pthread_create(&thread, &attributes, { runThread($0) }, context)
    }
}

private final class ThreadBody: Sendable {
    private let inBackground: Bool
    private let body: @Sendable () -> Void

    init(inBackground: Bool, run body: @escaping @Sendable () -> Void) {
        self.inBackground = inBackground
        self.body = body
    }

    func run() {
        #if os(Linux)
            // Here each thread has a nice value of its own, and 0 means the one that asks.
            if inBackground { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }
        #endif
        body()
    }
}

private func runThread(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
    return nil
}
