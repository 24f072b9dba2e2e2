internal import TreatySQLite

/// What can be changed in the store. Everything done in one closure is done together or, when it throws, not at all.
package struct TaskWriteTransaction: ~Copyable {
    /// Reads that see this transaction's own changes.
    package let reads: TaskReadTransaction
    var connection: SQLiteConnection { reads.connection }

    init(connection: SQLiteConnection) {
        self.reads = TaskReadTransaction(connection: connection)
    }

    /// The row that an INSERT … RETURNING gave, which it gives whenever it does not throw.
    static func returned<Record>(_ record: Record?) throws(SQLiteError) -> Record {
        guard let record else { throw SQLiteError(.other, "RETURNING gave no row") }
        return record
    }
}

// MARK: - Tasks

// Without RETURNING, for which SQLite makes a table of its own at each run: it took half the time of an insert.

extension TaskWriteTransaction {
    private static let useTaskID = SQLiteQuery("UPDATE task_sequence SET last = last + 1")
    private static let usedTaskID = SQLiteQuery("SELECT last FROM task_sequence")

    private static let insertTask = SQLiteQuery(
        """
        INSERT INTO tasks (id, user_id, title, description, completed, priority, due_date, created_at, updated_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
        """)

    private static let updateTask = SQLiteQuery(
        """
        UPDATE tasks SET
            title = coalesce(?3, title),
            description = iif(?4, ?5, description),
            completed = coalesce(?6, completed),
            priority = iif(?7, ?8, priority),
            due_date = iif(?9, ?10, due_date),
            updated_at = max(?11, updated_at + 1)
        WHERE id = ?1 AND user_id = ?2
        """)

    private static let deleteTask = SQLiteQuery("DELETE FROM tasks WHERE id = ?1 AND user_id = ?2")

    /// - Throws: `ownerMissing` when there is no such user.
    package func insertTask(_ new: NewTaskRecord) throws(TaskStoreError) -> TaskRecord {
        do throws(SQLiteError) {
            try connection.run(Self.useTaskID)
            guard let id = try connection.first(Self.usedTaskID, as: { $0.int64(0) }) else {
                throw SQLiteError(.corrupt, "task_sequence has no row")
            }
            try connection.run(
                Self.insertTask, id, new.owner, new.title, new.description, new.completed, new.priority?.rawValue,
                new.dueDate, new.at)
            return TaskRecord(new, id: id)
        } catch {
            throw TaskStoreError(error, meaning: .foreignKey, as: .ownerMissing)
        }
    }

    /// The task as it now stands, or nil when there is none or it is another user's. `updatedAt` moves to `at`, or past
    /// its old value when `at` is not later.
    package func updateTask(
        _ id: Int64, owner: Int64, _ changes: TaskChanges, at: Int64
    ) throws(TaskStoreError) -> TaskRecord? {
        let changed = try translating { () throws(SQLiteError) in
            try connection.run(
                Self.updateTask, id, owner, changes.title,
                changes.description != nil, changes.description ?? nil,
                changes.completed,
                changes.priority != nil, (changes.priority ?? nil)?.rawValue,
                changes.dueDate != nil, changes.dueDate ?? nil,
                at)
        }
        return changed > 0 ? try reads.task(id, owner: owner) : nil
    }

    /// As ``updateTask(_:owner:_:at:)``, for the one member.
    package func setCompleted(
        _ id: Int64, owner: Int64, _ completed: Bool, at: Int64
    ) throws(TaskStoreError) -> TaskRecord? {
        try updateTask(id, owner: owner, TaskChanges(completed: completed), at: at)
    }

    /// Whether there was such a task.
    package func deleteTask(_ id: Int64, owner: Int64) throws(TaskStoreError) -> Bool {
        try translating { () throws(SQLiteError) in
            try connection.run(Self.deleteTask, id, owner) > 0
        }
    }
}
