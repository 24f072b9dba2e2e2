import Synchronization
import TaskService
import TaskStore
import Treaty
import TreatyHTTP
import TreatyJOSE
import TreatyLogging
import TreatyPasswords
import TreatyTesting

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Three users, one of them deleted, whose every text bears a mark of its owner.
final class IsolationWorld: Sendable {
    /// Whose something is. Nobody's does not exist and never did.
    enum Owner: String, CaseIterable {
        case caller, other, deleted, nobody
    }

    static func mark(of owner: Owner) -> String { "mark-of-the-\(owner.rawValue)" }

    private static let secret = Array("a secret of the isolation tests, of more than 32 bytes".utf8)
    private static let nobodysID: Int64 = 9_000_000_000

    private let client: TestClient
    private let folder: String
    private let application: TaskApplication
    private let users: [Owner: Int64]
    private let tasks: [Owner: Int64]
    private let tokens = Atomic<Int>(0)

    init(connect: (Router) throws -> TestClient) async throws {
        folder = try TaskSubject.makeFolder()
        let store = try TaskStore.open(path: "\(folder)/tasks.db")
        let cheap = PasswordParameters(memoryKibibytes: 8, passes: 1, lanes: 1)
        application = TaskApplication(
            store: store, passwords: try PasswordHasher(parameters: cheap, threads: 1),
            issuer: try TokenIssuer(secret: Self.secret), logger: .off)
        client = try connect(try application.router())
        var users: [Owner: Int64] = [.nobody: Self.nobodysID]
        var tasks: [Owner: Int64] = [.nobody: Self.nobodysID]
        for owner in [Owner.other, .deleted, .caller] {
            let mark = Self.mark(of: owner)
            let user = try await store.write {
                try $0.insertUser(NewUserRecord(email: "\(mark)@example.com", name: mark, passwordHash: mark, at: 1))
            }
            users[owner] = user.id
            tasks[owner] = try await Self.insertTask(of: user.id, owner, in: store)
        }
        let deleted = users[.deleted] ?? 0
        guard try await store.write({ try $0.deleteUser(deleted) }) else { throw SetUpFailure(step: "deleteUser") }
        (self.users, self.tasks) = (users, tasks)
    }

    func close() async {
        await application.store.close()
        application.passwords.shutdown()
        for name in ["tasks.db", "tasks.db-wal", "tasks.db-shm", "tasks.db.lock"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    /// The path with the ids of these owners; the caller's task is a new one, since requests may delete it.
    func path(_ template: String, owner: Owner, task: Owner) async throws -> String {
        let own = users[.caller] ?? 0
        let id = task == .caller ? try await Self.insertTask(of: own, .caller, in: application.store) : tasks[task] ?? 0
        return template.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            switch segment {
            case "{user_id}": String(users[owner] ?? 0)
            case "{id}": String(id)
            default: String(segment)
            }
        }.joined(separator: "/")
    }

    /// Sends the example's request to this path.
    func send(_ example: ContractCase, _ path: String, as caller: IsolationTests.Caller) async throws -> TestResponse {
        var fields = HTTPFields()
        switch caller {
        case .nobody: break
        case .malformed: fields.append("Authorization", "Bearer not.a.token")
        case .expired: fields.append("Authorization", "Bearer " + (try token(of: .caller, expiresIn: -3600)))
        case .revoked: fields.append("Authorization", "Bearer " + (try await revokedToken()))
        case .deleted: fields.append("Authorization", "Bearer " + (try token(of: .deleted, expiresIn: 600)))
        case .valid: fields.append("Authorization", "Bearer " + (try token(of: .caller, expiresIn: 600)))
        }
        for (name, value) in example.fields { fields.append(name, value) }
        return try await client.send(TestRequest(example.method, path, fields: fields, body: example.bodyBytes))
    }

    /// The marks that an answer holds, in whatever field or place of its content.
    func marks(in answer: TestResponse, allowingOwn: Bool) -> [String] {
        let text = answer.fields.lines.map { "\($0.name): \($0.value)\n" }.joined() + answer.text
        return Owner.allCases.filter { !(allowingOwn && $0 == .caller) }.map(Self.mark).filter { text.contains($0) }
    }

    /// All that the other user has, as it stands in the store.
    func everythingOfOther() async throws -> String {
        let other = users[.other] ?? 0
        return try application.store.read { reads in
            "\(String(describing: try reads.user(other))) \(try reads.tasks(owner: other, limit: .max))"
        }
    }

    private func revokedToken() async throws -> String {
        let token = try token(of: .caller, expiresIn: 600)
        let answer = try await client.send(
            TestRequest("POST", "/api/auth/logout", fields: ["Authorization": "Bearer " + token]))
        guard answer.status == 200 else { throw SetUpFailure(step: "logout: \(answer.text)") }
        return token
    }

    /// A token like no other: revoking one must not revoke the next.
    private func token(of owner: Owner, expiresIn seconds: Int) throws -> String {
        let number = tokens.wrappingAdd(1, ordering: .relaxed).newValue
        return try JWT.sign(
            [
                .subject(String(users[owner] ?? 0)), .expiresAt(.seconds(time(nil) + seconds)),
                .string("type", "access"), .tokenID(String(number)),
            ], with: HMACKey(secret: Self.secret))
    }

    private static func insertTask(of user: Int64, _ owner: Owner, in store: TaskStore) async throws -> Int64 {
        let mark = mark(of: owner)
        return try await store.write {
            try $0.insertTask(NewTaskRecord(owner: user, title: mark, description: mark, at: 1)).id
        }
    }
}
