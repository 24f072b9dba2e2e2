import Dispatch

/// An executor apart from the shared pool, for tests that block: the pool has one thread for each core, and two
/// blocked tests could keep it from whatever they wait for.
final class OwnThread: TaskExecutor {
    private let queue = DispatchQueue(label: "test")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
