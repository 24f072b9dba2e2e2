import Testing
import Treaty
import TreatyHTTP

@testable import TaskService

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct SettingsTests {
    private func read(_ variables: [String: String]) throws(SettingsError) -> Settings {
        try Settings { variables[$0] }
    }

    private func problems(_ variables: [String: String]) -> [String] {
        do throws(SettingsError) {
            _ = try read(variables)
            return []
        } catch {
            return error.problems
        }
    }

    @Test func withoutVariablesTheDefaultsHold() throws {
        #expect(try read([:]) == Settings())
        #expect(try read(["PORT": "", "DATABASE_URL": "", "CORS_ORIGINS": ""]) == Settings())
    }

    @Test func everyVariableIsRead() throws {
        let settings = try read([
            "DATABASE_URL": "sqlite:/var/lib/tasks.db", "BETTER_AUTH_SECRET": String(repeating: "s", count: 32),
            "ACCESS_TOKEN_EXPIRE_MINUTES": "5", "REFRESH_TOKEN_EXPIRE_DAYS": "1", "HOST": "::1", "PORT": "0",
            "LOG_LEVEL": "WARNING", "CORS_ORIGINS": "https://example.org, http://localhost:3000",
            "RATE_LIMIT_PER_MINUTE": "90", "LOGIN_FAILURES_PER_HOUR": "1",
            "LOGIN_FAILURES_PER_ACCOUNT_PER_HOUR": "2", "LOGIN_FAILURES_PER_ADDRESS_PER_HOUR": "3",
            "LOGINS_PER_ADDRESS_PER_MINUTE": "4", "REGISTRATIONS_PER_ADDRESS_PER_HOUR": "0",
            "TRUSTED_PROXIES": "127.0.0.1, 2001:db8::/32", "FORWARDED_FIELD": "forwarded",
            "BACKUP_DIRECTORY": "/var/backups/tasks", "BACKUP_INTERVAL_MINUTES": "60", "BACKUP_KEEP": "24",
            "JWKS_FILE": "/etc/keys.json", "JWT_ISSUER": "https://id.example", "JWT_AUDIENCE": "tasks",
        ])
        var expected = Settings()
        expected.databasePath = "/var/lib/tasks.db"
        expected.secret = [UInt8](repeating: UInt8(ascii: "s"), count: 32)
        expected.tokenKeysPath = "/etc/keys.json"
        expected.tokenIssuer = "https://id.example"
        expected.tokenAudience = "tasks"
        expected.accessTokenLifetime = .seconds(300)
        expected.refreshTokenLifetime = .seconds(86_400)
        expected.host = "::1"
        expected.port = 0
        expected.logLevel = .warning
        expected.allowedOrigins = ["https://example.org", "http://localhost:3000"]
        expected.rateLimit = Rate(90, per: .seconds(60))
        expected.loginLimits.failures = Rate(1, per: .seconds(3600))
        expected.loginLimits.failuresPerAccount = Rate(2, per: .seconds(3600))
        expected.loginLimits.failuresPerAddress = Rate(3, per: .seconds(3600))
        expected.loginLimits.loginsPerAddress = Rate(4, per: .seconds(60))
        expected.loginLimits.registrationsPerAddress = nil
        let ranges = try ["127.0.0.1", "2001:db8::/32"].map { try #require(AddressRange($0)) }
        expected.trustedProxies = TrustedProxies(ranges, field: .forwarded)
        expected.backups = BackupPlan(directory: "/var/backups/tasks", interval: .seconds(3600), keep: 24)
        #expect(settings == expected)
        #expect(try read(["RATE_LIMIT_PER_MINUTE": "0"]).rateLimit == nil)
    }

    @Test(arguments: [
        ("sqlite:tasks.db", "tasks.db"), ("sqlite:/a/b.db", "/a/b.db"), ("sqlite:///tasks.db", "tasks.db"),
        ("sqlite:////a/b.db", "/a/b.db"), ("sqlite:./a.db", "./a.db"),
    ])
    func aDatabaseIsAPath(_ url: String, _ path: String) throws {
        #expect(try read(["DATABASE_URL": url]).databasePath == path)
    }

    @Test(arguments: [
        ("DATABASE_URL", "postgres://host/db"), ("DATABASE_URL", "tasks.db"), ("DATABASE_URL", "sqlite:"),
        ("DATABASE_URL", "sqlite://host/a.db"), ("DATABASE_URL", "sqlite::memory:"), ("DATABASE_URL", "sqlite:data/"),
        ("DATABASE_URL", "sqlite:a.db?mode=ro"), ("BETTER_AUTH_SECRET", ""),
        ("TRUSTED_PROXIES", "proxy.example.org"),
        ("TRUSTED_PROXIES", "10.0.0.0/33"), ("FORWARDED_FIELD", "Via"), ("RATE_LIMIT_PER_MINUTE", "-1"),
        ("LOGIN_FAILURES_PER_HOUR", "1e3"), ("BETTER_AUTH_SECRET", "thirty-one bytes are too few..."),
        ("ACCESS_TOKEN_EXPIRE_MINUTES", "0"), ("ACCESS_TOKEN_EXPIRE_MINUTES", "30m"),
        ("ACCESS_TOKEN_EXPIRE_MINUTES", "525601"), ("ACCESS_TOKEN_EXPIRE_MINUTES", "20000"),
        ("REFRESH_TOKEN_EXPIRE_DAYS", "-1"), ("REFRESH_TOKEN_EXPIRE_DAYS", "3651"), ("HOST", "example.org"),
        ("HOST", "1.2.3"), ("PORT", "65536"), ("PORT", "http"), ("LOG_LEVEL", "loud"), ("CORS_ORIGINS", "*"),
        ("CORS_ORIGINS", "https://example.org/"), ("CORS_ORIGINS", "example.org"), ("CORS_ORIGINS", "https://"),
        ("JWT_ISSUER", "https://id.example"), ("JWT_AUDIENCE", "tasks"),
    ])
    func whatIsOutOfRangeIsNamed(_ name: String, _ value: String) {
        let found = problems([name: value])
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(name) == true)
    }

    @Test func nobodyElseIsTheOwnIssuer() {
        let found = problems(["JWKS_FILE": "keys.json", "JWT_ISSUER": "urn:task-api"])
        #expect(found.count == 1 && found.first?.hasPrefix("JWT_ISSUER") == true)
    }

    @Test func everythingWrongIsListedAtOnceAndNoSecretRepeated() {
        let found = problems([
            "DATABASE_URL": "x", "BETTER_AUTH_SECRET": "hunter2", "PORT": "x", "HOST": "x", "LOG_LEVEL": "x",
            "CORS_ORIGINS": "x",
        ])
        #expect(found.count == 6)
        #expect(!found.joined().contains("hunter2"))
    }

    @Test func everySettingIsDescribed() {
        var asked: Set<String> = []
        _ = try? Settings { name in
            asked.insert(name)
            return nil
        }
        #expect(asked == Set(Settings.descriptions.map(\.name)))
    }
}

@Suite struct SecretFileTests {
    private func inDirectory(_ body: (String) throws -> Void) throws {
        let directory = try temporaryDirectory()
        defer { removeDirectory(directory) }
        try body(directory)
    }

    private func write(_ text: String, _ path: String, mode: mode_t) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL, mode)
        try #require(file >= 0)
        defer { close(file) }
        try #require(systemWrite(file, text, text.utf8.count) == text.utf8.count)
        try #require(fchmod(file, mode) == 0)
    }

    @Test func aSecretIsMadeOnceForTheOwnerOnly() throws {
        try inDirectory { directory in
            let file = SecretFile(besideDatabase: directory + "/tasks.db")
            #expect(file.path == directory + "/tasks.db.secret")
            let secret = try file.load()
            #expect(secret.count >= 32)
            #expect(try file.load() == secret)
            var status = stat()
            try #require(stat(file.path, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
            let other = SecretFile(besideDatabase: directory + "/other.db")
            #expect(try other.load() != secret)
        }
    }

    @Test func aSecretThatAnOperatorPutThereIsTaken() throws {
        try inDirectory { directory in
            let file = SecretFile(besideDatabase: directory + "/tasks.db")
            try write("0123456789abcdef0123456789abcdef\n", file.path, mode: 0o400)
            #expect(try file.load() == Array("0123456789abcdef0123456789abcdef".utf8))
        }
    }

    @Test(arguments: [mode_t(0o644), 0o640, 0o602]) func aSecretThatOthersMayTouchIsRefused(_ mode: mode_t) throws {
        try inDirectory { directory in
            let file = SecretFile(besideDatabase: directory + "/tasks.db")
            try write("0123456789abcdef0123456789abcdef\n", file.path, mode: mode)
            #expect(throws: SecretFileError.self) { try file.load() }
        }
    }

    @Test func aShortSecretAndALinkAreRefused() throws {
        try inDirectory { directory in
            let short = SecretFile(besideDatabase: directory + "/short")
            try write("short\n", short.path, mode: 0o600)
            #expect(throws: SecretFileError.self) { try short.load() }
            let linked = SecretFile(besideDatabase: directory + "/linked")
            try write("0123456789abcdef0123456789abcdef\n", directory + "/target", mode: 0o600)
            try #require(symlink(directory + "/target", linked.path) == 0)
            #expect(throws: SecretFileError.self) { try linked.load() }
        }
    }

    @Test func directoriesAreMadeWhereTheyAreMissing() throws {
        let directory = try temporaryDirectory()
        makeDirectories(to: directory + "/a/b/tasks.db")
        var status = stat()
        #expect(stat(directory + "/a/b", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o700)
        rmdir(directory + "/a/b")
        rmdir(directory + "/a")
        removeDirectory(directory)
    }
}

#if canImport(Glibc)
    private let systemWrite = Glibc.write
#else
    private let systemWrite = Darwin.write
#endif
