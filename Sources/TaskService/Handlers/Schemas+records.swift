import TaskAPI
import TaskStore
import Treaty
import TreatyTime

// Between what goes over the wire and what is stored: the only place where one becomes the other.

extension Schemas.Task {
    init(_ record: TaskRecord) {
        self.init(
            id: record.id, userID: record.userID, title: record.title, description: record.description,
            completed: record.completed, priority: record.priority.map(Schemas.Priority.init),
            dueDate: record.dueDate.flatMap(Schemas.DueDate.init(stored:)),
            createdAt: DateTime(microsecondsSince1970: record.createdAt),
            updatedAt: DateTime(microsecondsSince1970: record.updatedAt))
    }
}

extension Schemas.User {
    init(_ record: UserRecord) {
        self.init(
            id: record.id, email: record.email, name: record.name,
            createdAt: DateTime(microsecondsSince1970: record.createdAt))
    }
}

extension Schemas.Priority {
    init(_ priority: TaskPriority) {
        self =
            switch priority {
            case .high: .high
            case .medium: .medium
            case .low: .low
            }
    }
}

extension TaskPriority {
    init(_ priority: Schemas.Priority) {
        self =
            switch priority {
            case .high: .high
            case .medium: .medium
            case .low: .low
            }
    }
}

extension Schemas.DueDate {
    init?(stored text: String) {
        if let date = CalendarDate(text) {
            self = .date(date)
        } else if let dateTime = DateTime(text) {
            self = .dateTime(dateTime)
        } else {
            return nil
        }
    }

    /// As the client wrote it.
    var stored: String {
        switch self {
        case .date(let date): date.description
        case .dateTime(let dateTime): dateTime.text
        }
    }
}

extension NewTaskRecord {
    init(_ body: Schemas.NewTask, owner: Int64, at now: Int64) {
        self.init(
            owner: owner, title: body.title, description: body.description.value, completed: body.completed,
            priority: body.priority.value.map(TaskPriority.init), dueDate: body.dueDate.value?.stored, at: now)
    }
}

extension TaskChanges {
    init(_ body: Schemas.TaskUpdate) {
        self.init(
            title: body.title, description: body.description.change, completed: body.completed,
            priority: body.priority.map(TaskPriority.init).change, dueDate: body.dueDate.map(\.stored).change)
    }
}

extension Member {
    /// What to write over what was there: nothing, nil or a value.
    fileprivate var change: Value?? {
        switch self {
        case .absent: nil
        case .null: .some(nil)
        case .value(let value): value
        }
    }
}
