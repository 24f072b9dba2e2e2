#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The descriptors of the listening sockets that a service manager has opened for this process (`sd_listen_fds`):
/// `LISTEN_FDS` of them from 3 on, if `LISTEN_PID` is this process. Both variables are removed, and the descriptors
/// closed on exec, so that no child takes the sockets for its own. Empty when there are none.
///
/// Call it once, before there is a second thread: it changes the environment.
///
/// - Throws: ``HTTPServerError/inheritance(_:)`` when the variables are for this process and make no sense.
public func inheritedSockets() throws(HTTPServerError) -> [Int32] {
    let process = environmentVariable("LISTEN_PID")
    let count = environmentVariable("LISTEN_FDS")
    for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) }
    guard let process, let count, process == "\(getpid())" else { return [] }
    guard let count = Int32(count), (0...inheritedSocketsMax).contains(count) else {
        throw .inheritance("LISTEN_FDS must be a number from 0 to \(inheritedSocketsMax), and is \"\(count)\"")
    }
    let descriptors = Array(3..<(3 + count))
    for descriptor in descriptors where fcntl(descriptor, F_SETFD, FD_CLOEXEC) < 0 {
        throw .inheritance("LISTEN_FDS names descriptor \(descriptor), which is not open")
    }
    return descriptors
}

/// Every worker watches every socket.
private let inheritedSocketsMax: Int32 = 16

func environmentVariable(_ name: String) -> String? {
    // SAFETY: getenv gives nil or a NUL-terminated text, which is copied at once, while there is one thread.
    getenv(name).map { String(cString: $0) }
}
