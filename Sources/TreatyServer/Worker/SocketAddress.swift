internal import CTreatyUV
import TreatyHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An IPv4 or IPv6 address with a port.
struct SocketAddress {
    private var storage = sockaddr_storage()

    /// `host` is an address in text, with or without brackets for IPv6, or `localhost`.
    init(host: String, port: UInt16) throws(HTTPServerError) {
        let name = host == "localhost" ? "127.0.0.1" : host
        let bare = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
        // SAFETY: `sockaddr_storage` is large enough and aligned for both types; the pointers stay in the closures.
        let isAddress = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { uv_ip4_addr(bare, Int32(port), $0) } == 0
                || pointer.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { uv_ip6_addr(bare, Int32(port), $0) }
                    == 0
        }
        guard isAddress else { throw .notAnAddress(host) }
    }

    var family: Int32 { Int32(storage.ss_family) }

    /// A new socket of this family.
    func makeSocket() throws(HTTPServerError) -> Int32 {
        #if canImport(Glibc)
            let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(family, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw .system(step: "socket", reason: String(cString: strerror(errno))) }
        return descriptor
    }

    /// Binds a socket to this address; the system's code.
    func bind(_ descriptor: Int32) -> Int32 {
        let length = socklen_t(
            family == AF_INET6 ? MemoryLayout<sockaddr_in6>.size : MemoryLayout<sockaddr_in>.size)
        // SAFETY: `sockaddr_storage` is made to be read as any of the address types; the pointer stays in the closure.
        return withUnsafePointer(to: storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { systemBind(descriptor, $0, length) }
        }
    }

    /// SAFETY: the port stands at the same place, in network order, in both address types.
    static func port(of storage: sockaddr_storage) -> UInt16 {
        var storage = storage
        return withUnsafePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { UInt16(bigEndian: $0.pointee.sin_port) }
        }
    }

    /// The address as requests bear it; nil when it is of another family.
    ///
    /// SAFETY: what is read is of the type that the family says, and both fit.
    static func remoteAddress(of storage: sockaddr_storage) -> RemoteAddress? {
        withUnsafeBytes(of: storage) { bytes in
            switch Int32(storage.ss_family) {
            case AF_INET:
                let address = bytes.load(as: sockaddr_in.self)
                return RemoteAddress(
                    ipv4: UInt32(bigEndian: address.sin_addr.s_addr), port: UInt16(bigEndian: address.sin_port))
            case AF_INET6:
                let address = bytes.load(as: sockaddr_in6.self)
                return withUnsafeBytes(of: address.sin6_addr) { bytes in
                    RemoteAddress(
                        high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
                        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
                        port: UInt16(bigEndian: address.sin6_port))
                }
            default: return nil
            }
        }
    }

    /// Fails when somebody listens there already: with SO_REUSEPORT alone a second server of the same user would take
    /// a part of the first one's clients, and nobody would be told.
    func checkFree() throws(HTTPServerError) {
        let descriptor = try makeSocket()
        defer { close(descriptor) }
        // As the workers do, so that connections that are only dying do not count.
        var on: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor) == 0 else {
            throw .system(step: "bind", reason: String(cString: strerror(errno)))
        }
    }
}

/// The function, which a method of the same name would hide.
private func systemBind(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32 {
    bind(descriptor, address, length)
}
