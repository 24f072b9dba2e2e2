extension SQLiteDatabase {
    /// Copies the database, as ``SQLiteBackup`` does, on a thread of its own and of low priority. Readers and writers go
    /// on; only the log cannot be used anew until all is copied, so it grows. Cancelling the task stops the copy.
    ///
    /// - Throws: ``SQLiteError`` as ``SQLiteBackup/copy(database:to:replacesFile:isGentle:progress:)``.
    public func backup(to file: String, replacesFile: Bool = false) async throws -> SQLiteBackupReport {
        let stop = StopFlag()
        let path = path
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                do throws(SQLiteError) {
                    try DedicatedThread.start(inBackground: true) {
                        continuation.resume(
                            with: Result {
                                try SQLiteBackup.copy(
                                    database: path, to: file, replacesFile: replacesFile, isGentle: true
                                ) { _ in !stop.isSet }
                            })
                    }
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        } onCancel: {
            stop.set()
        }
    }
}
