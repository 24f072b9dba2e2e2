import TreatyJSON

/// One event of a `text/event-stream` (HTML Living Standard §9.2).
public struct ServerSentEvent<Value: Sendable>: Sendable {
    public var data: Value
    /// The type of the event; a browser calls the listeners of this type, or those of `message` when there is none.
    public var event: String?
    /// What a client that comes back sends as `Last-Event-ID`.
    public var id: String?
    /// After how long a client that lost its connection is to come back.
    public var retry: Duration?

    public init(_ data: Value, event: String? = nil, id: String? = nil, retry: Duration? = nil) {
        self.data = data
        self.event = event
        self.id = id
        self.retry = retry
    }
}

extension ServerSentEvent {
    /// The event's lines, with the empty one that ends it.
    ///
    /// A line end in `event` or `id` would begin another field, and a NUL makes clients ignore the id: both are left out.
    func lines(data text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        func field(_ name: String, _ value: some Sequence<UInt8>) {
            bytes += name.utf8
            bytes += ": ".utf8
            bytes += value
            bytes.append(0x0A)
        }
        func clean(_ text: String) -> [UInt8] { text.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0 } }
        if let event { field("event", clean(event)) }
        if let id { field("id", clean(id)) }
        if let retry {
            let parts = retry.components
            let milliseconds = max(0, parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
            field("retry", String(milliseconds).utf8)
        }
        for line in Self.split(text) { field("data", line) }
        bytes.append(0x0A)
        return bytes
    }

    /// The lines of a text, ended by CR, LF or both.
    private static func split(_ text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        var lines: [ArraySlice<UInt8>] = []
        var (start, index) = (0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D {
                lines.append(bytes[start..<index])
                if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        lines.append(bytes[start...])
        return lines
    }
}
