import Treaty
import TreatyHTTP

// The settings that say how often whom may do what, and who is who behind proxies.

extension Settings {
    static let quotaMax: Int64 = 100_000_000

    static let limitDescriptions = [
        SettingDescription(
            name: "RATE_LIMIT_PER_MINUTE", defaultValue: "6000",
            meaning: "Requests of one user. Of this limit and those below, 0 is none."),
        SettingDescription(
            name: "LOGIN_FAILURES_PER_HOUR", defaultValue: "10",
            meaning: "Wrong passwords for one account from one address."),
        SettingDescription(
            name: "LOGIN_FAILURES_PER_ACCOUNT_PER_HOUR", defaultValue: "100",
            meaning: "Those from all addresses new to the account; past it each of these has one try at a time."),
        SettingDescription(
            name: "LOGIN_FAILURES_PER_ADDRESS_PER_HOUR", defaultValue: "100",
            meaning: "Those from one address, for whatever account."),
        SettingDescription(
            name: "LOGINS_PER_ADDRESS_PER_MINUTE", defaultValue: "60",
            meaning: "Logins from one address, right or wrong."
        ),
        SettingDescription(
            name: "REGISTRATIONS_PER_ADDRESS_PER_HOUR", defaultValue: "60",
            meaning: "Registrations from one address, successful or not."),
        SettingDescription(
            name: "TRUSTED_PROXIES", defaultValue: "(none)",
            meaning: "Addresses of proxies that say whom a request came from, with commas: 127.0.0.1,10.0.0.0/8"),
        SettingDescription(
            name: "FORWARDED_FIELD", defaultValue: TrustedProxies.Field.xForwardedFor.rawValue,
            meaning: "The field in which these proxies say so: \(forwardedFields)."),
    ]

    static let proxies = "addresses or ranges of addresses separated by commas, such as 127.0.0.1,10.0.0.0/8,::1"
    static let forwardedFields = "one of " + TrustedProxies.Field.allCases.map(\.rawValue).joined(separator: ", ")

    /// Nil when one of them is none.
    static func addressRanges(_ list: String) -> [AddressRange]? {
        var ranges: [AddressRange] = []
        for part in list.split(separator: ",") {
            guard let range = AddressRange(part.filter { $0 != " " }) else { return nil }
            ranges.append(range)
        }
        return ranges
    }

    static func forwardedField(_ name: String) -> TrustedProxies.Field? {
        TrustedProxies.Field.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
    }
}
