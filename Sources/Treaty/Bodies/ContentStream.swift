/// Items that follow one another in a body: any asynchronous sequence, its type forgotten.
///
/// A response is sent item by item, each when the client has taken the one before; a client that leaves cancels the task
/// that iterates the sequence.
public struct ContentStream<Element: Sendable>: AsyncSequence, Sendable {
    private let start: @Sendable () -> () async throws -> Element?

    public init<Items: AsyncSequence & Sendable>(_ items: Items) where Items.Element == Element {
        start = {
            var iterator = items.makeAsyncIterator()
            return { try await iterator.next() }
        }
    }

    /// Items that are there already.
    public init(_ items: [Element]) {
        start = {
            var iterator = items.makeIterator()
            return { iterator.next() }
        }
    }

    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(start()) }

    public struct AsyncIterator: AsyncIteratorProtocol {
        private let step: () async throws -> Element?

        init(_ step: @escaping () async throws -> Element?) { self.step = step }

        public mutating func next() async throws -> Element? { try await step() }
    }
}
