internal import CTreatyUV
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Worker {
    /// What other threads leave for this one.
    struct Inbox {
        var jobs: [UnownedJob] = []
        var commands: [@Sendable (Worker) -> Void] = []
        var isClosed = false
        var isEmpty: Bool { jobs.isEmpty && commands.isEmpty }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if pthread_equal(pthread_self(), thread) != 0 {
            jobs.append(job)
            return
        }
        if !leave({ $0.jobs.append(job) }) { job.runSynchronously(on: asUnownedTaskExecutor()) }
    }

    /// Runs `command` on the worker's thread, soon. False when its loop has ended, and nothing happens.
    func post(_ command: @escaping @Sendable (Worker) -> Void) -> Bool {
        leave { $0.commands.append(command) }
    }

    /// Puts something into the inbox and wakes the loop; false when there is no loop any more.
    private func leave(_ put: (inout sending Inbox) -> Void) -> Bool {
        inbox.withLock { inbox in
            guard !inbox.isClosed else { return false }
            let wasEmpty = inbox.isEmpty
            put(&inbox)
            // Under the lock, so that the handle cannot be closed in between.
            if wasEmpty { uv_async_send(wake) }
            return true
        }
    }

    func wokenUp() {
        let (arrived, commands) = inbox.withLock { inbox in
            let taken = (inbox.jobs, inbox.commands)
            inbox.jobs = []
            inbox.commands = []
            return taken
        }
        jobs.append(contentsOf: arrived)
        for command in commands { command(self) }
        advanceUnfinished()
        runJobs()
        stopIfDone()
    }

    /// Runs what is ready. A task that yields again and again gets a few turns, then the sockets get theirs.
    func runJobs() {
        guard !jobs.isEmpty else { return }
        let executor = asUnownedTaskExecutor()
        for _ in 0..<8 {
            let batch = jobs
            jobs = []
            for job in batch { job.runSynchronously(on: executor) }
            if jobs.isEmpty {
                stopIfDone()
                return
            }
        }
        uv_async_send(wake)
    }
}
