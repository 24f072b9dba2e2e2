import Synchronization

/// What `/metrics` answers: the texts of all sources, in the order in which they were added.
package final class ServiceMetrics: Sendable {
    private let sources = Mutex<[@Sendable () -> String]>([])

    package init() {}

    /// `source` gives whole lines in Prometheus' text format, and may be called on any thread.
    package func add(_ source: @escaping @Sendable () -> String) {
        sources.withLock { $0.append(source) }
    }

    package var text: String {
        sources.withLock { $0 }.map { $0() }.joined()
    }
}
