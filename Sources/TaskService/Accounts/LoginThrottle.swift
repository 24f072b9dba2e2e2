import Synchronization
import Treaty
import TreatyHTTP

/// Slows down who guesses passwords or makes accounts in bulk, and never locks out an account's owner.
///
/// - One address has few wrong guesses at one account, and few at all accounts together.
/// - Many addresses together have few wrong guesses at one account. Past these they are not sent away, for one of them
///   may be the owner's: each has one guess until its own quota is whole again. And addresses from which the owner has
///   logged in or renewed a session are left out of the count and of its consequence. So somebody else's failures never
///   keep the owner from logging in with the right password, unless they come from the owner's own address.
/// - A right password counts as no failure, and forgives those of its account and address.
///
/// Accounts are e-mail addresses as they were sent, whether they exist or not: who is sent away learns nothing from it.
/// An attempt is counted before its password is looked at, so that guesses at the same moment are no way around.
/// Everything is in memory of a fixed size, and a restart forgets it.
final class LoginThrottle: Sendable {
    /// How long an address is known to be the owner's after it was last used.
    private static let knownFor = Duration.seconds(90 * 86_400)

    fileprivate struct Pair: Hashable, Sendable {
        var account: String
        var network: ClientNetwork
    }

    private let logins: RateLimiter?
    private let failures: RateLimiter?
    private let failuresOfAccount: RateLimiter?
    private let failuresOfNetwork: RateLimiter?
    private let registrations: RateLimiter?
    private let takenRegistrations: RateLimiter?
    private let known = ExpiringSet(keysMax: 65_536)
    private let refused = Atomic<Int>(0)

    init(_ limits: LoginLimits) {
        logins = limits.loginsPerAddress.map { RateLimiter($0) }
        failures = limits.failures.map { RateLimiter($0) }
        failuresOfAccount = limits.failuresPerAccount.map { RateLimiter($0) }
        failuresOfNetwork = limits.failuresPerAddress.map { RateLimiter($0) }
        registrations = limits.registrationsPerAddress.map { RateLimiter($0) }
        takenRegistrations = limits.failures.map { RateLimiter($0) }
    }

    /// Attempts that were refused so far.
    var refusedAttempts: Int { refused.load(ordering: .relaxed) }

    /// What has come of an attempt to log in.
    enum Outcome {
        case right
        case wrong
        /// Nobody looked at the password.
        case undecided
    }

    /// An attempt that may go on, until it is known what came of it.
    struct Attempt: Sendable {
        fileprivate let pair: Pair
        fileprivate let cost: Int
        fileprivate let countsForAccount: Bool
    }

    /// Counts an attempt to log in.
    ///
    /// - Parameter email: the address as sent, in any case.
    func beginLogin(
        email: String, from address: RemoteAddress?, at now: ContinuousClock.Instant = .now
    ) throws(TooManyAttempts) -> Attempt {
        let pair = Pair(account: email.lowercased(), network: ClientNetwork(address))
        try take(logins, pair.network, "logins of the address", now)
        try take(failuresOfNetwork, pair.network, "failed logins of the address", now)
        let isKnown = known.contains(pair, at: now)
        let countsForAccount = !isKnown && failuresOfAccount?.take(pair.account, at: now).isAdmitted ?? false
        let isUnderAttack = !isKnown && failuresOfAccount != nil && !countsForAccount
        let cost = isUnderAttack ? failures?.rate.quota ?? 1 : 1
        do throws(TooManyAttempts) {
            try take(failures, pair, "failed logins of the account from the address", now, cost: cost)
        } catch {
            failuresOfNetwork?.giveBack(pair.network)
            if countsForAccount { failuresOfAccount?.giveBack(pair.account) }
            throw error
        }
        return Attempt(pair: pair, cost: cost, countsForAccount: countsForAccount)
    }

    func end(_ attempt: Attempt, _ outcome: Outcome, at now: ContinuousClock.Instant = .now) {
        guard outcome != .wrong else { return }
        let pair = attempt.pair
        failuresOfNetwork?.giveBack(pair.network)
        if attempt.countsForAccount { failuresOfAccount?.giveBack(pair.account) }
        if outcome == .right {
            failures?.forget(pair)
            known.insert(pair, until: now + Self.knownFor)
        } else {
            failures?.giveBack(pair, cost: attempt.cost)
        }
    }

    /// Notes that the owner is at this address: a session was renewed from there.
    func noteOwner(email: String, at address: RemoteAddress?, now: ContinuousClock.Instant = .now) {
        known.insert(
            Pair(account: email.lowercased(), network: ClientNetwork(address)), until: now + Self.knownFor)
    }

    /// Counts an attempt to register.
    func beginRegistration(
        email: String, from address: RemoteAddress?, at now: ContinuousClock.Instant = .now
    ) throws(TooManyAttempts) {
        let network = ClientNetwork(address)
        try take(registrations, network, "registrations of the address", now)
        try take(
            takenRegistrations, Pair(account: email.lowercased(), network: network),
            "registrations of the account from the address", now)
    }

    private func take(
        _ limiter: RateLimiter?, _ key: some Hashable, _ reason: String, _ now: ContinuousClock.Instant, cost: Int = 1
    ) throws(TooManyAttempts) {
        guard let verdict = limiter?.take(key, cost: cost, at: now), !verdict.isAdmitted else { return }
        refused.add(1, ordering: .relaxed)
        throw TooManyAttempts(reason: reason, seconds: verdict.seconds)
    }
}

struct TooManyAttempts: Error {
    /// Which limit it was, for the log.
    let reason: String
    /// Until the next attempt may succeed.
    let seconds: Int
}
