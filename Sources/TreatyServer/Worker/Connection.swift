internal import CTreatyUV
import TreatyHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A socket and its codec: carries bytes between them, and events between the codec and the responder.
///
/// SAFETY: touched on its worker's thread alone: by the loop's callbacks, and by tasks that prefer the worker as their
/// executor. The worker's list owns it until libuv has closed the handle, whose `data` points to it unretained.
final class Connection: @unchecked Sendable {
    let worker: Worker
    let remoteAddress: RemoteAddress?
    let handle = UnsafeMutablePointer<uv_tcp_t>.allocate(capacity: 1)
    var codec: HTTPConnection
    /// Where it stands in the worker's list.
    var index = 0
    /// The task of the request that is being answered.
    var task: Task<Void, Never>?
    /// Counts the requests, so that what belongs to an old one can be told.
    var exchangeID = 0
    var pullWaiter: CheckedContinuation<HTTPConnection.Pull, Never>?
    var writeWaiters: [CheckedContinuation<Bool, Never>] = []
    /// Whether libuv holds bytes that the socket would not take.
    var isWriting = false
    var writeDeadline = UInt64.max
    var writeGivenUpAt = UInt64.max
    var writeBytesLeft = 0
    private var isReading = false
    private(set) var isClosed = false
    private var isAdvancing = false
    /// Requests of one client that are started before the others get their turn.
    private static let requestsPerTurnMax = 16

    init(worker: Worker, remoteAddress: RemoteAddress?) {
        self.worker = worker
        self.remoteAddress = remoteAddress
        codec = HTTPConnection(limits: worker.limits, now: worker.now)
    }

    deinit { handle.deallocate() }

    var nextDeadline: UInt64 { min(codec.deadline, writeDeadline) }

    /// SAFETY: every libuv stream type begins with the members of `uv_stream_t`; the pointer stays in the closure.
    func withStream<Result>(_ body: (UnsafeMutablePointer<uv_stream_t>) -> Result) -> Result {
        handle.withMemoryRebound(to: uv_stream_t.self, capacity: 1, body)
    }

    /// SAFETY: a connection's handle carries it in `data` until the handle is closed.
    static func of<Handle>(_ handle: UnsafeMutablePointer<Handle>?) -> Connection? {
        guard let data = handle?.withMemoryRebound(to: uv_handle_t.self, capacity: 1, { $0.pointee.data }) else {
            return nil
        }
        return Unmanaged<Connection>.fromOpaque(data).takeUnretainedValue()
    }

    /// Before anything else. False when there is no handle, and nothing to be closed.
    func makeHandle() -> Bool {
        guard uv_tcp_init(worker.loop, handle) == 0 else { return false }
        handle.pointee.data = Unmanaged.passUnretained(self).toOpaque()
        return true
    }

    /// Takes over a socket and begins to read. Afterwards the worker's list owns it, until its handle is closed.
    func open(_ descriptor: Int32) {
        guard uv_tcp_open(handle, descriptor) == 0 else {
            closeDescriptor(descriptor)
            return abort()
        }
        uv_tcp_nodelay(handle, 1)
        updateReading()
    }

    // MARK: - Reading

    private func updateReading() {
        guard !isClosed else { return }
        let wanted = codec.wantsInput
        guard wanted != isReading else { return }
        isReading = wanted
        guard wanted else {
            _ = withStream { uv_read_stop($0) }
            return
        }
        let code = withStream { stream in
            uv_read_start(
                stream,
                { handle, _, buffer in
                    guard let worker = Worker.of(handle?.pointee.loop), let buffer else { return }
                    buffer.pointee = uv_buf_init(
                        worker.readBuffer.assumingMemoryBound(to: CChar.self), UInt32(Worker.readBytesMax))
                },
                { stream, count, buffer in
                    guard let connection = Connection.of(stream) else { return }
                    connection.didRead(count, buffer?.pointee.base)
                    connection.worker.runJobs()
                })
        }
        if code < 0 { abort() }
    }

    private func didRead(_ count: Int, _ base: UnsafeMutablePointer<CChar>?) {
        if count > 0, let base {
            WorkerCounters.add(count, to: worker.counters.bytesReceived)
            // SAFETY: libuv filled `count` bytes of the worker's buffer, which nobody else uses during this callback.
            base.withMemoryRebound(to: UInt8.self, capacity: count) {
                codec.receive(UnsafeBufferPointer(start: $0, count: count))
            }
            advance()
        } else if count == Int(UV_EOF.rawValue) {
            codec.receiveEnd()
            updateReading()
            // Whoever closes while it waits for an answer has left; what the handler still gives is sent if it can be.
            task?.cancel()
            failPull(.disconnected)
            advance()
        } else if count < 0 {
            abort()
        }
    }

    // MARK: - Going on

    /// Does all that can be done with the bytes and answers that are here.
    func advance() {
        guard !isAdvancing, !isClosed else { return }
        isAdvancing = true
        if codec.output.capacity == 0 { swap(&codec.output, &worker.scratch) }
        resumePull()
        var started = 0
        while !isWriting, !isClosed, let event = codec.nextEvent(now: worker.now) {
            switch event {
            case .request(let head, let content): if worker.admits(head) { start(head, content) } else { shed() }
            case .refusal(let refusal): answer(refusal)
            case .close: break
            }
            if codec.phase == .closed { break }
            started += 1
            if started == Self.requestsPerTurnMax || codec.output.count >= worker.limits.bufferedBytesMax {
                worker.advanceLater(self)
                break
            }
        }
        flush()
        if codec.output.isEmpty {
            // An unusually large buffer is not kept.
            if codec.output.capacity <= 256 * 1024, worker.scratch.capacity == 0 {
                swap(&codec.output, &worker.scratch)
            }
            codec.output = []
        }
        isAdvancing = false
        settle()
    }

    /// Closes what has nothing more to say, and reads or not as the codec wants.
    private func settle() {
        guard !isClosed else { return }
        if !isWriting, codec.phase == .closing {
            codec.linger(now: worker.now)
            if codec.phase == .lingering { shutdownWriting() }
        }
        if !isWriting, codec.phase == .closed {
            close()
        } else {
            updateReading()
        }
    }

    func deadlinePassed() {
        let now = worker.now
        if now >= writeDeadline { checkWriting(now) }
        // A request that came since the last look must not be answered with the end of the connection.
        if worker.isDraining, codec.phase == .idle, hasUnreadBytes { return }
        guard !isClosed, let expiry = codec.expire(now: now, isWriting: isWriting) else { return }
        switch expiry {
        case .close: abort()
        case .part: shutdownWriting()
        case .bodyOverdue: failPull(.timedOut)
        case .refusal(let refusal):
            guard case .refusal(let refusal) = codec.refuse(refusal) else { return }
            answer(refusal)
            advance()
        }
    }

    /// The server is stopping: finish what was begun.
    func drain() {
        // One that has been idle for long is parted with at the next tick, not now: what it has sent already is read
        // until then, and answered.
        codec.beginDraining(now: worker.now)
        advance()
    }

    // MARK: - Ending

    /// Ends a connection that is of no more use; its request, if it has one, is cancelled.
    ///
    /// - Parameter resets: whether what it has not taken is thrown away, also what the system still holds.
    func abort(resets: Bool = false) {
        task?.cancel()
        close(resets: resets)
    }

    private func close(resets: Bool = false) {
        guard !isClosed else { return }
        isClosed = true
        codec.phase = .closed
        failPull(.disconnected)
        resumeWriters(false)
        writeDeadline = .max
        codec.deadline = .max
        codec.reader.discardBuffered()
        if resets, uv_tcp_close_reset(handle, { Connection.closed($0) }) == 0 { return }
        handle.withMemoryRebound(to: uv_handle_t.self, capacity: 1) { handle in
            uv_close(handle) { Connection.closed($0) }
        }
    }

    private static func closed(_ handle: UnsafeMutablePointer<uv_handle_t>?) {
        guard let connection = of(handle) else { return }
        connection.worker.remove(connection)
    }
}

/// The system's function, which the connection's own method would hide.
private func closeDescriptor(_ descriptor: Int32) { close(descriptor) }
