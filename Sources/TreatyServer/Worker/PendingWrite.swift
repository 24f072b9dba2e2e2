internal import CTreatyUV

/// Bytes that a socket would not take at once.
///
/// SAFETY: libuv holds pointers to the request and the bytes until it calls back, which it does once, also when the
/// handle is closed first. The object keeps itself alive until then.
final class PendingWrite {
    private let connection: Connection
    private let request = UnsafeMutablePointer<uv_write_t>.allocate(capacity: 1)
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    init(_ connection: Connection, _ rest: ArraySlice<UInt8>) {
        self.connection = connection
        bytes = .allocate(capacity: rest.count)
        _ = bytes.initialize(fromContentsOf: rest)
    }

    deinit {
        request.deallocate()
        bytes.deallocate()
    }

    func start(on stream: UnsafeMutablePointer<uv_stream_t>) -> Bool {
        let base = UnsafeMutableRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var buffer = uv_buf_init(base, UInt32(bytes.count))
        let retained = Unmanaged.passRetained(self)
        request.pointee.data = retained.toOpaque()
        let code = uv_write(request, stream, &buffer, 1) { request, status in
            guard let data = request?.pointee.data else { return }
            let write = Unmanaged<PendingWrite>.fromOpaque(data).takeRetainedValue()
            write.connection.didWrite(status)
            write.connection.worker.runJobs()
        }
        if code < 0 { retained.release() }
        return code >= 0
    }
}
