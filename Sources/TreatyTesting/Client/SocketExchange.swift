import TreatyHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One blocking exchange over a connection of its own.
struct SocketExchange {
    let port: UInt16
    /// Seconds that one read or write may take.
    var timeout = 30
    /// Bytes of one answer.
    var bytesMax = 64 << 20

    func run(_ request: TestRequest) throws(TestClientError) -> TestResponse {
        let descriptor = try connected()
        defer { _ = close(descriptor) }
        let isWhole = try write(Self.bytes(of: request), to: descriptor)
        let received = try readToEnd(descriptor)
        // A server may answer and stop reading before all is written; then the answer counts.
        guard isWhole || !received.isEmpty else { throw .system(step: "send", code: EPIPE) }
        return try ResponseParser.parse(received, isHead: request.method == "HEAD")
    }

    private static func bytes(of request: TestRequest) -> [UInt8] {
        var head = "\(request.method) \(request.target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        for (name, value) in request.fields.lines { head += "\(name): \(value)\r\n" }
        let mayHaveBody = !["GET", "HEAD", "DELETE", "OPTIONS", "TRACE"].contains(request.method)
        if mayHaveBody || !request.body.isEmpty { head += "Content-Length: \(request.body.count)\r\n" }
        return Array((head + "\r\n").utf8) + request.body
    }

    private func connected() throws(TestClientError) -> Int32 {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw .system(step: "socket", code: errno) }
        var limit = timeval(tv_sec: timeout, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        // SAFETY: a sockaddr_in is laid out as a sockaddr begins; the pointer is not kept.
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else {
            let reason = errno
            _ = close(descriptor)
            throw .system(step: "connect", code: reason)
        }
        return descriptor
    }

    /// False when the peer closed before it took all.
    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(TestClientError) -> Bool {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL)
        #else
            let flags: Int32 = 0
        #endif
        var sent = 0
        while sent < bytes.count {
            // SAFETY: the buffer lives through the call, which reads at most its count.
            let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) }
            if count > 0 {
                sent += count
            } else if errno == EPIPE || errno == ECONNRESET {
                return false
            } else if errno != EINTR {
                throw .system(step: "send", code: errno)
            }
        }
        return true
    }

    private func readToEnd(_ descriptor: Int32) throws(TestClientError) -> [UInt8] {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while all.count <= bytesMax {
            // SAFETY: the call writes at most the count of the array, whose storage lives through it.
            let count = recv(descriptor, &part, part.count, 0)
            if count > 0 {
                all += part[..<count]
            } else if count == 0 || errno == ECONNRESET {
                return all
            } else if errno != EINTR {
                throw .system(step: "recv", code: errno)
            }
        }
        throw .malformedResponse("more than \(bytesMax) bytes")
    }
}
