import Synchronization
import TreatySQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that is gone, with all in it, when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/treaty-sqlite-XXXXXX".utf8CString)
        path = try template.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress, mkdtemp(start) != nil else { throw SQLiteError(.other, "mkdtemp") }
            return String(cString: start)
        }
    }

    deinit {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                unlink("\(path)/\(name)")
            }
            closedir(folder)
        }
        rmdir(path)
    }

    var database: String { "\(path)/test.db" }

    /// Octets of a file beside the database; nil when there is none.
    func size(ofSuffix suffix: String) -> Int? {
        var status = stat()
        return stat(database + suffix, &status) == 0 ? Int(status.st_size) : nil
    }
}

/// Set once, seen by all.
final class Flag: Sendable {
    private let value = Atomic<Bool>(false)

    var isSet: Bool { value.load(ordering: .acquiring) }

    func set() { value.store(true, ordering: .releasing) }
}

/// A door that a body on another thread waits at, so that a test decides what falls into one batch.
final class Gate: Sendable {
    private let isOpen = Flag()
    private let isReached = Flag()

    func open() { isOpen.set() }

    /// Called by the body: at most 20 s.
    func pass() {
        isReached.set()
        for _ in 0..<40_000 where !isOpen.isSet { usleep(500) }
    }

    /// Called by the test: until the other thread stands at the door.
    func awaitReached() async throws { try await eventually { isReached.isSet } }

    /// Called by the test: until that many writes wait or are being done.
    func awaitDepth(_ depth: Int, of database: SQLiteDatabase) async throws {
        try await eventually { database.queueDepth >= depth }
    }
}

/// Waits, without holding a thread, for at most 20 s.
func eventually(_ condition: () -> Bool) async throws {
    for _ in 0..<20_000 {
        if condition() { return }
        try await Task.sleep(for: .milliseconds(1))
    }
    throw SQLiteError(.other, "what the test waits for does not happen")
}

/// A thread that answers one question again and again.
final class Turns: Sendable {
    private let asked = Atomic<Int>(0)
    private let answered = Atomic<Int>(0)
    private let answer = Atomic<Int64>(0)
    private let isOver = Flag()

    func serve(_ body: () -> Int64) {
        while !isOver.isSet {
            if asked.load(ordering: .acquiring) > answered.load(ordering: .relaxed) {
                answer.store(body(), ordering: .relaxed)
                answered.add(1, ordering: .releasing)
            } else {
                usleep(50)
            }
        }
    }

    func ask() async throws -> Int64 {
        let number = asked.add(1, ordering: .releasing).newValue
        try await eventually { answered.load(ordering: .acquiring) == number }
        return answer.load(ordering: .relaxed)
    }

    func end() { isOver.set() }
}

/// Runs `body` on a thread of its own.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        Thread.start { continuation.resume(returning: body()) }
    }
}

enum Thread {
    static func start(_ body: @escaping @Sendable () -> Void) {
        let work = ThreadWork(run: body)
        // SAFETY: the thread takes over the reference that is retained here.
        let context = Unmanaged.passRetained(work).toOpaque()
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let code = pthread_create(&thread, nil, { runThreadWork($0) }, context)
        precondition(code == 0)
    }
}

private final class ThreadWork: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThreadWork(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    pthread_detach(pthread_self())
    Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().run()
    return nil
}

enum Notes {
    static let migrations = [
        SQLiteMigration(
            "notes",
            script: """
                CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, parent INTEGER
                    REFERENCES notes (id)) STRICT;
                """)
    ]

    static let insert = SQLiteQuery("INSERT INTO notes (text, parent) VALUES (?1, ?2) RETURNING id")
    static let count = SQLiteQuery("SELECT count(*) FROM notes")
    static let texts = SQLiteQuery("SELECT text FROM notes ORDER BY id")

    static func open(
        _ folder: TemporaryFolder, _ configure: (inout SQLiteOptions) -> Void = { _ in }
    ) throws -> SQLiteDatabase {
        var options = SQLiteOptions()
        configure(&options)
        return try SQLiteDatabase(path: folder.database, migrations: migrations, options: options)
    }
}

extension SQLiteDatabase {
    @discardableResult
    func insert(_ text: String, parent: Int64? = nil) async throws -> Int64? {
        try await write { connection in
            try connection.first(Notes.insert, text, parent) { $0.int64(0) }
        }
    }

    func count() throws -> Int64 {
        try read { connection in
            try connection.first(Notes.count) { $0.int64(0) } ?? 0
        }
    }

    func texts() throws -> [String] {
        try read { connection in
            try connection.all(Notes.texts) { $0.text(0) }
        }
    }
}

/// Counts the steps of something long.
final class Steps: Sendable {
    private let steps = Atomic<Int>(0)

    var count: Int { steps.load(ordering: .relaxed) }

    func note() { steps.add(1, ordering: .relaxed) }
}
