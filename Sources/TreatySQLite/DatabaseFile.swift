#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The database's file: made if it is missing, readable by its owner only, and named by its real path, so that a
/// symbolic link cannot lead two servers past each other's locks.
enum DatabaseFile {
    static func prepare(_ path: String) throws(SQLiteError) -> String {
        guard !path.isEmpty, path != ":memory:", !path.utf8.contains(0) else {
            throw SQLiteError(.cannotOpen, "the database needs a file: \"\(path)\" names none")
        }
        try makeFolder(of: path)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SQLiteError(.cannotOpen, "cannot open \(path): \(String(cString: strerror(errno)))")
        }
        close(descriptor)
        guard let resolved = realpath(path, nil) else {
            throw SQLiteError(.cannotOpen, "cannot resolve \(path): \(String(cString: strerror(errno)))")
        }
        // SAFETY: realpath with nil returns a string of malloc's that is the caller's to free.
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Makes the last folder of the path, but no chain of them: a mistyped path should fail.
    private static func makeFolder(of path: String) throws(SQLiteError) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        if mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw SQLiteError(.cannotOpen, "cannot make the folder \(folder): \(String(cString: strerror(errno)))")
        }
    }
}
