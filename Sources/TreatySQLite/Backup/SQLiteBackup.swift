#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Copies a database into one file, whether or not a server uses it meanwhile.
///
/// The copy is the state of one moment: a single read transaction covers it, so writers go on and nothing of what they
/// add gets in. The source is only read: a second process that wrote or made checkpoints could damage it (see
/// ``SQLiteConnection``'s reader). The copy needs no log beside it, passed `integrity_check`, is on disk when this
/// returns, and appears under its name only then.
public enum SQLiteBackup {
    /// Pages from one call of `progress` to the next: 1 MiB of usual pages.
    private static let pagesPerStep: Int32 = 256

    /// - Parameters:
    ///   - path: the database, which exists.
    ///   - file: where the copy goes, mode 0600. Meanwhile it is `<file>.partial`, which a failure removes.
    ///   - replacesFile: whether `file` may exist.
    ///   - isGentle: whether to rest after each step as long as the step took, for the sake of a server in the process.
    ///   - progress: called on this thread, again and again; false ends the copy.
    /// - Throws: ``SQLiteError``: `cannotOpen` for what is wrong with either path, `cancelled` when `progress` said so,
    ///   `diskFull`, `corrupt` and `inputOutput` for what they say.
    @discardableResult
    public static func copy(
        database path: String, to file: String, replacesFile: Bool = false, isGentle: Bool = false,
        progress: (SQLiteBackupProgress) -> Bool = { _ in true }
    ) throws(SQLiteError) -> SQLiteBackupReport {
        let path = try DatabaseFile.resolve(path)
        let target = try BackupFile(file, ofDatabase: path, replacesFile: replacesFile)
        let source = try SQLiteConnection.reader(path: path, options: SQLiteOptions())
        // Closed before the file is put in place, also when it fails.
        defer { source.close() }
        let pages = try fill(target, from: source, isGentle: isGentle, progress)
        let bytes = try target.publish()
        return SQLiteBackupReport(path: target.path, pages: pages, bytes: bytes)
    }

    private static func fill(
        _ target: borrowing BackupFile, from source: SQLiteConnection, isGentle: Bool,
        _ progress: (SQLiteBackupProgress) -> Bool
    ) throws(SQLiteError) -> Int {
        let copy = try SQLiteConnection.backupTarget(path: target.partialPath)
        defer { copy.close() }
        // BEGIN alone takes no snapshot: the first read does.
        try source.execute("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1")
        let pages = try source.copyPages(to: copy, perStep: pagesPerStep) { copied, total, elapsed in
            if isGentle { usleep(UInt32(clamping: elapsed.nanoseconds / 1000)) }
            return progress(.copying(pages: copied, of: total))
        }
        // The log of the source can be used anew while the copy is checked.
        try source.execute("COMMIT")
        try copy.finishBackup { progress(.checking) }
        return pages
    }
}

/// How far a backup has come.
public enum SQLiteBackupProgress: Sendable, Equatable {
    case copying(pages: Int, of: Int)
    /// All is copied; the copy is being read through.
    case checking
}

/// A backup that was made.
public struct SQLiteBackupReport: Sendable, Equatable {
    public let path: String
    public let pages: Int
    public let bytes: Int
}
