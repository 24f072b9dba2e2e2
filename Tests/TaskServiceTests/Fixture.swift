import Synchronization
import TaskStore
import Testing
import Treaty
import TreatyHTTP
import TreatyJOSE
import TreatyJSON
import TreatyLogging
import TreatyPasswords
import TreatyTime

@testable import TaskService

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The whole service without a socket, over a database of its own, with a clock that stands until it is moved.
final class Fixture: Sendable {
    static let secret = Array("a secret of more than sixty-four bytes, so that it also makes an HS512 key".utf8)

    let application: TaskApplication
    let router: Router
    let clock: TestClock
    let log: LogCapture
    private let directory: String

    init(
        cost: PasswordParameters = PasswordParameters(memoryKibibytes: 8, passes: 1), waitingPasswordsMax: Int = 4096,
        options: TaskStoreOptions = TaskStoreOptions(), outside: OutsideIssuer? = nil, loginLimits: LoginLimits = .none
    ) throws {
        directory = try temporaryDirectory()
        let (clock, log) = (TestClock(), LogCapture())
        self.clock = clock
        self.log = log
        let wall = WallClock { clock.microseconds.load(ordering: .relaxed) }
        application = TaskApplication(
            store: try TaskStore.open(path: directory + "/tasks.db", options: options),
            passwords: try PasswordHasher(parameters: cost, queueMax: waitingPasswordsMax),
            issuer: try TokenIssuer(secret: Self.secret), outside: outside,
            logger: Logger(level: .debug, sink: log, clock: wall),
            clock: wall)
        router = try application.router(loginLimits: loginLimits)
    }

    deinit { removeDirectory(directory) }

    func send(
        _ method: HTTPMethod, _ target: String, token: String? = nil, _ json: String? = nil, requestID: String = "test",
        from address: String? = nil
    ) async -> Answer {
        var fields: HTTPFields = ["X-Request-Id": requestID]
        if let token { fields.append("Authorization", "Bearer " + token) }
        if json != nil { fields.append("Content-Type", "application/json") }
        var request = HTTPRequest(method, target, fields: fields, body: Array((json ?? "").utf8))
        request.remoteAddress = address.flatMap { RemoteAddress(host: $0, port: 4711) }
        return Answer(await router.respond(to: request))
    }

    func register(_ email: String, password: String = "correct horse") async throws -> Account {
        let answer = await send(
            .post, "/api/auth/register", #"{"email":"\#(email)","name":"Ada","password":"\#(password)"}"#)
        try #require(answer.status == 201)
        return try Account(answer)
    }

    /// A token as another program that knows the secret would make it.
    func foreignToken(
        _ claims: [JWT.Claim], secret: [UInt8] = Fixture.secret, algorithm: HMACAlgorithm = .hs256
    ) throws -> String {
        try JWT.sign(claims, with: HMACKey(secret: secret, algorithm: algorithm))
    }

    /// Since 1970, so many seconds from the fixture's now.
    func time(in seconds: Int64) -> Duration {
        .microseconds(clock.microseconds.load(ordering: .relaxed)) + .seconds(seconds)
    }
}

/// 2026-03-01T12:00:00Z, until it is moved.
final class TestClock: Sendable {
    let microseconds = Atomic<Int64>(1_772_366_400_000_000)

    func advance(seconds: Int64) { microseconds.add(seconds * 1_000_000, ordering: .relaxed) }
}

final class LogCapture: LogSink {
    private let bytes = Mutex<[UInt8]>([])

    func write(_ line: [UInt8]) { bytes.withLock { $0 += line } }

    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

    /// The lines with this message.
    func lines(_ message: String) -> [JSONValue] {
        text.split(separator: "\n").compactMap { try? JSONValue(parsing: Array($0.utf8)) }
            .filter { $0["message"]?.string == message }
    }
}

struct Answer: Sendable {
    let status: Int
    let fields: HTTPFields
    let body: [UInt8]

    init(_ response: HTTPResponse) {
        status = response.status.code
        fields = response.fields
        if case .bytes(let bytes) = response.body { body = bytes } else { body = [] }
    }

    var text: String { String(decoding: body, as: UTF8.self) }
    var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
    subscript(name: String) -> JSONValue? { json[name] }
}

struct Account: Sendable {
    let id: Int64
    let token: String
    let refreshToken: String

    init(_ answer: Answer) throws {
        id = try #require(answer["user"]?["id"]?.integer)
        token = try #require(answer["token"]?.string)
        refreshToken = try #require(answer["refresh_token"]?.string)
    }
}

extension JSONValue {
    var integer: Int64? { number?.int64 }
}

func temporaryDirectory() throws -> String {
    var template = Array("/tmp/task-service-tests.XXXXXX".utf8CString)
    // SAFETY: the template is NUL-terminated, and as long after the call as before.
    try template.withUnsafeMutableBufferPointer { _ = try #require($0.baseAddress.flatMap { mkdtemp($0) }) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The directory with the files in it.
func removeDirectory(_ path: String) {
    guard let directory = opendir(path) else { return }
    defer {
        closedir(directory)
        rmdir(path)
    }
    while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        unlink(path + "/" + name)
    }
}
