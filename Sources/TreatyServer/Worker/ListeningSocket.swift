import TreatyHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A socket that listens, and is closed with the object: one of several on a shared port, or a share of one that was
/// handed over.
///
/// libuv's own listening handles are not used: out of descriptors, they accept and cut one connection after the other
/// without giving the loop back, and two loops that do so keep each other from an end.
final class ListeningSocket {
    enum Accepted: Equatable {
        /// The descriptor of a connection, which is the caller's now, and who is at its other end.
        case connection(Int32, RemoteAddress?)
        /// Nobody waits.
        case nobody
        /// Whoever waited has left; there may be others.
        case left
        /// The number of the system's error.
        case failed(Int32)
    }

    static let backlog: Int32 = 1024
    /// What the system may keep for a client beyond what is on its way, in bytes; else megabytes for each that does not
    /// read.
    private static let unsentBytesMax: Int32 = 256 * 1024
    let descriptor: Int32
    /// Whether others hold the socket too, and will go on accepting.
    let isShared: Bool

    init(_ address: SocketAddress) throws(HTTPServerError) {
        descriptor = try address.makeSocket()
        isShared = false
        if address.family == AF_INET6 { try set(Int32(IPPROTO_IPV6), IPV6_V6ONLY, to: 0, "IPV6_V6ONLY") }
        try set(SOL_SOCKET, SO_REUSEADDR, to: 1, "SO_REUSEADDR")
        try set(SOL_SOCKET, SO_REUSEPORT, to: 1, "SO_REUSEPORT")
        try step("bind", address.bind(descriptor))
        try step("fcntl", fcntl(descriptor, F_SETFL, O_NONBLOCK))
        try step("fcntl", fcntl(descriptor, F_SETFD, FD_CLOEXEC))
        try step("listen", listen(descriptor, Self.backlog))
        boundUnsentBytes()
    }

    /// A share of a socket that listens already; the given descriptor stays open.
    init(sharing shared: Int32) throws(HTTPServerError) {
        var listens: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(shared, SOL_SOCKET, SO_ACCEPTCONN, &listens, &length) == 0, listens != 0 else {
            throw .inheritance("descriptor \(shared), which was handed over, is no listening socket")
        }
        descriptor = fcntl(shared, F_DUPFD_CLOEXEC, 0)
        isShared = true
        try step("fcntl", descriptor)
        try step("fcntl", fcntl(descriptor, F_SETFL, O_NONBLOCK))
        boundUnsentBytes()
    }

    deinit { close(descriptor) }

    /// Connections inherit it. Without it, as on a socket that is not TCP, they are only less frugal.
    private func boundUnsentBytes() {
        var bytes = Self.unsentBytesMax
        let length = socklen_t(MemoryLayout<Int32>.size)
        _ = setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, &bytes, length)
    }

    /// The port, which the system chose if 0 was asked for.
    func port() throws(HTTPServerError) -> UInt16 {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        // SAFETY: `sockaddr_storage` is made to be read as any of the address types.
        let code = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        try step("getsockname", code)
        return SocketAddress.port(of: storage)
    }

    /// Takes the next connection that waits, without waiting for one.
    func accept() -> Accepted {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        // SAFETY: `sockaddr_storage` is made to be written as any of the address types.
        let connection = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { systemAccept(descriptor, $0, &length) }
        }
        if connection >= 0 {
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            return .connection(connection, SocketAddress.remoteAddress(of: storage))
        }
        switch errno {
        case EAGAIN, EWOULDBLOCK: return .nobody
        case EINTR, ECONNABORTED, EPROTO: return .left
        case let number: return .failed(number)
        }
    }

    private func set(_ level: Int32, _ option: Int32, to value: Int32, _ name: String) throws(HTTPServerError) {
        var value = value
        try step(name, setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size)))
    }

    private func step(_ name: String, _ code: Int32) throws(HTTPServerError) {
        guard code < 0 else { return }
        throw .system(step: name, reason: String(cString: strerror(errno)))
    }
}

/// The function, which a method of the same name would hide.
private func systemAccept(
    _ descriptor: Int32, _ address: UnsafeMutablePointer<sockaddr>, _ length: UnsafeMutablePointer<socklen_t>
) -> Int32 {
    accept(descriptor, address, length)
}
