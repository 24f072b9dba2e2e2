import Synchronization
import Testing

@testable import TreatyLogging

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A pipe whose reading end the test holds.
private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws {
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        (reading, writing) = (ends[0], ends[1])
    }

    /// Everything until the writing end is closed.
    func readAll() -> [UInt8] {
        var all: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(reading, &part, part.count)
            guard count > 0 else { break }
            all += part[..<count]
        }
        close(reading)
        return all
    }
}

/// Reads a pipe on a thread of its own: a test that blocks a thread of Swift's pool could wait for itself.
private final class PipeReader: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let signal = Signal()

    init(_ pipe: Pipe) {
        let isStarted = startThread { [self] in
            let all = pipe.readAll()
            bytes.withLock { $0 = all }
            signal.end()
        }
        #expect(isStarted)
    }

    func all() -> [UInt8] {
        signal.waitForEnd()
        return bytes.withLock { $0 }
    }
}

struct DescriptorSinkTests {
    @Test func closeFlushes() throws {
        let pipe = try Pipe()
        let sink = DescriptorSink(descriptor: pipe.writing)
        let lines = (0..<100).map { Array("line \($0)\n".utf8) }
        for line in lines { sink.write(line) }
        sink.close()
        sink.write(Array("late\n".utf8))
        sink.close()
        close(pipe.writing)
        #expect(pipe.readAll() == Array(lines.joined()))
    }

    /// A reader that does not read holds nobody up: what does not fit is dropped, and how much is told later.
    @Test func dropsAndCounts() throws {
        let pipe = try Pipe()
        let capacity = 1 << 20
        let sink = DescriptorSink(descriptor: pipe.writing, bufferBytesMax: 4096)
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 1023) + [0x0A]
        // More than pipe and buffer hold together.
        let written = 2 * capacity / line.count
        for _ in 0..<written { sink.write(line) }
        let reader = PipeReader(pipe)
        sink.close()
        close(pipe.writing)
        let lines = reader.all().split(separator: 0x0A)
        let whole = lines.filter { $0.count == 1023 }.count
        let counts = lines.filter { $0.first == UInt8(ascii: "{") }.compactMap { line in
            Int(String(decoding: line, as: UTF8.self).filter(\.isNumber))
        }
        #expect(whole + counts.count == lines.count)
        #expect(whole < written)
        #expect(whole + counts.reduce(0, +) == written)
        #expect(
            lines.contains { $0.starts(with: #"{"level":"warning","message":"log lines dropped","count":"#.utf8) })
    }

    @Test func lineBeyondTheBuffer() throws {
        let pipe = try Pipe()
        let sink = DescriptorSink(descriptor: pipe.writing, bufferBytesMax: 10)
        sink.write([UInt8](repeating: 0x61, count: 11))
        sink.write([0x62, 0x0A])
        sink.close()
        close(pipe.writing)
        let text = String(decoding: pipe.readAll(), as: UTF8.self)
        #expect(text.contains("b\n") && text.contains("\"count\":1}") && !text.contains("aaa"))
    }

    /// Lines of many threads come whole.
    @Test func manyWriters() async throws {
        let pipe = try Pipe()
        let sink = DescriptorSink(descriptor: pipe.writing)
        let reader = PipeReader(pipe)
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask { for number in 0..<500 { sink.write(Array("\(writer) \(number)\n".utf8)) } }
            }
        }
        sink.close()
        close(pipe.writing)
        let lines = reader.all().split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        #expect(lines.count == 4000 && Set(lines).count == 4000)
        #expect(lines.filter { $0.hasPrefix("3 ") } == (0..<500).map { "3 \($0)" })
    }

    @Test func closedDescriptor() {
        let sink = DescriptorSink(descriptor: -1)
        sink.write([0x61, 0x0A])
        sink.close()
    }
}
