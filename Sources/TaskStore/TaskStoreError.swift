package import TreatySQLite

/// Why the store did not do what it was asked. `detail` is for the log and never for a client.
package enum TaskStoreError: Error, Sendable, Equatable {
    /// Another user has this e-mail address, in whatever case.
    case emailTaken
    /// The user that a task or session is for does not exist (any more).
    case ownerMissing
    /// A value is outside what the tables allow, which the contract should have caught.
    case refused(detail: String)
    /// Too much is waiting. Nothing was done; try again later.
    case overloaded
    /// The disk is full. Nothing was done.
    case full
    /// Closing or closed. Nothing was done.
    case closed
    /// The disk failed in the middle of a write: it may have been kept or not.
    case outcomeUnknown(detail: String)
    /// The database cannot be used: in another process's hands, damaged, from a newer version, or the disk failed.
    case unavailable(detail: String)
}

extension TaskStoreError {
    package init(_ error: SQLiteError) {
        switch error.kind {
        case .overloaded: self = .overloaded
        case .closed: self = .closed
        case .diskFull: self = .full
        case .outcomeUnknown: self = .outcomeUnknown(detail: error.description)
        case .constraint: self = .refused(detail: error.description)
        case .busy, .readOnly, .corrupt, .inputOutput, .cannotOpen, .ownedElsewhere, .newerSchema, .cancelled, .misuse,
            .other:
            self = .unavailable(detail: error.description)
        }
    }

    /// For a statement in which one constraint has a meaning of its own.
    init(_ error: SQLiteError, meaning constraint: SQLiteError.Constraint, as meant: TaskStoreError) {
        self = error.kind == .constraint(constraint) ? meant : TaskStoreError(error)
    }
}

/// Runs statements, translating their errors.
func translating<Value>(_ body: () throws(SQLiteError) -> Value) throws(TaskStoreError) -> Value {
    do throws(SQLiteError) {
        return try body()
    } catch {
        throw TaskStoreError(error)
    }
}
