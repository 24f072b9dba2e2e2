#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The database's file: made if it is missing, readable by its owner only, and named by its real path, so that a
/// symbolic link cannot lead two servers past each other's locks.
enum DatabaseFile {
    static func prepare(_ path: String) throws(SQLiteError) -> String {
        try refuseNoFile(path)
        try makeFolder(of: path)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system("cannot open", path) }
        close(descriptor)
        return try realPath(path)
    }

    /// The real path of a database that must exist.
    static func resolve(_ path: String) throws(SQLiteError) -> String {
        try refuseNoFile(path)
        guard access(path, F_OK) == 0 else {
            throw SQLiteError(.cannotOpen, "there is no database \(path)")
        }
        return try realPath(path)
    }

    static func realPath(_ path: String) throws(SQLiteError) -> String {
        guard let resolved = realpath(path, nil) else { throw .system("cannot resolve", path) }
        // SAFETY: realpath with nil returns a string of malloc's that is the caller's to free.
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The size of the file in octets.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    private static func refuseNoFile(_ path: String) throws(SQLiteError) {
        guard !path.isEmpty, path != ":memory:", !path.utf8.contains(0) else {
            throw SQLiteError(.cannotOpen, "the database needs a file: \"\(path)\" names none")
        }
    }

    /// Makes the last folder of the path, but no chain of them: a mistyped path should fail. The folder's name is on
    /// disk before anything is written in it; the names in it are synced by SQLite, when it makes the log.
    private static func makeFolder(of path: String) throws(SQLiteError) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        if mkdir(folder, 0o700) == 0 {
            try syncFolder(folder + "/..")
        } else if errno != EEXIST {
            throw .system("cannot make the folder", folder)
        }
    }
}

/// Brings the names in a folder to disk.
func syncFolder(_ path: String) throws(SQLiteError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system("cannot open the folder", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system("cannot sync the folder", path) }
}
