/// What a client may cost. Everything has a bound; every bound is a setting.
public struct HTTPLimits: Sendable {
    /// The request line with its CRLF, in bytes (414 past it). Default 8192.
    public var requestLineBytesMax = 8 * 1024
    /// The whole head, request line and header section, in bytes (431 past it). Default 16384.
    public var headBytesMax = 16 * 1024
    /// Field lines of one header section (431 past it). Default 64.
    public var fieldsMax = 64
    /// The content of one request, decoded, in bytes (a pull throws `.tooLarge` past it). Default 1 MiB.
    public var bodyBytesMax = 1024 * 1024
    /// What an answered request may leave unread and still keep its connection, in bytes. Default 65536.
    public var discardBytesMax = 64 * 1024
    /// What may wait unparsed or unpulled in memory before the socket is no longer read, in bytes;
    /// at least one head. Default 65536.
    public var bufferedBytesMax = 64 * 1024
    /// What is read and thrown away after a last answer, in bytes. Default 8 MiB.
    public var lingerBytesMax = 8 * 1024 * 1024
    /// From the first byte of a head to its last (408 past it). Default 10 s.
    public var headDeadline: Duration = .seconds(10)
    /// From the last byte of a head to the last byte of its body (a pull throws `.timedOut` past it). Default 30 s.
    public var bodyDeadline: Duration = .seconds(30)
    /// How long a connection may stay open between requests. Default 60 s.
    public var idleDeadline: Duration = .seconds(60)
    /// How long a client may take none of the bytes that wait for it. Default 30 s.
    public var writeStallDeadline: Duration = .seconds(30)
    /// How long the bytes that wait for a client may take in all until none are left. Default 120 s.
    public var writeDeadline: Duration = .seconds(120)
    /// How long a connection is drained after its last answer, so that the answer is not lost to a reset
    /// (RFC 9112 §9.6). Default 2 s.
    public var lingerDeadline: Duration = .seconds(2)
    /// Connections open at once on all workers; past it nothing is accepted until some close, and clients wait to be
    /// accepted. Default 16384.
    public var connectionsMax = 16 * 1024
    /// Requests being answered at once on all workers; past it a request is answered with 503. Default 8192.
    public var requestsMax = 8192
    /// How long a request may wait for its worker before it is answered with 503, when the worker has not caught up
    /// for `queueInterval`. Default 200 ms.
    public var queueDelayMax: Duration = .milliseconds(200)
    /// How long every turn of a worker has to take longer than `queueDelayMax` before it turns requests away: a burst
    /// is answered, however long its last request waits. Default 1 s.
    public var queueInterval: Duration = .seconds(1)
    /// File descriptors that connections leave to everything else, beside a few for each worker: connections are bound
    /// by the process's limit of descriptors (`RLIMIT_NOFILE`, as it is at the start) less these, at least by half of
    /// that limit. Default 128.
    public var descriptorsReserved = 128
    /// While the server stops, a client that had an answer within this time may send another request within this time
    /// again, since it may be on its way; others are closed at once. Default 250 ms.
    public var drainIdleDeadline: Duration = .milliseconds(250)

    public init() {}
}

/// The limits in the codec's own units; one for all connections of a server.
final class CodecLimits: Sendable {
    let requestLineBytesMax, headBytesMax, fieldsMax, bodyBytesMax: Int
    let discardBytesMax, bufferedBytesMax, lingerBytesMax: Int
    /// Milliseconds.
    let head, body, idle, writeStall, write, linger, drainIdle, queueDelay, queueInterval: UInt64
    let requestsMax: Int
    /// How long an idle client is waited for that was told that the server stops. Milliseconds.
    let partingLinger: UInt64

    init(_ limits: HTTPLimits) {
        // A part is no longer than the whole, and there is always room for a head that is just too long.
        requestLineBytesMax = min(limits.requestLineBytesMax, limits.headBytesMax)
        headBytesMax = limits.headBytesMax
        fieldsMax = limits.fieldsMax
        bodyBytesMax = limits.bodyBytesMax
        discardBytesMax = limits.discardBytesMax
        bufferedBytesMax = max(limits.bufferedBytesMax, limits.headBytesMax + 1, 8 * 1024)
        lingerBytesMax = limits.lingerBytesMax
        head = Self.milliseconds(limits.headDeadline)
        body = Self.milliseconds(limits.bodyDeadline)
        idle = Self.milliseconds(limits.idleDeadline)
        writeStall = Self.milliseconds(limits.writeStallDeadline)
        write = Self.milliseconds(limits.writeDeadline)
        linger = Self.milliseconds(limits.lingerDeadline)
        drainIdle = Self.milliseconds(limits.drainIdleDeadline)
        queueDelay = Self.milliseconds(limits.queueDelayMax)
        queueInterval = Self.milliseconds(limits.queueInterval)
        requestsMax = limits.requestsMax
        partingLinger = min(linger, 100)
    }

    static func milliseconds(_ duration: Duration) -> UInt64 {
        let parts = duration.components
        guard parts.seconds >= 0, parts.attoseconds >= 0 else { return 0 }
        // A year is more than any deadline means, and keeps every later sum away from overflow.
        guard parts.seconds < 31_536_000 else { return 31_536_000_000 }
        return UInt64(parts.seconds) * 1000 + UInt64(parts.attoseconds / 1_000_000_000_000_000)
    }
}
