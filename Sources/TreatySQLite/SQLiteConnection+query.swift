// Inlinable, so that bindings and rows are specialised where they are used: no boxes, no dictionary per row.

extension SQLiteConnection {
    /// Runs a statement for what it changes, and tells how many rows that were.
    @inlinable
    @discardableResult
    public func run<each Binding: SQLiteBindable>(
        _ query: SQLiteQuery, _ bindings: repeat each Binding
    ) throws(SQLiteError) -> Int {
        let statement = try prepared(query)
        defer { statement.reset() }
        repeat (each bindings).bind(to: statement)
        try checkBindings(of: statement)
        while try step(statement) {}
        return changes
    }

    /// The first row, or nil. A statement that writes is run to its end, so that no error of it goes unseen.
    @inlinable
    public func first<Value, each Binding: SQLiteBindable>(
        _ query: SQLiteQuery, _ bindings: repeat each Binding, as read: (borrowing SQLiteRow) -> Value
    ) throws(SQLiteError) -> Value? {
        let statement = try prepared(query)
        defer { statement.reset() }
        repeat (each bindings).bind(to: statement)
        try checkBindings(of: statement)
        guard try step(statement) else { return nil }
        let value = read(SQLiteRow(statement))
        if !statement.isReadOnly {
            while try step(statement) {}
        }
        return value
    }

    /// Every row. The statement's own LIMIT is the bound.
    @inlinable
    public func all<Value, each Binding: SQLiteBindable>(
        _ query: SQLiteQuery, _ bindings: repeat each Binding, as read: (borrowing SQLiteRow) -> Value
    ) throws(SQLiteError) -> [Value] {
        let statement = try prepared(query)
        defer { statement.reset() }
        repeat (each bindings).bind(to: statement)
        try checkBindings(of: statement)
        var values: [Value] = []
        while try step(statement) { values.append(read(SQLiteRow(statement))) }
        return values
    }
}
