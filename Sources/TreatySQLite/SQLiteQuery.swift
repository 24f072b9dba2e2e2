import Synchronization

/// One SQL statement of the program, known to every connection by a small number.
///
/// Make each once, as a `static let`: a connection prepares it at first use and keeps it, found again by index and not
/// by hashing its text. The text is a literal, so no input can become SQL.
public struct SQLiteQuery: Sendable {
    public let text: StaticString
    let slot: Int

    private static let nextSlot = Atomic<Int>(0)

    public init(_ text: StaticString) {
        self.text = text
        self.slot = Self.nextSlot.add(1, ordering: .relaxed).oldValue
    }
}
