import Synchronization

/// Counts commits, so that a reader can tell without asking SQLite whether its snapshot is still the latest state.
///
/// Odd while a commit is under way: what that commit changes may be visible already or not yet.
final class CommitClock: Sendable {
    private let ticks = Atomic<UInt64>(0)

    /// Called by the writer right before and right after every COMMIT, whether that succeeds or not.
    func tick() {
        ticks.add(1, ordering: .sequentiallyConsistent)
    }

    var now: UInt64 {
        ticks.load(ordering: .sequentiallyConsistent)
    }
}
