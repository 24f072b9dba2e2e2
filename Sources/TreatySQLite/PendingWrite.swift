/// A write on its way: what to run, and whom to tell.
struct PendingWrite: Sendable {
    /// Runs the body; the answer is kept back until the batch is committed.
    let perform: @Sendable (SQLiteConnection) -> PerformedWrite
    /// Answers without having run.
    let refuse: @Sendable (SQLiteError) -> Void
}

struct PerformedWrite {
    /// False when the body threw, so that its changes have to go.
    let keepsChanges: Bool
    /// Answers: with what the body gave, or with the error that took the whole batch. Also a body that threw waits for
    /// the commit, since what it saw (an address already taken) may have been part of the same batch.
    let acknowledge: (SQLiteError?) -> Void
}

extension PendingWrite {
    init<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Value,
        answer: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        perform = { connection in
            let result = Result { try body(connection) }
            let keepsChanges = if case .success = result { true } else { false }
            return PerformedWrite(keepsChanges: keepsChanges) { batchError in
                if let batchError { answer(.failure(batchError)) } else { answer(result) }
            }
        }
        refuse = { answer(.failure($0)) }
    }
}
