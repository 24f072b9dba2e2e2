internal import TreatySQLite

// What is done to a store besides serving from it.

extension TaskStore {
    /// Brings the schema of a database, made when missing, up to date. Nobody else may have it open.
    ///
    /// - Throws: `unavailable`, with a detail that names the file and says what is wrong; `full`.
    package static func migrate(
        path: String, progress: (TaskStoreMigrationProgress) -> Void
    ) throws(TaskStoreError) -> TaskStoreMigrationReport {
        try translating { () throws(SQLiteError) in
            try SQLiteDatabase.migrate(path: path, migrations: TaskMigrations.all, progress: progress)
        }
    }

    /// Copies a database into `file`, also while a server uses it; see ``SQLiteBackup``. `progress` says whether to go on.
    ///
    /// - Throws: `unavailable`, with a detail; `full`.
    package static func backup(
        path: String, to file: String, replacesFile: Bool, progress: (TaskStoreBackupProgress) -> Bool
    ) throws(TaskStoreError) -> TaskStoreBackupReport {
        try translating { () throws(SQLiteError) in
            try SQLiteBackup.copy(database: path, to: file, replacesFile: replacesFile, progress: progress)
        }
    }

    /// Copies this database into `file`, which must not exist, while it is used; cancelling the task stops the copy.
    package func backup(to file: String) async throws -> TaskStoreBackupReport {
        do {
            return try await database.backup(to: file)
        } catch let error as SQLiteError {
            throw TaskStoreError(error)
        }
    }
}
