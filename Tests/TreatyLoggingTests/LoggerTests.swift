import Synchronization
import Testing
import TreatyLogging
import TreatyTime

/// Keeps what was logged.
final class MemorySink: LogSink {
    private let all = Mutex<[String]>([])

    func write(_ line: [UInt8]) { all.withLock { $0.append(String(decoding: line, as: UTF8.self)) } }

    var lines: [String] { all.withLock { $0 } }
}

struct LoggerTests {
    @Test func line() {
        let sink = MemorySink()
        let logger = Logger(level: .debug, sink: sink, clock: WallClock { 0 })
        logger.debug("made", ["n": 1, "who": "a\"b\n", "ok": true, "ms": .double(1.5), "n": .integer(-2)])
        #expect(
            sink.lines == [
                #"{"time":"1970-01-01T00:00:00.000000Z","level":"debug","message":"made","n":1,"who":"a\"b\n","#
                    + #""ok":true,"ms":1.5,"n":-2}"# + "\n"
            ])
    }

    /// What a client sends can neither end a line nor begin one.
    @Test func oneLineEach() {
        let sink = MemorySink()
        Logger(sink: sink).info("x\r\n{\"level\":\"error\"}\u{2028}\u{00}", ["\n": "\n"])
        #expect(sink.lines.count == 1)
        #expect(sink.lines[0].utf8.filter { $0 < 0x20 } == [0x0A])
    }

    @Test(arguments: LogLevel.allCases)
    func levels(level: LogLevel) {
        let sink = MemorySink()
        let logger = Logger(level: level, sink: sink)
        logger.debug("d")
        logger.info("i")
        logger.warning("w")
        logger.error("e")
        #expect(sink.lines.count == LogLevel.allCases.filter { $0 >= level }.count)
        #expect(sink.lines.last?.contains("\"level\":\"error\"") == true)
    }

    @Test func absentFields() {
        let sink = MemorySink()
        Logger(sink: sink, clock: WallClock { 0 }).info("m", ["a": .absent, "b": 1])
        #expect(sink.lines.first?.contains("\"a\"") == false && sink.lines.first?.contains("\"b\":1") == true)
    }
}
