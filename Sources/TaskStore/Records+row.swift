internal import TreatySQLite

// Columns are in the order of the tables, the owner's key columns left out; every SELECT and RETURNING keeps to it.

extension TaskRecord {
    init(_ row: borrowing SQLiteRow) {
        self.init(
            id: row.int64(0),
            userID: row.int64(1),
            title: row.text(2),
            description: row.optionalText(3),
            completed: row.bool(4),
            priority: row.optionalText(5).flatMap(TaskPriority.init(rawValue:)),
            dueDate: row.optionalText(6),
            createdAt: row.int64(7),
            updatedAt: row.int64(8)
        )
    }
}

extension UserRecord {
    init(_ row: borrowing SQLiteRow) {
        self.init(
            id: row.int64(0),
            email: row.text(1),
            name: row.text(2),
            passwordHash: row.text(3),
            createdAt: row.int64(4)
        )
    }
}

extension SessionRecord {
    init(_ row: borrowing SQLiteRow) {
        self.init(
            id: row.text(0),
            userID: row.int64(1),
            refreshID: row.text(2),
            createdAt: row.int64(3),
            expiresAt: row.int64(4)
        )
    }
}
