#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A value behind a mutex, with one condition on which a thread can wait for the value to change.
///
/// The standard library's `Mutex` has no condition, and the writer has to sleep while there is nothing to write.
///
/// SAFETY: `state` is touched only between lock and unlock of `mutex`; both pthread objects live at a fixed address.
final class Monitor<State: Sendable>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>
    private var state: State

    init(_ state: State) {
        self.state = state
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        condition = .allocate(capacity: 1)
        condition.initialize(to: pthread_cond_t())
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        condition.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Changes the value.
    func withLock<Value>(_ body: (inout State) -> Value) -> Value {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body(&state)
    }

    /// Wakes the thread that waits, if one does; without one this is no system call.
    func signal() {
        pthread_cond_signal(condition)
    }

    /// Waits until `body` gives something else than nil. It is called again after every signal.
    func wait<Value>(for body: (inout State) -> Value?) -> Value {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while true {
            if let value = body(&state) { return value }
            pthread_cond_wait(condition, mutex)
        }
    }
}
