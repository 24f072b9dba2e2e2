import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes lines to a file descriptor from a thread of its own, so that a slow reader of the log slows no request down.
/// What does not fit the buffer is dropped and counted in a line of its own.
public final class DescriptorSink: LogSink {
    private struct Pending {
        var bytes: [UInt8] = []
        var dropped = 0
        var isClosed = false
        var isIdle = true
    }

    private static let gatheringMicroseconds: UInt32 = 5000

    private let pending = Mutex(Pending())
    private let signal = Signal()
    private let descriptor: Int32
    private let bufferBytesMax: Int

    /// Lines go to `descriptor` (1: standard output, 2: standard error). At most `bufferBytesMax` bytes wait.
    public init(descriptor: Int32 = 1, bufferBytesMax: Int = 1 << 20) {
        self.descriptor = descriptor
        self.bufferBytesMax = bufferBytesMax
        // Without a thread nothing is written, and nobody must wait for it.
        if !startThread({ [self] in run() }) { signal.end() }
    }

    public func write(_ line: [UInt8]) {
        let wasIdle = pending.withLock { pending -> Bool in
            guard !pending.isClosed, pending.bytes.count + line.count <= bufferBytesMax else {
                pending.dropped += 1
                return false
            }
            pending.bytes.append(contentsOf: line)
            defer { pending.isIdle = false }
            return pending.isIdle
        }
        if wasIdle { signal.send() }
    }

    /// Writes what waits and ends the thread. Later lines are dropped.
    public func close() {
        pending.withLock { $0.isClosed = true }
        signal.send()
        signal.waitForEnd()
    }

    private func run() {
        while true {
            let (bytes, dropped, isClosed) = pending.withLock { pending -> ([UInt8], Int, Bool) in
                let taken = (pending.bytes, pending.dropped, pending.isClosed)
                pending.bytes = []
                pending.dropped = 0
                pending.isIdle = taken.0.isEmpty
                return taken
            }
            writeAll(bytes)
            if dropped > 0 {
                writeAll(Array(#"{"level":"warning","message":"log lines dropped","count":\#(dropped)}"#.utf8) + [0x0A])
            }
            if bytes.isEmpty {
                if isClosed { break }
                signal.wait()
            }
            // Lines that come together are written together: waking this thread costs more than a line does.
            if !isClosed { usleep(Self.gatheringMicroseconds) }
        }
        signal.end()
    }

    private func writeAll(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { buffer in
                // SAFETY: the buffer is valid for the call, and its count is its own.
                #if canImport(Glibc)
                    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.write(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if count < 0, errno == EAGAIN {
                usleep(1000)
            } else if count == 0 || errno != EINTR {
                return
            }
        }
    }
}
