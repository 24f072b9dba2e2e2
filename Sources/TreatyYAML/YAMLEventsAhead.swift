import Foundation
import Synchronization

/// What gives events one after the other.
protocol YAMLEventSource {
    /// The next event. After `.streamEnd` or an error there is none.
    ///
    /// - Throws: rule `yaml-syntax`, in libyaml's words, or `yaml-limit` when memory is out.
    func next() throws(Finding) -> YAMLEvent
}

extension YAMLEventParser: YAMLEventSource {}

/// The events of a large file, which another thread reads ahead while nodes are made of them: libyaml takes longer for them
/// than that takes.
///
/// For one reader: not Sendable. What is read ahead is bounded, and reading ends when nobody wants it any more.
final class YAMLEventsAhead: YAMLEventSource {
    private let channel = EventChannel()
    private var batch = EventChannel.Batch()
    private var position = 0

    init(bytes: [UInt8], file: FileName) {
        Thread.detachNewThread { [channel] in channel.fill(from: bytes, file: file) }
    }

    deinit { channel.close() }

    func next() throws(Finding) -> YAMLEvent {
        while position == batch.events.count {
            if let failure = batch.failure { throw failure }
            batch = channel.take()
            position = 0
        }
        position += 1
        return batch.events[position - 1]
    }
}

/// Between the thread that parses and the one that wants events.
private final class EventChannel: Sendable {
    /// Events that follow each other, and what ended them.
    struct Batch: Sendable {
        var events: [YAMLEvent] = []
        var failure: Finding?
        var isLast = false
    }

    private static let eventsPerBatch = 2048
    private static let batchesMax = 16

    private let batches = Mutex<[Batch]>([])
    private let filled = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: 0)
    private let isClosed = Atomic(false)

    init() {
        for _ in 0..<Self.batchesMax { room.signal() }
    }

    func fill(from bytes: [UInt8], file: FileName) {
        do throws(Finding) {
            let parser = try YAMLEventParser(bytes: bytes, file: file)
            while !isClosed.load(ordering: .relaxed) {
                let batch = Self.batch(of: parser)
                put(batch)
                if batch.isLast { return }
            }
        } catch {
            put(Batch(failure: error))
        }
    }

    private static func batch(of parser: YAMLEventParser) -> Batch {
        var batch = Batch()
        batch.events.reserveCapacity(eventsPerBatch)
        do throws(Finding) {
            while batch.events.count < eventsPerBatch, !batch.isLast {
                let event = try parser.next()
                batch.events.append(event)
                if case .streamEnd = event.kind { batch.isLast = true }
            }
        } catch {
            batch.failure = error
            batch.isLast = true
        }
        return batch
    }

    private func put(_ batch: Batch) {
        room.wait()
        batches.withLock { $0.append(batch) }
        filled.signal()
    }

    /// Waits for the next batch. After the last one there is none.
    func take() -> Batch {
        filled.wait()
        let batch = batches.withLock { $0.removeFirst() }
        room.signal()
        return batch
    }

    /// Nobody takes any more.
    func close() {
        isClosed.store(true, ordering: .relaxed)
        room.signal()
    }
}
