/// A task as it is stored. Times are microseconds since 1970-01-01T00:00:00Z.
package struct TaskRecord: Sendable, Equatable {
    package var id: Int64
    package var userID: Int64
    package var title: String
    package var description: String?
    package var completed: Bool
    package var priority: TaskPriority?
    /// The text that the client gave; the contract saw to its form.
    package var dueDate: String?
    package var createdAt: Int64
    /// Greater after every change, also when the clock stood still or went back.
    package var updatedAt: Int64

    package init(
        id: Int64, userID: Int64, title: String, description: String?, completed: Bool, priority: TaskPriority?,
        dueDate: String?, createdAt: Int64, updatedAt: Int64
    ) {
        self.id = id
        self.userID = userID
        self.title = title
        self.description = description
        self.completed = completed
        self.priority = priority
        self.dueDate = dueDate
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }
}

package enum TaskPriority: String, Sendable, CaseIterable {
    case high, medium, low
}

/// A task to be stored.
package struct NewTaskRecord: Sendable {
    package var owner: Int64
    package var title: String
    package var description: String?
    package var completed: Bool
    package var priority: TaskPriority?
    package var dueDate: String?
    /// Microseconds since 1970, UTC.
    package var at: Int64

    package init(
        owner: Int64, title: String, description: String? = nil, completed: Bool = false,
        priority: TaskPriority? = nil, dueDate: String? = nil, at: Int64
    ) {
        self.owner = owner
        self.title = title
        self.description = description
        self.completed = completed
        self.priority = priority
        self.dueDate = dueDate
        self.at = at
    }
}

extension TaskRecord {
    /// As it stands after it was stored.
    init(_ new: NewTaskRecord, id: Int64) {
        self.init(
            id: id, userID: new.owner, title: new.title, description: new.description, completed: new.completed,
            priority: new.priority, dueDate: new.dueDate, createdAt: new.at, updatedAt: new.at)
    }
}

/// What to change in a task. The outer nil leaves a member as it is; `.some(nil)` empties it.
package struct TaskChanges: Sendable, Equatable {
    package var title: String?
    package var description: String??
    package var completed: Bool?
    package var priority: TaskPriority??
    package var dueDate: String??

    package init(
        title: String? = nil, description: String?? = nil, completed: Bool? = nil,
        priority: TaskPriority?? = nil, dueDate: String?? = nil
    ) {
        self.title = title
        self.description = description
        self.completed = completed
        self.priority = priority
        self.dueDate = dueDate
    }
}
