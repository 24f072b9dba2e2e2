// What a failed commit leaves behind, and what is done about it.
//
// A COMMIT that fails is undone for everyone who is connected, but what it wrote may lie in the write-ahead log as a
// whole transaction: when the disk did not confirm it (fdatasync), or when the log's index could not grow afterwards.
// Nothing tells these frames from good ones when the log is next recovered, after a crash: the clients would have been
// told that nothing was done, and then it is there. So the writer puts an empty transaction in their place before it
// tells anyone: the log's checksums form a chain, and what follows the new frame is no longer part of it.
//
// A page that the system failed to write counts as clean afterwards, so a later sync that succeeds says nothing about
// it. That harms nothing here: whatever was not confirmed is written again before it is relied on. The next transaction
// is written over the failed one; a checkpoint that failed did not move its mark, so the next one copies every page
// since the last that was confirmed.

extension SQLiteWriter {
    private static let userVersion = SQLiteQuery("PRAGMA user_version")

    /// The error to tell after `error` failed a COMMIT: the same when it is sure that nothing was kept.
    func settle(_ error: SQLiteError) -> SQLiteError {
        if error.kind == .diskFull { makeRoom() }
        do throws(SQLiteError) {
            try overwriteFailedCommit()
            return error
        } catch let second {
            if !connection.isAutocommitting { try? connection.execute("ROLLBACK") }
            // Without room for one more frame there was none for the last frame of the transaction, which makes it whole.
            if error.kind == .diskFull && second.kind == .diskFull { return error }
            return SQLiteError(
                outcomeUnknownAfter: error, "\(error); and it could not be undone for certain: \(second)")
        }
    }

    /// Commits the first page as it is.
    private func overwriteFailedCommit() throws(SQLiteError) {
        try connection.execute("BEGIN IMMEDIATE")
        let version = try connection.first(Self.userVersion) { $0.int64(0) } ?? 0
        try connection.execute("PRAGMA user_version = \(version); COMMIT")
    }

    /// With the log copied into the database the next transaction begins at its start, in room that it has already: so
    /// a full disk still takes what makes nothing larger.
    func makeRoom() {
        readers.endIdleTransactions()
        checkpoint(.passive)
        readers.endIdleTransactions()
    }
}
