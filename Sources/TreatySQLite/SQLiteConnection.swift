private import CTreatySQLite

/// One connection and the statements prepared on it.
///
/// It belongs to one thread at a time (opened with `SQLITE_OPEN_NOMUTEX`), which is why it is not `Sendable`. A closure
/// that is lent one must not keep it.
public final class SQLiteConnection {
    let handle: OpaquePointer
    private var statements: [SQLiteStatement?] = []
    /// The latest failure of a statement, for those whose transaction it took along.
    private(set) var lastFailure: SQLiteError?
    /// Pages in the write-ahead log after the latest commit of this connection.
    private(set) var walPages = 0
    private var isClosed = false

    enum Mode {
        case writer, reader
    }

    /// Opens the file, which exists. `path` is absolute, so that SQLite takes no part of it as a URI.
    init(path: String, mode: Mode) throws(SQLiteError) {
        _ = Self.isLibraryConfigured
        let access = mode == .writer ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            // A connection that failed to open still has to be closed, and sqlite3_close takes nil.
            sqlite3_close(opened)
            throw SQLiteError(
                extendedCode: code, message: "cannot open \(path): \(String(cString: sqlite3_errstr(code)))")
        }
        // When the file cannot be opened for writing SQLite opens it for reading instead, and says so only if asked.
        if mode == .writer && sqlite3_db_readonly(opened, "main") == 1 {
            sqlite3_close(opened)
            throw SQLiteError(.cannotOpen, "cannot open \(path) for writing")
        }
        self.handle = opened
        sqlite3_extended_result_codes(opened, 1)
    }

    deinit {
        close()
    }

    /// Without statistics SQLite takes no lock of the whole process for each allocation. It refuses, and keeps them,
    /// when other code of the process has used it before; nothing depends on that.
    private static let isLibraryConfigured = treaty_sqlite_without_memory_statistics() == SQLITE_OK

    /// Gives the file back. Nothing may be run afterwards; a second call does nothing.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        for statement in statements { statement?.finalize() }
        statements = []
        sqlite3_close_v2(handle)
    }

    /// Runs any number of statements that bind and return nothing: schema, `PRAGMA`s.
    public func execute(_ script: String) throws(SQLiteError) {
        try checkOpen()
        guard sqlite3_exec(handle, script, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    /// The statement of `query`, prepared at first use.
    @usableFromInline
    func prepared(_ query: SQLiteQuery) throws(SQLiteError) -> SQLiteStatement {
        if query.slot < statements.count, let statement = statements[query.slot] { return statement }
        return try prepare(query)
    }

    private func prepare(_ query: SQLiteQuery) throws(SQLiteError) -> SQLiteStatement {
        try checkOpen()
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(
            handle, query.text.description, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK else { throw failure() }
        guard let prepared else { throw SQLiteError(.misuse, "a query holds no statement") }
        let statement = SQLiteStatement(prepared)
        while statements.count <= query.slot { statements.append(nil) }
        statements[query.slot] = statement
        return statement
    }

    /// Checks that every parameter was bound. Called once, before the first step.
    @usableFromInline
    func checkBindings(of statement: SQLiteStatement) throws(SQLiteError) {
        if let error = statement.bindingError {
            lastFailure = error
            throw error
        }
    }

    /// Moves to the next row; false when there is none.
    @usableFromInline
    func step(_ statement: SQLiteStatement) throws(SQLiteError) -> Bool {
        switch sqlite3_step(statement.handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw failure()
        }
    }

    /// Rows that the latest INSERT, UPDATE or DELETE changed.
    @usableFromInline
    var changes: Int {
        Int(sqlite3_changes64(handle))
    }

    /// Rows that statements of this connection stepped over for want of an index (`SQLITE_STMTSTATUS_FULLSCAN_STEP`).
    package var fullScanSteps: Int { sum(SQLITE_STMTSTATUS_FULLSCAN_STEP) }

    /// Steps of SQLite's virtual machine that statements of this connection took: what a query costs, whatever the
    /// machine (`SQLITE_STMTSTATUS_VM_STEP`).
    package var virtualMachineSteps: Int { sum(SQLITE_STMTSTATUS_VM_STEP) }

    private func sum(_ counter: Int32) -> Int {
        statements.reduce(0) { sum, statement in
            guard let statement else { return sum }
            return sum + Int(sqlite3_stmt_status(statement.handle, counter, 0))
        }
    }

    /// False between BEGIN and the end of the transaction, also when SQLite itself ended it after an error.
    var isAutocommitting: Bool {
        sqlite3_get_autocommit(handle) != 0
    }

    private func checkOpen() throws(SQLiteError) {
        if isClosed { throw SQLiteError(.closed, "the connection is closed") }
    }

    func failure() -> SQLiteError {
        let error = SQLiteError(
            extendedCode: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
        lastFailure = error
        return error
    }
}

extension SQLiteConnection {
    /// Switches an option of `sqlite3_db_config`.
    func setFlag(_ option: Int32, on: Bool) throws(SQLiteError) {
        guard treaty_sqlite_set_flag(handle, option, on ? 1 : 0) == SQLITE_OK else { throw failure() }
    }

    /// Lowers a limit of the connection (`sqlite3_limit`).
    func setLimit(_ limit: Int32, to value: Int) {
        sqlite3_limit(handle, limit, Int32(clamping: value))
    }

    func setBusyTimeout(_ timeout: Duration) {
        sqlite3_busy_timeout(handle, timeout.milliseconds)
    }

    /// Keeps ``walPages`` current. It also takes the place of SQLite's own automatic checkpoints.
    func watchWriteAheadLog() {
        // SAFETY: the hook runs only inside a commit of this connection, hence while `self` is alive and on its thread.
        _ = sqlite3_wal_hook(
            handle,
            { context, _, _, pages in
                guard let context else { return SQLITE_OK }
                Unmanaged<SQLiteConnection>.fromOpaque(context).takeUnretainedValue().walPages = Int(pages)
                return SQLITE_OK
            },
            Unmanaged.passUnretained(self).toOpaque())
    }

    enum Checkpoint {
        /// As many pages as readers allow, waiting for nobody.
        case passive
        /// All pages, and then an empty log.
        case truncate
    }

    /// Copies the write-ahead log into the database. Whether all of it could be copied: a reader may be at an older state.
    func checkpoint(_ form: Checkpoint) throws(SQLiteError) -> Bool {
        let mode = form == .passive ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_TRUNCATE
        var (pages, copied) = (Int32(0), Int32(0))
        guard sqlite3_wal_checkpoint_v2(handle, nil, mode, &pages, &copied) == SQLITE_OK else { throw failure() }
        return copied >= pages
    }
}
