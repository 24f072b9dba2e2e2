import TreatyTime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The folder of backups: `<stem>-20260301T093000Z.db`, named by the time, in UTC, at which each was begun, so that the
/// order of the names is that of time. Other files in it are left alone.
struct BackupFolder: Sendable {
    let path: String
    /// The name of the database's file, without its extension.
    let stem: String

    init(path: String, database: String) {
        self.path = path
        let name = database.split(separator: "/").last.map(String.init) ?? database
        stem = name.hasSuffix(".db") ? String(name.dropLast(3)) : name
    }

    /// Makes the folder, for the owner's eyes only, and takes away what a process that was killed left half written.
    func prepare() {
        makeDirectories(to: path + "/")
        for name in names()
        where name.hasSuffix(Self.partial) && time(of: String(name.dropLast(Self.partial.count))) != nil {
            unlink(path + "/" + name)
        }
    }

    /// The path for a backup that begins now.
    func path(at time: DateTime) -> String {
        // "2026-03-01T09:30:00.000000Z" without punctuation and fraction.
        path + "/" + stem + "-" + time.text.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z.db"
    }

    /// When the newest backup was begun; nil when there is none.
    var newest: DateTime? { backups().last.flatMap { time(of: $0) } }

    /// Deletes all but the newest `keep`, and tells how many went.
    func prune(keep: Int) -> Int {
        backups().dropLast(max(1, keep)).count { unlink(path + "/" + $0) == 0 }
    }

    /// Names, the oldest first.
    private func backups() -> [String] { names().filter { time(of: $0) != nil }.sorted() }

    private static let partial = ".partial"

    private func time(of name: String) -> DateTime? {
        guard name.hasPrefix(stem + "-"), name.hasSuffix("Z.db") else { return nil }
        let digits = name.dropFirst(stem.count + 1).dropLast(4)
        guard digits.utf8.count == 15 else { return nil }
        func part(_ from: Int, _ to: Int) -> Substring { digits.dropFirst(from).prefix(to - from) }
        return DateTime(
            "\(part(0, 4))-\(part(4, 6))-\(part(6, 8))\(part(8, 9))\(part(9, 11)):\(part(11, 13)):\(part(13, 15))Z")
    }

    private func names() -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            // SAFETY: the name is NUL-terminated within its array, which lives until the next readdir.
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names
    }
}
