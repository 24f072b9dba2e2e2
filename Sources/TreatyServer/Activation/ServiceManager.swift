#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The service manager that started this process, if it wants to be told how the process fares (`sd_notify`): a
/// datagram to the socket that `NOTIFY_SOCKET` names. Without one, telling does nothing.
public struct ServiceManager: Sendable {
    public enum State: String, Sendable {
        /// From now on requests are answered.
        case ready = "READY=1"
        /// The process is about to end.
        case stopping = "STOPPING=1"
    }

    private let path: String?

    /// Reads `NOTIFY_SOCKET` and removes it, so that no child speaks in this process's name. Call it once, before there
    /// is a second thread.
    public static func ofProcess() -> ServiceManager {
        let path = environmentVariable("NOTIFY_SOCKET")
        unsetenv("NOTIFY_SOCKET")
        return ServiceManager(path: path)
    }

    /// - Parameter path: of a socket in the file system, or, with `@` in front, in Linux's abstract name space.
    init(path: String?) { self.path = path }

    /// False when there is a socket and it could not be told. A manager that has gone is no reason to stop.
    @discardableResult
    public func tell(_ state: State) -> Bool {
        guard let path, let first = path.utf8.first else { return true }
        guard first == UInt8(ascii: "/") || first == UInt8(ascii: "@") else { return false }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        // An abstract name begins with NUL and is as long as the address says.
        if first == UInt8(ascii: "@") { name[0] = 0 }
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard name.count < room else { return false }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = MemoryLayout<sockaddr_un>.size - room + name.count
        #if canImport(Glibc)
            let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        #else
            let descriptor = socket(AF_UNIX, SOCK_DGRAM, 0)
        #endif
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let message = Array(state.rawValue.utf8)
        // SAFETY: the address is read as what its family says, up to its length; the pointer stays in the closure.
        let sent = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, message, message.count, 0, $0, socklen_t(length))
            }
        }
        return sent == message.count
    }
}
