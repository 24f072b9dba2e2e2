#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a body that blocks on a thread of its own.
func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
        let job = Job { continuation.resume(with: Result(catching: body)) }
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        // SAFETY: the job is retained for the thread, which takes that reference over; only when there is no thread is
        // it released here.
        let retained = Unmanaged.passRetained(job)
        let code = pthread_create(&thread, nil, runJob, retained.toOpaque())
        guard code == 0 else {
            retained.release()
            continuation.resume(throwing: TestClientError.system(step: "pthread_create", code: code))
            return
        }
        #if canImport(Glibc)
            pthread_detach(thread)
        #else
            if let thread { pthread_detach(thread) }
        #endif
    }
}

private final class Job: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

// SAFETY: the argument is the job that `onOwnThread` retained for this thread.
#if canImport(Glibc)
    private func runJob(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
    }
#else
    private func runJob(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
        return nil
    }
#endif
