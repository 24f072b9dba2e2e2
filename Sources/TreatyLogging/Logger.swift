import TreatyJSON
import TreatyTime

/// Writes one JSON line for each thing that happened: `time`, `level`, `message`, then the fields given.
public struct Logger: Sendable {
    public let level: LogLevel
    private let clock: WallClock
    private let sink: any LogSink

    public init(level: LogLevel = .info, sink: any LogSink, clock: WallClock = .system) {
        self.level = level
        self.sink = sink
        self.clock = clock
    }

    /// A logger whose lines go nowhere.
    public static let off = Logger(level: .error, sink: NoSink())

    public func debug(_ message: String, _ fields: KeyValuePairs<String, LogValue> = [:]) {
        write(.debug, message, fields)
    }

    public func info(_ message: String, _ fields: KeyValuePairs<String, LogValue> = [:]) {
        write(.info, message, fields)
    }

    public func warning(_ message: String, _ fields: KeyValuePairs<String, LogValue> = [:]) {
        write(.warning, message, fields)
    }

    public func error(_ message: String, _ fields: KeyValuePairs<String, LogValue> = [:]) {
        write(.error, message, fields)
    }

    private func write(_ level: LogLevel, _ message: String, _ fields: KeyValuePairs<String, LogValue>) {
        guard level >= self.level else { return }
        var line = JSONWriter(capacity: 320)
        line.beginObject()
        line.name("time")
        line.plainString(DateTime.canonicalCount) { clock.now.write(to: &$0) }
        line.name("level")
        line.string(level.rawValue)
        line.name("message")
        line.string(message)
        for (name, value) in fields where value != .absent {
            line.name(name)
            value.write(to: &line)
        }
        line.endObject()
        line.lineFeed()
        sink.write(line.finish())
    }
}

/// Where lines go. Must not block for long: it is called on the workers.
public protocol LogSink: Sendable {
    /// One whole line with its line feed.
    func write(_ line: [UInt8])
}

private struct NoSink: LogSink {
    func write(_ line: [UInt8]) {}
}
