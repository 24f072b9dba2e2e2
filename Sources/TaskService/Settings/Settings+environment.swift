import Treaty
import TreatyLogging

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Settings {
    /// Reads the variables of this process.
    package static func ofProcess() throws(SettingsError) -> Settings {
        try Settings { name in
            // SAFETY: getenv gives nil or a NUL-terminated text, which is copied at once; nothing sets variables here.
            getenv(name).map { String(cString: $0) }
        }
    }

    /// - Parameter variable: gives the value of a variable, or nil when it is not set. An empty one counts as unset,
    ///   but for the secret: that one is empty by mistake.
    /// - Throws: everything that is wrong, not only the first.
    package init(reading variable: (String) -> String?) throws(SettingsError) {
        self.init()
        var problems: [String] = []

        /// Nil when the variable is unset, or wrong; then the default stands, for the sake of the other checks.
        func read<Value>(_ name: String, _ expected: String, _ parse: (String) -> Value?) -> Value? {
            guard let text = variable(name), !text.isEmpty else { return nil }
            guard let value = parse(text) else {
                problems.append("\(name) must be \(expected)")
                return nil
            }
            return value
        }

        func number(_ name: String, _ range: ClosedRange<Int64>) -> Int64? {
            read(name, "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
                Int64(text).flatMap { range.contains($0) ? $0 : nil }
            }
        }

        /// 0 is no limit.
        func set(_ rate: inout Rate?, _ name: String, _ window: Duration) {
            guard let quota = number(name, 0...Self.quotaMax) else { return }
            rate = quota == 0 ? nil : Rate(Int(quota), per: window)
        }

        if let path = read("DATABASE_URL", "sqlite:PATH, such as sqlite:data/tasks.db", Self.databasePath) {
            databasePath = path
        }
        tokenKeysPath = read("JWKS_FILE", "a path", Self.text)
        tokenIssuer = read("JWT_ISSUER", "a text other than \(TokenIssuer.name), which is our own", Self.outsideIssuer)
        tokenAudience = read("JWT_AUDIENCE", "a text", Self.text)
        if tokenKeysPath == nil {
            // Whoever sets these believes that something is checked.
            for (name, value) in [("JWT_ISSUER", tokenIssuer), ("JWT_AUDIENCE", tokenAudience)] where value != nil {
                problems.append("\(name) is for tokens of JWKS_FILE, which is not set")
            }
        }
        if let minutes = number("ACCESS_TOKEN_EXPIRE_MINUTES", Self.accessMinutes) {
            accessTokenLifetime = .seconds(minutes * 60)
        }
        if let days = number("REFRESH_TOKEN_EXPIRE_DAYS", Self.refreshDays) {
            refreshTokenLifetime = .seconds(days * 86_400)
        }
        if accessTokenLifetime > refreshTokenLifetime {
            problems.append("ACCESS_TOKEN_EXPIRE_MINUTES must not be longer than REFRESH_TOKEN_EXPIRE_DAYS")
        }
        if let host = read("HOST", "an IPv4 or IPv6 address, or localhost", Self.host) { self.host = host }
        if let port = number("PORT", 0...65_535) { self.port = UInt16(port) }
        if let delay = number("SHED_AFTER_MILLISECONDS", Self.queueMilliseconds) {
            queueDelayMax = .milliseconds(delay)
        }
        if let level = read("LOG_LEVEL", Self.levels, { LogLevel(rawValue: $0.lowercased()) }) { logLevel = level }
        if let origins = read("CORS_ORIGINS", Self.origins, Self.allowedOrigins) { allowedOrigins = origins }
        set(&rateLimit, "RATE_LIMIT_PER_MINUTE", .seconds(60))
        set(&loginLimits.failures, "LOGIN_FAILURES_PER_HOUR", .seconds(3600))
        set(&loginLimits.failuresPerAccount, "LOGIN_FAILURES_PER_ACCOUNT_PER_HOUR", .seconds(3600))
        set(&loginLimits.failuresPerAddress, "LOGIN_FAILURES_PER_ADDRESS_PER_HOUR", .seconds(3600))
        set(&loginLimits.loginsPerAddress, "LOGINS_PER_ADDRESS_PER_MINUTE", .seconds(60))
        set(&loginLimits.registrationsPerAddress, "REGISTRATIONS_PER_ADDRESS_PER_HOUR", .seconds(3600))
        if let ranges = read("TRUSTED_PROXIES", Self.proxies, Self.addressRanges) { trustedProxies.ranges = ranges }
        if let field = read("FORWARDED_FIELD", Self.forwardedFields, Self.forwardedField) {
            trustedProxies.field = field
        }
        let minutes = number("BACKUP_INTERVAL_MINUTES", Self.backupMinutes)
        let kept = number("BACKUP_KEEP", Self.backupsKept)
        if let directory = variable("BACKUP_DIRECTORY"), !directory.isEmpty {
            backups = BackupPlan(directory: directory, interval: .seconds((minutes ?? 1440) * 60), keep: Int(kept ?? 7))
        } else if minutes != nil || kept != nil {
            problems.append("BACKUP_INTERVAL_MINUTES and BACKUP_KEEP need a BACKUP_DIRECTORY")
        }
        if let secret = variable("BETTER_AUTH_SECRET").map({ Array($0.utf8) }) {
            self.secret = secret
            if secret.count < Self.secretBytesMin {
                problems.append("BETTER_AUTH_SECRET must have at least \(Self.secretBytesMin) bytes")
            }
        }
        guard problems.isEmpty else { throw SettingsError(problems: problems) }
    }

    private static let levels = "one of " + LogLevel.allCases.map(\.rawValue).joined(separator: ", ")
    private static let origins = "origins separated by commas, such as https://example.org,http://localhost:3000"
}

extension Settings {
    /// `sqlite:PATH`. As other programs write it, three slashes may come before the path (and a fourth be its own).
    private static func databasePath(_ url: String) -> String? {
        guard url.hasPrefix("sqlite:") else { return nil }
        var path = url.dropFirst("sqlite:".count)
        if path.hasPrefix("///") {
            path = path.dropFirst(3)
        } else if path.hasPrefix("//") {
            return nil
        }
        guard !path.isEmpty, !path.hasSuffix("/"), !path.contains("?"), path != ":memory:" else { return nil }
        return String(path)
    }

    private static func text(_ text: String) -> String? { text }

    private static func outsideIssuer(_ text: String) -> String? { text == TokenIssuer.name ? nil : text }

    private static func host(_ text: String) -> String? {
        var address = in6_addr()
        // SAFETY: the address has room for either family, and the text is NUL-terminated for the call.
        let isAddress = inet_pton(AF_INET, text, &address) == 1 || inet_pton(AF_INET6, text, &address) == 1
        return isAddress || text == "localhost" ? text : nil
    }

    /// Each as a browser sends it in `Origin` (RFC 6454 §6.2): in lower case, with neither path nor default port.
    private static func allowedOrigins(_ list: String) -> [String]? {
        var origins: [String] = []
        for part in list.split(separator: ",") {
            let origin = part.trimmed.lowercased()
            guard !origin.isEmpty else { continue }
            let scheme = ["http://", "https://"].first { origin.hasPrefix($0) }
            guard let scheme, isHostAndPort(origin.dropFirst(scheme.count)) else { return nil }
            origins.append(origin)
        }
        return origins
    }

    private static func isHostAndPort(_ text: Substring) -> Bool {
        let letters = "abcdefghijklmnopqrstuvwxyz0123456789-._:[]"
        return !text.isEmpty && text.first != ":" && text.last != ":" && text.allSatisfy { letters.contains($0) }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
