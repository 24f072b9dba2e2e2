/// A value that can stand for a `?` of a statement.
public protocol SQLiteBindable {
    /// Binds the value to the next parameter of the statement.
    func bind(to statement: SQLiteStatement)
}

extension Int64: SQLiteBindable {
    @inlinable
    public func bind(to statement: SQLiteStatement) { statement.bind(self) }
}

extension Int: SQLiteBindable {
    @inlinable
    public func bind(to statement: SQLiteStatement) { statement.bind(Int64(self)) }
}

/// Stored as 0 or 1.
extension Bool: SQLiteBindable {
    @inlinable
    public func bind(to statement: SQLiteStatement) { statement.bind(self ? 1 as Int64 : 0) }
}

extension Double: SQLiteBindable {
    @inlinable
    public func bind(to statement: SQLiteStatement) { statement.bind(self) }
}

extension String: SQLiteBindable {
    @inlinable
    public func bind(to statement: SQLiteStatement) { statement.bind(self) }
}

/// A blob.
extension [UInt8]: SQLiteBindable {
    @inlinable
    public func bind(to statement: SQLiteStatement) { statement.bind(self) }
}

/// `nil` is NULL.
extension Optional: SQLiteBindable where Wrapped: SQLiteBindable {
    @inlinable
    public func bind(to statement: SQLiteStatement) {
        if let self { self.bind(to: statement) } else { statement.bindNull() }
    }
}
