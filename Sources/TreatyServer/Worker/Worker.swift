internal import CTreatyUV
import Synchronization
import TreatyHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One thread with one libuv loop, which is also the executor of the tasks of its requests: a handler that does not
/// suspend runs to its end within the callback that read its request, and one that does is resumed on this thread.
///
/// SAFETY: everything but `inbox`, `counters` and what never changes is touched on the worker's thread alone, or
/// before that thread starts. The handles are allocated for the life of the worker and freed after its loop has ended.
final class Worker: TaskExecutor, @unchecked Sendable {
    let responder: any HTTPResponder
    let limits: CodecLimits
    let allowance: ConnectionAllowance
    let onEvent: (@Sendable (HTTPServerEvent) -> Void)?
    let counters = WorkerCounters()
    let loop = UnsafeMutablePointer<uv_loop_t>.allocate(capacity: 1)
    let wake = UnsafeMutablePointer<uv_async_t>.allocate(capacity: 1)
    let timer = UnsafeMutablePointer<uv_timer_t>.allocate(capacity: 1)
    let check = UnsafeMutablePointer<uv_check_t>.allocate(capacity: 1)
    /// Where every connection of this worker reads into; its content lives only for one callback.
    let readBuffer = UnsafeMutableRawPointer.allocate(byteCount: Worker.readBytesMax, alignment: 16)
    static let readBytesMax = 64 * 1024
    /// How often deadlines are looked at, in milliseconds; while the server stops, in which people wait, more often.
    private static let tick: UInt64 = 100
    private static let drainTick: UInt64 = 20

    let inbox = Mutex(Inbox())
    /// What is ready to run on this thread.
    var jobs: [UnownedJob] = []
    var thread = pthread_self()
    var connections: [Connection] = []
    /// Connections with more requests than had their turn.
    var unfinished: [Connection] = []
    var admission: Admission
    let urgentPaths: [[UInt8]]
    /// The answer to those that are turned away; made anew once a second.
    var overload: (response: HTTPResponse, second: UInt64)?
    var listeners: [Listener] = []
    /// While the server accepts.
    var isListening = false
    var acceptPause: AcceptPause?
    /// Where a connection without an output buffer of its own puts its answer together.
    var scratch: [UInt8] = []
    private var dateSecond = UInt64.max
    private var date: [UInt8] = []
    var drainState: DrainState?
    var isStopping = false

    init(
        configuration: HTTPServerConfiguration, limits: CodecLimits, allowance: ConnectionAllowance, of count: Int
    ) throws(HTTPServerError) {
        urgentPaths = configuration.urgentPaths.map { Array($0.utf8) }
        admission = Admission(
            delayMax: limits.queueDelay, interval: limits.queueInterval, requestsMax: limits.requestsMax / count)
        responder = configuration.responder
        onEvent = configuration.onEvent
        self.limits = limits
        self.allowance = allowance
        try check("uv_loop_init", uv_loop_init(loop))
        loop.pointee.data = Unmanaged.passUnretained(self).toOpaque()
        try check("uv_async_init", uv_async_init(loop, wake) { handle in Worker.of(handle?.pointee.loop)?.wokenUp() })
        try check("uv_timer_init", uv_timer_init(loop, timer))
        uv_check_init(loop, check)
    }

    deinit {
        loop.deallocate()
        wake.deallocate()
        timer.deallocate()
        check.deallocate()
        readBuffer.deallocate()
    }

    /// SAFETY: a loop's `data` is its worker, which outlives it.
    static func of(_ loop: UnsafeMutablePointer<uv_loop_t>?) -> Worker? {
        guard let data = loop?.pointee.data else { return nil }
        return Unmanaged<Worker>.fromOpaque(data).takeUnretainedValue()
    }

    var now: UInt64 { uv_now(loop) }
    var isDraining: Bool { drainState != nil }
    /// Requests whose task has not ended; some may have lost their connection.
    var runningTasks: Int { counters.requestsActive.load(ordering: .relaxed) }

    // MARK: - Thread

    /// Starts the thread. It keeps the worker alive until its loop has ended.
    func startThread() throws(HTTPServerError) {
        #if canImport(Glibc)
            var id = pthread_t()
        #else
            var id: pthread_t?
        #endif
        // SAFETY: the reference that is passed is taken over by `run` on the new thread.
        let argument = Unmanaged.passRetained(self)
        let code = pthread_create(&id, nil, workerThread, argument.toOpaque())
        guard code == 0 else {
            argument.release()
            throw .system(step: "pthread_create", reason: String(cString: strerror(code)))
        }
        #if canImport(Glibc)
            pthread_detach(id)
        #else
            if let id { pthread_detach(id) }
        #endif
    }

    fileprivate func run() {
        thread = pthread_self()
        uv_update_time(loop)
        startTicking()
        uv_check_start(check) { handle in
            guard let worker = Worker.of(handle?.pointee.loop) else { return }
            worker.runJobs()
            worker.admission.endTurn()
        }
        uv_run(loop, UV_RUN_DEFAULT)
        uv_loop_close(loop)
        finish()
    }

    /// Ends a worker whose thread was never started.
    func discard() {
        closeHandle(wake)
        closeHandle(timer)
        closeHandle(check)
        stopListening()
        uv_run(loop, UV_RUN_DEFAULT)
        uv_loop_close(loop)
    }

    // MARK: - Time

    /// The `Date` line of now; made anew once a second.
    func dateLine() -> [UInt8] {
        let second = now / 1000
        if second != dateSecond {
            dateSecond = second
            date = TreatyServer.dateLine(secondsSince1970: max(0, time(nil)))
        }
        return date
    }

    /// Again when draining begins.
    func startTicking() {
        let tick = isDraining ? Self.drainTick : Self.tick
        uv_timer_start(timer, { handle in Worker.of(handle?.pointee.loop)?.ticked() }, tick, tick)
    }

    private func ticked() {
        let now = now
        resumeAcceptingIfDue()
        for connection in connections where connection.nextDeadline <= now { connection.deadlinePassed() }
        forceIfDue(now)
        runJobs()
        stopIfDone()
    }

    // MARK: - Handles

    /// SAFETY: every libuv handle type begins with the members of `uv_handle_t`. Each is closed once, and freed with
    /// the worker, after the loop.
    func closeHandle<Handle>(_ handle: UnsafeMutablePointer<Handle>) {
        handle.withMemoryRebound(to: uv_handle_t.self, capacity: 1) { handle in
            if uv_is_closing(handle) == 0 { uv_close(handle, nil) }
        }
    }

    private func check(_ step: String, _ code: Int32) throws(HTTPServerError) {
        guard code < 0 else { return }
        throw .system(step: step, reason: String(cString: uv_strerror(code)))
    }
}

/// SAFETY: the argument is the retained worker that `startThread` passed.
#if canImport(Glibc)
    private func workerThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let argument else { return nil }
        Unmanaged<Worker>.fromOpaque(argument).takeRetainedValue().run()
        return nil
    }
#else
    private func workerThread(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Worker>.fromOpaque(argument).takeRetainedValue().run()
        return nil
    }
#endif
