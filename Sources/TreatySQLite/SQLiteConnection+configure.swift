private import CTreatySQLite

extension SQLiteConnection {
    private static let journalMode = SQLiteQuery("PRAGMA journal_mode = WAL")
    private static let quickCheck = SQLiteQuery("PRAGMA quick_check(1)")

    /// The one connection that writes and checkpoints.
    static func writer(path: String, options: SQLiteOptions) throws(SQLiteError) -> SQLiteConnection {
        let connection = try SQLiteConnection(path: path, mode: .writer)
        try connection.harden(options)
        connection.setBusyTimeout(options.writerBusyTimeout)
        let mode = try connection.first(journalMode) { $0.text(0) }
        guard mode == "wal" else {
            throw SQLiteError(.cannotOpen, "\(path) cannot have a write-ahead log (journal mode \(mode ?? "unknown"))")
        }
        // FULL: COMMIT returns when the log is on disk, so an acknowledged write survives a power cut.
        try connection.execute(
            """
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA wal_autocheckpoint = 0;
            PRAGMA journal_size_limit = \(options.walBytesKept);
            PRAGMA cache_size = -\(options.writerCacheKiB);
            """)
        if let pages = options.pagesMax {
            try connection.execute("PRAGMA max_page_count = \(pages)")
        }
        connection.watchWriteAheadLog()
        return connection
    }

    /// A connection that only reads. It never checkpoints, not even when it is the last to close: two connections that
    /// write or checkpoint at once can damage the file in SQLite before 3.51.3 (the WAL-reset bug).
    static func reader(path: String, options: SQLiteOptions) throws(SQLiteError) -> SQLiteConnection {
        let connection = try SQLiteConnection(path: path, mode: .reader)
        try connection.harden(options)
        try connection.setFlag(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, on: true)
        connection.setBusyTimeout(options.readerBusyTimeout)
        try connection.execute(
            """
            PRAGMA query_only = ON;
            PRAGMA wal_autocheckpoint = 0;
            PRAGMA cache_size = -\(options.readerCacheKiB);
            """)
        return connection
    }

    /// Settings of every connection, from https://sqlite.org/security.html. `mmap` is off, because a damaged disk
    /// would then be a signal and not an error.
    private func harden(_ options: SQLiteOptions) throws(SQLiteError) {
        try setFlag(SQLITE_DBCONFIG_DEFENSIVE, on: true)
        try setFlag(SQLITE_DBCONFIG_TRUSTED_SCHEMA, on: false)
        try setFlag(SQLITE_DBCONFIG_DQS_DML, on: false)
        try setFlag(SQLITE_DBCONFIG_DQS_DDL, on: false)
        setLimit(SQLITE_LIMIT_LENGTH, to: options.valueBytesMax)
        setLimit(SQLITE_LIMIT_ATTACHED, to: 0)
        try execute(
            """
            PRAGMA trusted_schema = OFF;
            PRAGMA cell_size_check = ON;
            PRAGMA mmap_size = 0;
            PRAGMA temp_store = MEMORY;
            """)
    }

    /// Reads the whole file and stops at the first damage.
    func checkIntegrity(path: String) throws(SQLiteError) {
        let verdict = try first(Self.quickCheck) { $0.text(0) }
        guard verdict == "ok" else {
            throw SQLiteError(.corrupt, "\(path) is damaged: \(verdict ?? "quick_check gave no answer")")
        }
    }
}
