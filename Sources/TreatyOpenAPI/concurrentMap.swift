import Foundation
import Synchronization

extension Array where Element: Sendable {
    /// As `map`, on as many threads as the machine has cores. Each has the stack of a main thread, for what nests.
    package func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) -> [Result] {
        let work = ConcurrentWork(elements: self, transform)
        let threads = Swift.min(count, ProcessInfo.processInfo.activeProcessorCount) - 1
        let done = DispatchSemaphore(value: 0)
        for _ in 0..<Swift.max(threads, 0) {
            let thread = Thread {
                work.run()
                done.signal()
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
        work.run()
        for _ in 0..<Swift.max(threads, 0) { done.wait() }
        return work.results
    }
}

/// Elements that several threads take one by one.
private final class ConcurrentWork<Element: Sendable, Result: Sendable>: Sendable {
    private let elements: [Element]
    private let transform: @Sendable (Element) -> Result
    private let next = Atomic(0)
    private let finished: Mutex<[Result?]>

    init(elements: [Element], _ transform: @escaping @Sendable (Element) -> Result) {
        self.elements = elements
        self.transform = transform
        finished = Mutex(Array(repeating: nil, count: elements.count))
    }

    /// Takes elements until none is left.
    func run() {
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < elements.count else { return }
            let result = transform(elements[index])
            finished.withLock { $0[index] = result }
        }
    }

    /// In the order of the elements, once every thread is done.
    var results: [Result] { finished.withLock { $0.compactMap(\.self) } }
}
