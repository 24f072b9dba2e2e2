internal import CTreatyUV
import TreatyHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Worker {
    private static let backlog: Int32 = 1024

    /// Binds and listens; every worker has a socket of its own on the shared port. Returns the port. Before the thread
    /// starts.
    func listen(_ address: SocketAddress) throws(HTTPServerError) -> UInt16 {
        var address = address
        try step("socket", uv_tcp_init_ex(loop, listener, UInt32(address.family)))
        isListenerOpen = true
        var descriptor: Int32 = -1
        // SAFETY: the handle types share their first members; the rebound pointers do not leave the closures.
        try step("socket", listener.withMemoryRebound(to: uv_handle_t.self, capacity: 1) { uv_fileno($0, &descriptor) })
        var on: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        guard setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &on, size) == 0 else {
            throw .system(step: "SO_REUSEPORT", reason: String(cString: strerror(errno)))
        }
        try step("bind", address.withPointer { uv_tcp_bind(listener, $0, 0) })
        try step(
            "listen",
            listener.withMemoryRebound(to: uv_stream_t.self, capacity: 1) { stream in
                uv_listen(stream, Self.backlog) { stream, status in
                    guard let worker = Worker.of(stream?.pointee.loop) else { return }
                    worker.connectionWaits(status)
                    worker.runJobs()
                }
            })
        return try boundPort()
    }

    private func boundPort() throws(HTTPServerError) -> UInt16 {
        var storage = sockaddr_storage()
        var length = Int32(MemoryLayout<sockaddr_storage>.size)
        // SAFETY: `sockaddr_storage` is made to be read as any of the address types.
        let code = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { uv_tcp_getsockname(listener, $0, &length) }
        }
        try step("getsockname", code)
        return SocketAddress.port(of: storage)
    }

    private func connectionWaits(_ status: Int32) {
        guard status == 0 else {
            onEvent?(.acceptFailed(String(cString: uv_strerror(status))))
            return
        }
        // libuv asks the kernel for no more until this one is accepted.
        guard connections.count < connectionsMax else {
            isAcceptPaused = true
            return
        }
        accept()
    }

    private func accept() {
        let connection = Connection(worker: self)
        guard connection.accept(from: listener) else { return }
        WorkerCounters.add(1, to: counters.connectionsAccepted)
        WorkerCounters.add(1, to: counters.connectionsOpen)
    }

    /// Forgets a connection whose handle is closed.
    func remove(_ connection: Connection) {
        let index = connection.index
        guard index < connections.count, connections[index] === connection else { return }
        let last = connections.removeLast()
        if last !== connection {
            connections[index] = last
            last.index = index
        }
        WorkerCounters.add(-1, to: counters.connectionsOpen)
        if isAcceptPaused, !isDraining {
            isAcceptPaused = false
            accept()
        }
        stopIfDone()
    }

    private func step(_ name: String, _ code: Int32) throws(HTTPServerError) {
        guard code < 0 else { return }
        throw .system(step: name, reason: String(cString: uv_strerror(code)))
    }
}
