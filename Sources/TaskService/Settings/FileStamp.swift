#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// By what a file that was changed, or replaced by another, is told from the one before.
struct FileStamp: Equatable {
    private let device: UInt64
    private let inode: UInt64
    private let mode: UInt32
    private let size: Int64
    /// Nanoseconds since 1970; `changed` is that of the last change of the file's status too.
    private let modified: Int64
    private let changed: Int64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        mode = UInt32(status.st_mode)
        size = Int64(status.st_size)
        #if canImport(Glibc)
            (modified, changed) = (Self.nanoseconds(status.st_mtim), Self.nanoseconds(status.st_ctim))
        #else
            (modified, changed) = (Self.nanoseconds(status.st_mtimespec), Self.nanoseconds(status.st_ctimespec))
        #endif
    }

    /// Nil when there is no such file.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Whether a later change would show: times of files are coarse, and one who changes a file twice within some
    /// milliseconds may leave the same stamp.
    var isSettled: Bool {
        var now = timespec()
        return clock_gettime(CLOCK_REALTIME, &now) == 0 && Self.nanoseconds(now) - changed > 2_000_000_000
    }

    /// Whether others than the owner may read or write it.
    var isOpenToOthers: Bool { mode & 0o066 != 0 }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
