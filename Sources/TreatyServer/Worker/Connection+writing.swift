internal import CTreatyUV

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Connection {
    /// Sends the output; what the socket does not take at once waits for it to become writable.
    func flush() {
        guard !isWriting, !isClosed, !codec.output.isEmpty else { return }
        let count = codec.output.count
        // SAFETY: libuv only reads from the buffer, and keeps no pointer to it.
        let code = codec.output.withUnsafeMutableBytes { bytes in
            var buffer = uv_buf_init(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(bytes.count))
            return withStream { Int(uv_try_write($0, &buffer, 1)) }
        }
        guard code >= 0 || code == Int(UV_EAGAIN.rawValue) else { return abort() }
        let written = max(0, code)
        WorkerCounters.add(count, to: worker.counters.bytesSent)
        if written < count { writeLater(codec.output[written...]) }
        codec.output.removeAll(keepingCapacity: true)
    }

    private func writeLater(_ rest: ArraySlice<UInt8>) {
        let write = PendingWrite(self, rest)
        guard withStream({ write.start(on: $0) }) else { return abort() }
        isWriting = true
        writeBytesLeft = rest.count
        let now = worker.now
        if writeGivenUpAt == .max { writeGivenUpAt = now + worker.limits.write }
        writeDeadline = min(now + worker.limits.writeStall, writeGivenUpAt)
    }

    func didWrite(_ status: Int32) {
        isWriting = false
        guard !isClosed else { return }
        guard status >= 0 else { return abort() }
        writeDeadline = .max
        if codec.output.isEmpty {
            writeGivenUpAt = .max
            codec.outputDrained(now: worker.now)
        }
        resumeWriters(true)
        advance()
    }

    /// A client may be slow, but it must take something in each stall period, and all of it in the end.
    func checkWriting(_ now: UInt64) {
        let left = withStream { uv_stream_get_write_queue_size($0) }
        guard left < writeBytesLeft, now < writeGivenUpAt else { return abort(resets: true) }
        writeBytesLeft = left
        writeDeadline = min(now + worker.limits.writeStall, writeGivenUpAt)
    }

    /// Says that no more will be sent, while what comes is still read.
    func shutdownWriting() {
        guard let descriptor, shutdown(descriptor, Int32(SHUT_WR)) == 0 else { return abort() }
    }

    /// Whether bytes wait in the socket.
    var hasUnreadBytes: Bool {
        guard let descriptor else { return false }
        var byte: UInt8 = 0
        return recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) > 0
    }

    private var descriptor: Int32? {
        var descriptor: Int32 = -1
        let code = handle.withMemoryRebound(to: uv_handle_t.self, capacity: 1) { uv_fileno($0, &descriptor) }
        return code == 0 ? descriptor : nil
    }
}
