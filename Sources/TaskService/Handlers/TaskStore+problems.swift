import TaskStore
import Treaty

// The one place where the store's errors become answers. What has a meaning of its own for an operation (a taken
// address, a missing owner) goes on to its handler; what nobody expects goes on to the router, and is a 500.

extension TaskStore {
    /// ``read(_:)``, with problems in place of the errors of the store itself.
    func answer<Value>(_ body: (borrowing TaskReadTransaction) throws -> Value) throws -> Value {
        do {
            return try read(body)
        } catch let error as TaskStoreError {
            throw Self.answer(to: error)
        }
    }

    /// ``write(_:)``, with problems in place of the errors of the store itself.
    func change<Value: Sendable>(
        _ body: @escaping @Sendable (borrowing TaskWriteTransaction) throws -> Value
    ) async throws -> Value {
        do {
            return try await write(body)
        } catch let error as TaskStoreError {
            throw Self.answer(to: error)
        }
    }

    /// Asks the database something. Throws the problem that says that it does not answer.
    func probe() throws {
        do {
            try check()
        } catch let error as TaskStoreError {
            throw Self.answer(to: error)
        }
    }

    private static func answer(to error: TaskStoreError) -> any Error {
        switch error {
        case .overloaded:
            Problem.serviceUnavailable("Too many changes are waiting. Try again later.", logDetail: "write queue full")
        case .full:
            Problem(507, "There is no space left to store this.", logDetail: "disk full")
        case .closed:
            Problem.serviceUnavailable("The server is stopping. Try again later.", logDetail: "store closed")
        case .outcomeUnknown(let detail):
            Problem.serviceUnavailable(
                "The database failed, and it is not known whether this was stored. Look before you try again.",
                logDetail: detail)
        case .unavailable(let detail):
            Problem.serviceUnavailable("The database does not answer. Try again later.", logDetail: detail)
        case .emailTaken, .ownerMissing, .refused:
            error
        }
    }
}
