import Treaty
import TreatyLogging

/// What an operator may decide, read from the environment.
package struct Settings: Sendable, Equatable {
    /// `DATABASE_URL`, without its scheme.
    package var databasePath = "data/tasks.db"
    /// `BETTER_AUTH_SECRET`; nil when one is to be made and kept beside the database.
    package var secret: [UInt8]?
    /// `JWKS_FILE`: keys of an outside issuer; nil for none.
    package var tokenKeysPath: String?
    /// `JWT_ISSUER`: the `iss` of its tokens; nil for any.
    package var tokenIssuer: String?
    /// `JWT_AUDIENCE`: the `aud` of its tokens; nil if they have none.
    package var tokenAudience: String?
    /// `ACCESS_TOKEN_EXPIRE_MINUTES`
    package var accessTokenLifetime = Duration.seconds(30 * 60)
    /// `REFRESH_TOKEN_EXPIRE_DAYS`
    package var refreshTokenLifetime = Duration.seconds(7 * 86_400)
    /// `HOST`: an IPv4 or IPv6 address, or `localhost`.
    package var host = "127.0.0.1"
    /// `PORT`; 0 takes any free one.
    package var port: UInt16 = 8080
    /// `SHED_AFTER_MILLISECONDS`
    package var queueDelayMax = Duration.milliseconds(200)
    /// `LOG_LEVEL`
    package var logLevel = LogLevel.info
    /// `CORS_ORIGINS`
    package var allowedOrigins: [String] = []
    /// `RATE_LIMIT_PER_MINUTE`, for each user; nil for no limit.
    package var rateLimit: Rate? = Rate(6000, per: .seconds(60))
    /// `LOGIN_…`, `LOGINS_…` and `REGISTRATIONS_…`
    package var loginLimits = LoginLimits()
    /// `TRUSTED_PROXIES` and `FORWARDED_FIELD`
    package var trustedProxies = TrustedProxies()
    /// `BACKUP_DIRECTORY`, `BACKUP_INTERVAL_MINUTES` and `BACKUP_KEEP`; nil when no backups are to be made.
    package var backups: BackupPlan?

    /// The defaults.
    package init() {}
}

/// All that is wrong with the settings, each in a sentence that names the variable and never repeats a secret.
package struct SettingsError: Error, Equatable {
    package let problems: [String]
}

/// A line of the help.
package struct SettingDescription: Sendable {
    package let name: String
    package let defaultValue: String
    package let meaning: String
}

extension Settings {
    package static let descriptions = generalDescriptions + limitDescriptions

    private static let generalDescriptions = [
        SettingDescription(
            name: "DATABASE_URL", defaultValue: "sqlite:data/tasks.db",
            meaning: "The database file, made if missing: sqlite:PATH or sqlite:///PATH."),
        SettingDescription(
            name: "BETTER_AUTH_SECRET", defaultValue: "(random)",
            meaning:
                "Signs tokens: at least \(secretBytesMin) bytes. If unset, one is made and kept in DATABASE.secret."),
        SettingDescription(
            name: "JWKS_FILE", defaultValue: "(none)",
            meaning: "Keys of an outside issuer whose tokens are taken too: a JWK Set, read again when it changes."),
        SettingDescription(
            name: "JWT_ISSUER", defaultValue: "(any)", meaning: "The iss that tokens of JWKS_FILE must bear."),
        SettingDescription(
            name: "JWT_AUDIENCE", defaultValue: "(none)",
            meaning: "The aud that tokens of JWKS_FILE must bear; if unset, those with an aud are refused."),
        SettingDescription(
            name: "ACCESS_TOKEN_EXPIRE_MINUTES", defaultValue: "30",
            meaning: "How long an access token lives: \(accessMinutes.lowerBound) to \(accessMinutes.upperBound)."),
        SettingDescription(
            name: "REFRESH_TOKEN_EXPIRE_DAYS", defaultValue: "7",
            meaning:
                "How long a session lives that is not renewed: \(refreshDays.lowerBound) to \(refreshDays.upperBound)."),
        SettingDescription(
            name: "HOST", defaultValue: "127.0.0.1", meaning: "The address to listen on: IPv4, IPv6 or localhost."),
        SettingDescription(name: "PORT", defaultValue: "8080", meaning: "The port to listen on; 0 takes any free one."),
        SettingDescription(
            name: "SHED_AFTER_MILLISECONDS", defaultValue: "200",
            meaning:
                "How long a request may wait before it gets 503, once there have been too many for a second."),
        SettingDescription(
            name: "LOG_LEVEL", defaultValue: "info",
            meaning: "The least level to log: \(LogLevel.allCases.map(\.rawValue).joined(separator: ", "))."),
        SettingDescription(
            name: "CORS_ORIGINS", defaultValue: "(none)",
            meaning:
                "Origins whose pages may call the API, separated by commas: https://example.org,http://localhost:3000"),
        SettingDescription(
            name: "BACKUP_DIRECTORY", defaultValue: "(none)",
            meaning: "Where the server keeps backups of its database; without it, it makes none."),
        SettingDescription(
            name: "BACKUP_INTERVAL_MINUTES", defaultValue: "1440",
            meaning: "How often it makes one: \(backupMinutes.lowerBound) to \(backupMinutes.upperBound)."),
        SettingDescription(
            name: "BACKUP_KEEP", defaultValue: "7",
            meaning:
                "How many of the newest it keeps: \(backupsKept.lowerBound) to \(backupsKept.upperBound)."),
    ]

    package static let secretBytesMin = 32
    /// Up to ten minutes.
    static let queueMilliseconds: ClosedRange<Int64> = 1...600_000
    /// Up to a year.
    static let accessMinutes: ClosedRange<Int64> = 1...525_600
    /// Up to ten years.
    static let refreshDays: ClosedRange<Int64> = 1...3650
    /// Up to a year.
    static let backupMinutes: ClosedRange<Int64> = 1...525_600
    static let backupsKept: ClosedRange<Int64> = 1...10_000
}
