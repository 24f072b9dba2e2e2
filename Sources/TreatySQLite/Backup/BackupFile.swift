#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file that a backup becomes: `<path>.partial` until it is whole, and gone if it never is.
struct BackupFile: ~Copyable {
    /// Absolute.
    let path: String
    let partialPath: String
    private let folder: String
    private let replacesFile: Bool
    /// Holds a `flock`, so that two backups do not write one file.
    private let descriptor: Int32

    /// Makes the partial file, over what a backup that was killed may have left.
    ///
    /// - Parameter database: the real path of what is to be copied.
    init(_ path: String, ofDatabase database: String, replacesFile: Bool) throws(SQLiteError) {
        let (folder, path) = try Self.locate(path)
        try Self.refuseFiles(of: database, at: path)
        guard replacesFile || access(path, F_OK) != 0 else { throw .exists(path) }
        let partialPath = path + ".partial"
        let opened = open(partialPath, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard opened >= 0 else { throw .system("cannot make", partialPath) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            _ = closeDescriptor(opened)
            throw SQLiteError(.cannotOpen, "another backup is being written to \(partialPath)")
        }
        guard ftruncate(opened, 0) == 0 else {
            let error = SQLiteError.system("cannot empty", partialPath)
            _ = closeDescriptor(opened)
            throw error
        }
        self.path = path
        self.partialPath = partialPath
        self.folder = folder
        self.replacesFile = replacesFile
        self.descriptor = opened
    }

    /// What was not published goes away; after ``publish()`` there is nothing left to remove.
    deinit {
        _ = closeDescriptor(descriptor)
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(partialPath + suffix) }
    }

    /// Brings the contents to disk, gives them their name, and brings that to disk too. Returns the size in octets.
    func publish() throws(SQLiteError) -> Int {
        var status = stat()
        guard fsync(descriptor) == 0, fstat(descriptor, &status) == 0 else { throw .system("cannot sync", partialPath) }
        guard replacesFile || access(path, F_OK) != 0 else { throw .exists(path) }
        guard rename(partialPath, path) == 0 else { throw .system("cannot rename \(partialPath) to", path) }
        try syncFolder(folder)
        return Int(status.st_size)
    }

    /// The folder, which must exist, by its real path, and the file in it.
    private static func locate(_ path: String) throws(SQLiteError) -> (folder: String, path: String) {
        let slash = path.lastIndex(of: "/")
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        guard !name.isEmpty, name != ".", name != "..", !path.utf8.contains(0) else {
            throw SQLiteError(.cannotOpen, "\"\(path)\" names no file for the backup")
        }
        let folder = try DatabaseFile.realPath(slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
        return (folder, folder == "/" ? "/\(name)" : "\(folder)/\(name)")
    }

    /// Neither the database itself (by whatever name: it is compared as the file it is), nor what lies beside it.
    private static func refuseFiles(of database: String, at path: String) throws(SQLiteError) {
        var (source, target) = (stat(), stat())
        let isSame =
            stat(database, &source) == 0 && stat(path, &target) == 0
            && source.st_dev == target.st_dev && source.st_ino == target.st_ino
        let companions = ["-wal", "-shm", "-journal", ".lock", ".secret"].map { database + $0 }
        guard !isSame, path != database, !companions.contains(path), !companions.contains(path + ".partial") else {
            throw SQLiteError(.cannotOpen, "\(path) belongs to the database itself; name another file for the backup")
        }
        if target.st_mode & S_IFMT == S_IFDIR {
            throw SQLiteError(.cannotOpen, "\(path) is a folder; name a file in it for the backup")
        }
    }
}

extension SQLiteError {
    fileprivate static func exists(_ path: String) -> SQLiteError {
        SQLiteError(.cannotOpen, "\(path) exists already")
    }

    /// What a system call failed with just now.
    static func system(_ what: String, _ path: String) -> SQLiteError {
        let reason = errno
        // SAFETY: strerror gives a NUL-terminated text, which is copied at once.
        return SQLiteError(
            reason == ENOSPC || reason == EDQUOT ? .diskFull : .cannotOpen,
            "\(what) \(path): \(String(cString: strerror(reason)))")
    }
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 {
    close(descriptor)
}
