private import CTreatySQLite

/// A prepared statement of one connection; used only on the thread that uses the connection.
public final class SQLiteStatement {
    let handle: OpaquePointer
    @usableFromInline let isReadOnly: Bool
    private let parameterCount: Int32
    private var boundCount: Int32 = 0
    private var bindingFailure: Int32 = SQLITE_OK

    /// Takes over `handle`, which `finalize` gives back.
    init(_ handle: OpaquePointer) {
        self.handle = handle
        self.parameterCount = sqlite3_bind_parameter_count(handle)
        self.isReadOnly = sqlite3_stmt_readonly(handle) != 0
    }

    func finalize() {
        sqlite3_finalize(handle)
    }

    /// Ends the run and gives back its locks. The code repeats what `step` reported, so it is not looked at.
    @usableFromInline
    func reset() {
        sqlite3_reset(handle)
        boundCount = 0
        bindingFailure = SQLITE_OK
    }

    /// The first failed binding since the last reset, or a count that does not fit the statement.
    var bindingError: SQLiteError? {
        if bindingFailure != SQLITE_OK {
            return SQLiteError(extendedCode: bindingFailure, message: String(cString: sqlite3_errstr(bindingFailure)))
        }
        if boundCount != parameterCount {
            return SQLiteError(.misuse, "the statement takes \(parameterCount) values, not \(boundCount)")
        }
        return nil
    }

    @usableFromInline
    func bindNull() {
        note(sqlite3_bind_null(handle, nextIndex()))
    }

    @usableFromInline
    func bind(_ value: Int64) {
        note(sqlite3_bind_int64(handle, nextIndex(), value))
    }

    @usableFromInline
    func bind(_ value: Double) {
        note(sqlite3_bind_double(handle, nextIndex(), value))
    }

    /// The length goes along, so a NUL inside the text stays in it.
    @usableFromInline
    func bind(_ value: String) {
        var value = value
        let index = nextIndex()
        // SAFETY: SQLite copies the octets (SQLITE_TRANSIENT) before the call returns, while the buffer lives.
        note(
            value.withUTF8 { octets in
                guard let start = octets.baseAddress else { return treaty_sqlite_bind_text(handle, index, "", 0) }
                return start.withMemoryRebound(to: CChar.self, capacity: octets.count) {
                    treaty_sqlite_bind_text(handle, index, $0, UInt64(octets.count))
                }
            })
    }

    @usableFromInline
    func bind(_ value: [UInt8]) {
        let index = nextIndex()
        // SAFETY: as for text; an empty blob needs its own call, since a nil pointer would bind NULL.
        note(
            value.withUnsafeBytes { octets in
                octets.isEmpty
                    ? sqlite3_bind_zeroblob(handle, index, 0)
                    : treaty_sqlite_bind_blob(handle, index, octets.baseAddress, UInt64(octets.count))
            })
    }

    private func nextIndex() -> Int32 {
        boundCount += 1
        return boundCount
    }

    private func note(_ code: Int32) {
        if code != SQLITE_OK && bindingFailure == SQLITE_OK {
            bindingFailure = code
        }
    }
}
