#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The right to use a database file, held as an exclusive `flock` on a file beside it.
///
/// A lock of its own and not one on the database: closing any descriptor of that file would drop SQLite's POSIX locks.
/// `flock` belongs to the open file, so a second open in the same process is kept out too, and the kernel lets go when
/// the process ends, however it ends.
struct OwnerLock: ~Copyable {
    private let descriptor: Int32

    /// How often a lock that another holds is tried again.
    private static let retryMicroseconds: UInt32 = 5000

    /// Takes the lock, blocking the thread for `wait` at most until its owner lets go, or throws.
    init(database path: String, wait: Duration = .zero) throws(SQLiteError) {
        let lockPath = path + ".lock"
        let opened = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else {
            throw SQLiteError(.cannotOpen, "cannot open \(lockPath): \(String(cString: strerror(errno)))")
        }
        let end = ContinuousClock.now + wait
        while flock(opened, LOCK_EX | LOCK_NB) != 0 {
            let reason = errno
            if reason == EWOULDBLOCK || reason == EINTR, ContinuousClock.now < end {
                usleep(Self.retryMicroseconds)
                continue
            }
            _ = closeDescriptor(opened)
            if reason == EWOULDBLOCK {
                throw SQLiteError(
                    .ownedElsewhere, "\(path) is in use by another server: it holds the lock \(lockPath)")
            }
            throw SQLiteError(.cannotOpen, "cannot lock \(lockPath): \(String(cString: strerror(reason)))")
        }
        self.descriptor = opened
    }

    /// The lock file stays: removing it would let two processes lock two different files of one name. Unlocked by word,
    /// since a child of this process that is just being made has the open file too, until it runs its program.
    deinit {
        _ = flock(descriptor, LOCK_UN)
        _ = closeDescriptor(descriptor)
    }
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 {
    close(descriptor)
}
