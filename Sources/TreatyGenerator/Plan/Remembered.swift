import Synchronization
import TreatyYAML

/// A function of texts that remembers what it gave: names come again in scope after scope, and to make one takes long.
final class Remembered: Sendable {
    private static let countMax = 1 << 16

    private let make: @Sendable (String) -> String
    private let known = Mutex<[ExactText: String]>([:])

    init(_ make: @escaping @Sendable (String) -> String) { self.make = make }

    func callAsFunction(_ text: String) -> String {
        let key = ExactText(text)
        if let known = known.withLock({ $0[key] }) { return known }
        let made = make(text)
        known.withLock { known in
            if known.count < Self.countMax { known[key] = made }
        }
        return made
    }
}
