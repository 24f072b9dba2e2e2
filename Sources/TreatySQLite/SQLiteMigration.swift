/// One step of the schema. The position in its list, counted from 1, is the `user_version` it leads to; a step that was
/// released is never changed, only followed by another.
public struct SQLiteMigration: Sendable {
    public let name: String
    /// Statements without BEGIN and COMMIT.
    public let script: String

    public init(_ name: String, script: String) {
        self.name = name
        self.script = script
    }
}

extension SQLiteConnection {
    private static let userVersion = SQLiteQuery("PRAGMA user_version")

    /// Applies the steps that the file has not seen, each in a transaction of its own, so that a failed one leaves the
    /// file as the step before it did.
    func migrate(_ migrations: [SQLiteMigration], path: String) throws(SQLiteError) {
        let version = Int(try first(Self.userVersion) { $0.int64(0) } ?? 0)
        guard (0...migrations.count).contains(version) else {
            throw SQLiteError(
                .newerSchema, "\(path) has schema \(version); this program knows schemas up to \(migrations.count)")
        }
        for (offset, migration) in migrations.enumerated().dropFirst(version) {
            try apply(migration, version: offset + 1)
        }
    }

    private func apply(_ migration: SQLiteMigration, version: Int) throws(SQLiteError) {
        try execute("BEGIN IMMEDIATE")
        do {
            try execute(migration.script)
            try execute("PRAGMA user_version = \(version); COMMIT")
        } catch {
            if !isAutocommitting { try? execute("ROLLBACK") }
            throw SQLiteError(
                extendedCode: error.extendedCode, message: "migration \(version) (\(migration.name)): \(error.message)")
        }
    }
}
