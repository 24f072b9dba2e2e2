import Synchronization

/// Whether the process wants traffic.
package final class ServiceState: Sendable {
    private let draining = Atomic<Bool>(false)

    package init() {}

    package var isDraining: Bool { draining.load(ordering: .relaxed) }

    /// From now on the process says that it is not ready. There is no way back.
    package func beginDraining() { draining.store(true, ordering: .relaxed) }
}
