import TaskStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A store in a folder of its own, which is gone when the test is over.
final class StoreFixture: Sendable {
    let folder: String
    let store: TaskStore

    init(_ configure: (inout TaskStoreOptions) -> Void = { _ in }) throws {
        var template = Array("/tmp/task-store-XXXXXX".utf8CString)
        folder = try template.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress, mkdtemp(start) != nil else {
                throw TaskStoreError.unavailable(detail: "mkdtemp")
            }
            return String(cString: start)
        }
        var options = TaskStoreOptions()
        configure(&options)
        store = try TaskStore.open(path: "\(folder)/data/tasks.db", options: options)
    }

    /// A database in the folder, with the files that belong to it.
    func remove(_ database: String) {
        for suffix in ["", "-wal", "-shm", ".lock"] { unlink("\(folder)/\(database)\(suffix)") }
    }

    deinit {
        remove("data/tasks.db")
        rmdir("\(folder)/data")
        rmdir(folder)
    }

    @discardableResult
    func user(_ email: String = "ada@example.com", at: Int64 = 1) async throws -> UserRecord {
        try await store.write {
            try $0.insertUser(NewUserRecord(email: email, name: "Ada", passwordHash: "$argon2id$", at: at))
        }
    }

    func task(_ title: String = "Tea", owner: Int64, at: Int64 = 1) async throws -> TaskRecord {
        try await store.write { try $0.insertTask(NewTaskRecord(owner: owner, title: title, at: at)) }
    }
}

/// The error of `body`, nil when it succeeds.
func caught<Value>(_ body: () async throws -> Value) async -> TaskStoreError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? TaskStoreError ?? .unavailable(detail: "\(error)")
    }
}
