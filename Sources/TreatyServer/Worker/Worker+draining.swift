internal import CTreatyUV
import Synchronization

extension Worker {
    /// Present from the moment that the server is told to stop.
    struct DrainState {
        var forceAt: UInt64
        var wasForced = false
        /// Who wants to know of the end.
        var waiting: [@Sendable () -> Void] = []
    }

    /// Stops accepting, closes connections that have been idle for a while, lets the others finish until `grace`
    /// milliseconds have passed.
    /// `finished` is called when all is done or was given up.
    func drain(grace: UInt64, finished: @escaping @Sendable () -> Void) {
        if var drain = drainState {
            // Whoever asks again may be in a greater hurry, never in a lesser.
            if !drain.wasForced { drain.forceAt = min(drain.forceAt, now + grace) }
            drain.waiting.append(finished)
            drainState = drain
            return
        }
        // Those that wait have been told that they are connected, and may have sent a request. A shared socket is not
        // emptied: others go on accepting from it.
        for listener in listeners where listener.socket?.isShared == false { acceptWaiting(listener) }
        drainState = DrainState(forceAt: now + grace, waiting: [finished])
        stopListening()
        startTicking()
        for connection in connections { connection.drain() }
        stopIfDone()
    }

    func stopIfDone() {
        guard isDraining, !isStopping, connections.isEmpty, runningTasks == 0, jobs.isEmpty else { return }
        // What is in the inbox was promised to be run; then this is asked again.
        isStopping = inbox.withLock { inbox in
            inbox.isClosed = inbox.isEmpty
            return inbox.isClosed
        }
        guard isStopping else { return }
        closeHandle(wake)
        closeHandle(timer)
        closeHandle(check)
    }

    /// Cancels what is left when the grace is over.
    func forceIfDue(_ now: UInt64) {
        guard var drain = drainState, now >= drain.forceAt else { return }
        guard !drain.wasForced else { return finish() }
        drain.wasForced = true
        // Handlers get a second to notice that they were cancelled; then nobody waits for them any more.
        drain.forceAt = now + 1000
        drainState = drain
        for connection in connections { connection.abort() }
    }

    /// Tells those who wait for the end, once.
    func finish() {
        let waiting = drainState?.waiting ?? []
        drainState?.waiting = []
        for finished in waiting { finished() }
    }
}
