#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A few threads that work through one bounded queue.
///
/// SAFETY: `queue` and `isEnding` are read and written with `mutex` held only. The threads keep the state alive, not
/// the pool. `threads` is written in `init` and emptied by the one call of `shutdown` that finds them.
final class WorkerPool: @unchecked Sendable {
    typealias Job = @Sendable (_ isCancelled: Bool) -> Void

    enum Refusal: Error {
        case full
        case ended
    }

    private let state: State
    private var threads: [pthread_t] = []

    /// - Parameters:
    ///   - count: how many threads, at least one.
    ///   - queueMax: how many jobs may wait beside those that run.
    init(threads count: Int, queueMax: Int) {
        state = State(queueMax: queueMax)
        for _ in 0..<max(1, count) {
            if let thread = Self.start(state) { threads.append(thread) }
        }
        if threads.isEmpty { state.end() }
    }

    deinit { shutdown() }

    func submit(_ job: @escaping Job) throws(Refusal) { try state.submit(job) }

    /// As of now, and since the pool was made.
    var metrics: PasswordMetrics { state.locked { state.metrics } }

    /// Ends the threads and waits for them: running jobs are finished, waiting ones are told that they are cancelled.
    func shutdown() {
        state.end()
        for thread in state.locked({ () -> [pthread_t] in
            defer { threads = [] }
            return threads
        }) {
            pthread_join(thread, nil)
        }
    }

    private static func start(_ state: State) -> pthread_t? {
        // SAFETY: the reference is retained here and released by the thread that it is given to.
        let held = Unmanaged.passRetained(state)
        #if canImport(Glibc)
            var thread = pthread_t()
            let failed = pthread_create(
                &thread, nil,
                { held in
                    if let held { Unmanaged<State>.fromOpaque(held).takeRetainedValue().work() }
                    return nil
                }, held.toOpaque())
        #else
            var thread: pthread_t?
            let failed = pthread_create(
                &thread, nil,
                { held in
                    Unmanaged<State>.fromOpaque(held).takeRetainedValue().work()
                    return nil
                }, held.toOpaque())
        #endif
        if failed != 0 {
            held.release()
            return nil
        }
        return thread
    }
}

/// SAFETY: everything mutable is touched with `mutex` held only; mutex and condition have fixed addresses until
/// `deinit`, which runs when no thread holds the state any more.
private final class State: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let queueMax: Int
    private var queue: [WorkerPool.Job] = []
    private var isEnding = false
    private var counts = PasswordMetrics()

    init(queueMax: Int) {
        self.queueMax = max(1, queueMax)
        mutex.initialize(to: pthread_mutex_t())
        condition.initialize(to: pthread_cond_t())
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    /// Read with `mutex` held.
    var metrics: PasswordMetrics {
        var metrics = counts
        metrics.waiting = queue.count
        return metrics
    }

    func locked<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body()
    }

    func submit(_ job: @escaping WorkerPool.Job) throws(WorkerPool.Refusal) {
        try locked { () throws(WorkerPool.Refusal) in
            if isEnding { throw .ended }
            guard queue.count < queueMax else {
                counts.refused += 1
                throw .full
            }
            queue.append(job)
            pthread_cond_signal(condition)
        }
    }

    func end() {
        let dropped = locked {
            isEnding = true
            pthread_cond_broadcast(condition)
            defer { queue = [] }
            return queue
        }
        for job in dropped { job(true) }
    }

    func work() {
        #if canImport(Glibc)
            // Of this thread alone on Linux; elsewhere it would be of the process. Hashing may take what the threads
            // that serve requests leave, and a tenth of a core where these leave nothing.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        #endif
        while let job = next() {
            job(false)
            locked { counts.active -= 1 }
        }
    }

    private func next() -> WorkerPool.Job? {
        locked {
            while queue.isEmpty, !isEnding { pthread_cond_wait(condition, mutex) }
            guard !queue.isEmpty else { return nil }
            counts.active += 1
            counts.begun += 1
            return queue.removeFirst()
        }
    }
}
