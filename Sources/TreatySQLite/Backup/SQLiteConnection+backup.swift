private import CTreatySQLite

extension SQLiteConnection {
    private static let integrityCheck = SQLiteQuery("PRAGMA integrity_check(1)")

    /// The connection that a backup is written through. No journal and no syncs: what fails or is cut off is deleted,
    /// and what succeeds is synced once, as a whole.
    static func backupTarget(path: String) throws(SQLiteError) -> SQLiteConnection {
        let connection = try SQLiteConnection(path: path, mode: .writer)
        try connection.execute(
            """
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            PRAGMA mmap_size = 0;
            PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            """)
        return connection
    }

    /// Copies every page; this connection is inside a read transaction, so no write can make the copy start again.
    ///
    /// - Parameter stepped: told after each step how many pages are copied, of how many, and how long the step took;
    ///   false ends the copy.
    /// - Returns: the number of pages.
    func copyPages(
        to target: SQLiteConnection, perStep: Int32, _ stepped: (Int, Int, Duration) -> Bool
    ) throws(SQLiteError) -> Int {
        guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else { throw target.failure() }
        // SAFETY: finished once, on every way out, before either connection is closed. Its code repeats the step's.
        defer { sqlite3_backup_finish(backup) }
        while true {
            let start = ContinuousClock.now
            let code = sqlite3_backup_step(backup, perStep)
            guard code == SQLITE_OK || code == SQLITE_DONE else {
                throw SQLiteError(
                    extendedCode: code, message: "the copy failed: \(String(cString: sqlite3_errstr(code)))")
            }
            let total = Int(sqlite3_backup_pagecount(backup))
            let copied = total - Int(sqlite3_backup_remaining(backup))
            guard stepped(copied, total, ContinuousClock.now - start) else { throw .backupCancelled }
            if code == SQLITE_DONE { return total }
        }
    }

    /// Makes of the copied pages a database that is one file, and reads it through.
    func finishBackup(_ goesOn: () -> Bool) throws(SQLiteError) {
        let mode = try first(SQLiteQuery.rollbackJournal) { $0.text(0) }
        guard mode == "delete" else {
            throw SQLiteError(.other, "the copy cannot do without a log (journal mode \(mode ?? "unknown"))")
        }
        let verdict: String?
        do throws(SQLiteError) {
            verdict = try interruptible(goesOn) { () throws(SQLiteError) in
                try first(Self.integrityCheck) { $0.text(0) }
            }
        } catch {
            throw error.code == SQLITE_INTERRUPT ? .backupCancelled : error
        }
        guard verdict == "ok" else {
            throw SQLiteError(.corrupt, "the database is damaged, and so is its copy: \(verdict ?? "no verdict")")
        }
    }
}

extension SQLiteQuery {
    fileprivate static let rollbackJournal = SQLiteQuery("PRAGMA journal_mode = DELETE")
}

extension SQLiteError {
    static let backupCancelled = SQLiteError(.cancelled, "the backup was stopped")
}
