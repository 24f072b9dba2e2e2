import Synchronization
import TaskService
import TaskStore
import Treaty
import TreatyJOSE
import TreatyJSON
import TreatyLogging
import TreatyPasswords
import TreatyTesting

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The task API over a store of its own, as the contract tests need to know it.
final class TaskSubject: ContractSubject {
    /// What the contract's examples register and log in with.
    static let email = "ada@example.com"
    static let password = "correct horse battery"
    static let refreshToken = "eyJhbGciOiJIUzI1NiJ9.eyJ0eXBlIjoicmVmcmVzaCJ9.c2lnbmF0dXJl"
    private static let secret = Array("a secret of the contract tests, of more than 32 bytes".utf8)

    let router: Router
    let client: TestClient
    private let folder: String
    private let application: TaskApplication
    private let caller: UserRecord
    private let other: UserRecord
    private let token = Mutex("")
    private let newAddresses = Atomic<Int>(0)

    /// - Parameter connect: makes the client of the router, perhaps over a socket.
    init(connect: (Router) throws -> TestClient) async throws {
        folder = try Self.makeFolder()
        let cheap = PasswordParameters(memoryKibibytes: 8, passes: 1, lanes: 1)
        let passwords = try PasswordHasher(parameters: cheap, threads: 1, queueMax: 4096)
        let store = try TaskStore.open(path: "\(folder)/tasks.db")
        application = TaskApplication(
            store: store, passwords: passwords, issuer: try TokenIssuer(secret: Self.secret), logger: .off)
        router = try application.router()
        client = try connect(router)
        let hash = try await passwords.hash(Self.password)
        func insert(_ email: String) async throws -> UserRecord {
            try await store.write {
                try $0.insertUser(NewUserRecord(email: email, name: "Ada", passwordHash: hash, at: 1))
            }
        }
        // The first user is nobody's: the smallest id is then not the caller's.
        _ = try await insert("first@example.com")
        caller = try await insert(Self.email)
        other = try await insert("other@example.com")
        let token = try await session().token
        self.token.withLock { $0 = token }
    }

    func close() async {
        await application.store.close()
        application.passwords.shutdown()
        for name in ["tasks.db", "tasks.db-wal", "tasks.db-shm", "tasks.db.lock"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    func parameters(for operationID: String) async throws -> [String: String] {
        let owner = caller.id
        var parameters = ["user_id": String(owner)]
        guard ["getTask", "updateTask", "deleteTask", "setTaskCompleted"].contains(operationID) else {
            return parameters
        }
        let task = try await application.store.write {
            try $0.insertTask(NewTaskRecord(owner: owner, title: "Tea", at: 1))
        }
        parameters["id"] = String(task.id)
        return parameters
    }

    func authorization(_ credential: ContractCredential, for operationID: String) async throws -> String {
        switch credential {
        case .none: ""
        case .valid: "Bearer " + (operationID == "logout" ? try await session().token : token.withLock { $0 })
        case .malformed: "Bearer not.a.token"
        case .expired: "Bearer " + (try Self.signed(caller, expiresIn: -1, secret: Self.secret))
        case .forged: "Bearer " + (try Self.signed(caller, expiresIn: 600, secret: Self.secret.reversed()))
        case .otherUser: "Bearer " + (try Self.signed(other, expiresIn: 600, secret: Self.secret))
        }
    }

    func prepare(_ contractCase: inout ContractCase) async throws {
        let isToSucceed = contractCase.statuses.contains { (200...299).contains($0) }
        guard isToSucceed else { return }
        switch contractCase.operationID {
        case "register":
            let number = newAddresses.wrappingAdd(1, ordering: .relaxed).newValue
            contractCase.replaceInBody(Self.email, with: "ada\(number)@example.com")
        case "login" where contractCase.kind == .fits, "refresh" where contractCase.kind == .fits:
            // Well-formed, but the password or the token of nobody.
            contractCase.statuses = [401]
        case "refresh":
            contractCase.replaceInBody(Self.refreshToken, with: try await session().refresh)
        default: break
        }
    }

    /// The tokens of a new session, as a client gets them.
    private func session() async throws -> (token: String, refresh: String) {
        let body = #"{"email":"\#(Self.email)","password":"\#(Self.password)"}"#
        let answer = try await TestClient.router(router).send(
            TestRequest(
                "POST", "/api/auth/login", fields: ["Content-Type": "application/json"], body: Array(body.utf8)))
        let tokens = try JSONValue(parsing: answer.body)
        guard let token = tokens["token"]?.string, let refresh = tokens["refresh_token"]?.string else {
            throw SetUpFailure(step: "login: \(answer.text)")
        }
        return (token, refresh)
    }

    /// A token as another program makes it that knows the secret.
    private static func signed(_ user: UserRecord, expiresIn seconds: Int, secret: [UInt8]) throws -> String {
        let expiry = Duration.seconds(time(nil) + seconds)
        return try JWT.sign(
            [.subject(String(user.id)), .expiresAt(expiry), .string("type", "access")], with: HMACKey(secret: secret))
    }

    static func makeFolder() throws -> String {
        var template = Array("/tmp/task-contract-XXXXXX".utf8CString)
        // SAFETY: mkdtemp changes the six last characters of the array's own storage, which ends in NUL.
        return try template.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress, mkdtemp(start) != nil else { throw SetUpFailure(step: "mkdtemp") }
            return String(cString: start)
        }
    }
}

struct SetUpFailure: Error {
    var step: String
}
