#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The reading connections of one thread: one for each database that it has read from and that is still open.
///
/// SAFETY: reached only through the thread's own value of a pthread key, so never by two threads.
final class ThreadReaders {
    private var connections: [ReaderConnection] = []

    /// One key for the process and never deleted: a key of each database could be deleted under a thread that is about
    /// to use it. The destructor runs when a thread ends, and closes what the thread had open.
    private static let key: pthread_key_t? = {
        var key = pthread_key_t()
        let code = pthread_key_create(&key) { value in
            #if canImport(Glibc)
                guard let value else { return }
            #endif
            Unmanaged<ThreadReaders>.fromOpaque(value).takeRetainedValue().closeAll()
        }
        return code == 0 ? key : nil
    }()

    /// Those of the calling thread.
    static func current() throws(SQLiteError) -> ThreadReaders {
        guard let key else { throw SQLiteError(.other, "no thread-local storage is left") }
        if let value = pthread_getspecific(key) {
            return Unmanaged<ThreadReaders>.fromOpaque(value).takeUnretainedValue()
        }
        let made = Unmanaged.passRetained(ThreadReaders())
        guard pthread_setspecific(key, made.toOpaque()) == 0 else {
            made.release()
            throw SQLiteError(.other, "no thread-local storage is left")
        }
        return made.takeUnretainedValue()
    }

    func connection(of pool: ObjectIdentifier) -> ReaderConnection? {
        // Nearly always one element. Closed ones must not be found: a new pool may have the address of an old one.
        for connection in connections where connection.pool == pool && !connection.isClosed { return connection }
        return nil
    }

    func append(_ connection: ReaderConnection) {
        connections.removeAll { $0.isClosed }
        connections.append(connection)
    }

    /// The thread ends, so none of its connections is in use, except for the moment that the writer needs.
    private func closeAll() {
        for connection in connections {
            while !connection.closeIfIdle() { sched_yield() }
        }
    }
}
