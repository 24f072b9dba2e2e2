internal import CTreatyUV

/// A listening socket and the handle that watches it.
///
/// SAFETY: touched on its worker's thread alone, or before that starts. The handle lives as long as the worker, which
/// keeps its listeners until its loop has ended; its `data` points to the listener unretained.
final class Listener {
    let poll = UnsafeMutablePointer<uv_poll_t>.allocate(capacity: 1)
    /// Nil when it accepts no more.
    private(set) var socket: ListeningSocket?

    init(_ socket: ListeningSocket) { self.socket = socket }

    deinit { poll.deallocate() }

    /// In this order: a descriptor must not be closed while it is polled.
    func stop(_ worker: Worker) {
        worker.closeHandle(poll)
        socket = nil
    }

    static func of(_ handle: UnsafeMutablePointer<uv_poll_t>?) -> Listener? {
        guard let data = handle?.pointee.data else { return nil }
        return Unmanaged<Listener>.fromOpaque(data).takeUnretainedValue()
    }
}
