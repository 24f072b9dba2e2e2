import Treaty

/// How often somebody may try to log in or to register; nil for any number of times.
package struct LoginLimits: Sendable, Equatable {
    /// Wrong passwords for one account from one address.
    package var failures: Rate? = Rate(10, per: .seconds(3600))
    /// Wrong passwords for one account from all addresses that its owner is not known to use.
    package var failuresPerAccount: Rate? = Rate(100, per: .seconds(3600))
    /// Wrong passwords from one address, whatever the account.
    package var failuresPerAddress: Rate? = Rate(100, per: .seconds(3600))
    /// Logins from one address, right or wrong.
    package var loginsPerAddress: Rate? = Rate(60, per: .seconds(60))
    /// Registrations from one address, successful or not.
    package var registrationsPerAddress: Rate? = Rate(60, per: .seconds(3600))

    /// The defaults.
    package init() {}

    package static var none: LoginLimits {
        var limits = LoginLimits()
        limits.failures = nil
        limits.failuresPerAccount = nil
        limits.failuresPerAddress = nil
        limits.loginsPerAddress = nil
        limits.registrationsPerAddress = nil
        return limits
    }
}
