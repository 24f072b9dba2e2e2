private import CTreatySQLite

/// The row that a statement stands on. Columns count from 0; a column that is not there reads as NULL.
///
/// It is lent for the length of a closure and cannot be kept: the next step of the statement ends it. Tables are
/// `STRICT`, so what a column holds is what the schema says, and no accessor has to convert.
public struct SQLiteRow: ~Copyable {
    private let handle: OpaquePointer

    @usableFromInline
    init(_ statement: SQLiteStatement) {
        self.handle = statement.handle
    }

    public func int64(_ column: Int32) -> Int64 {
        sqlite3_column_int64(handle, column)
    }

    public func bool(_ column: Int32) -> Bool {
        sqlite3_column_int64(handle, column) != 0
    }

    public func double(_ column: Int32) -> Double {
        sqlite3_column_double(handle, column)
    }

    public func isNull(_ column: Int32) -> Bool {
        sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    public func optionalInt64(_ column: Int32) -> Int64? {
        isNull(column) ? nil : int64(column)
    }

    /// Empty for NULL.
    public func text(_ column: Int32) -> String {
        optionalText(column) ?? ""
    }

    public func optionalText(_ column: Int32) -> String? {
        // SAFETY: the octets live until the statement moves on, and are copied here. `column_bytes` must come after
        // `column_text`, and counts them all, past any NUL.
        guard let start = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Empty for NULL.
    public func blob(_ column: Int32) -> [UInt8] {
        // SAFETY: as for text; an empty blob has no address.
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }
}
