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

/// From which version to which a schema was brought.
public struct SQLiteMigrationReport: Sendable, Equatable {
    public let path: String
    public let from: Int
    public let to: Int
}

/// What is being done while a schema is brought up to date.
public enum SQLiteMigrationProgress: Sendable, Equatable {
    /// The file is being read through.
    case checking
    /// A step is applied; `version` is the one it leads to, `of` the last.
    case applying(name: String, version: Int, of: Int)
}

extension SQLiteConnection {
    private static let userVersion = SQLiteQuery("PRAGMA user_version")

    /// Applies the steps that the file has not seen, each in a transaction of its own, so that a failed one leaves the
    /// file as the step before it did.
    ///
    /// - Parameter progress: called before each step.
    /// - Returns: the version that the file had.
    @discardableResult
    func migrate(
        _ migrations: [SQLiteMigration], path: String, progress: (SQLiteMigrationProgress) -> Void = { _ in }
    ) throws(SQLiteError) -> Int {
        let version = Int(try first(Self.userVersion) { $0.int64(0) } ?? 0)
        guard (0...migrations.count).contains(version) else {
            throw SQLiteError(
                .newerSchema, "\(path) has schema \(version); this program knows schemas up to \(migrations.count)")
        }
        for (offset, migration) in migrations.enumerated().dropFirst(version) {
            progress(.applying(name: migration.name, version: offset + 1, of: migrations.count))
            try apply(migration, version: offset + 1)
        }
        return version
    }

    /// Whether there are steps that the file has not seen.
    func isBehind(_ migrations: [SQLiteMigration]) throws(SQLiteError) -> Bool {
        Int(try first(Self.userVersion) { $0.int64(0) } ?? 0) < migrations.count
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
