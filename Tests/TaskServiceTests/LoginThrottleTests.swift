import Testing
import Treaty
import TreatyHTTP

@testable import TaskService

/// What an attacker gets out of guessing, and what the owner notices of it.
@Suite struct LoginThrottleTests {
    private static let owner = "192.0.2.1"
    private static let attacker = "198.51.100.1"
    private let start = ContinuousClock.now

    private func throttle(_ change: (inout LoginLimits) -> Void = { _ in }) -> LoginThrottle {
        var limits = LoginLimits.none
        limits.failures = Rate(10, per: .seconds(3600))
        limits.failuresPerAccount = Rate(100, per: .seconds(3600))
        change(&limits)
        return LoginThrottle(limits)
    }

    /// Whether the attempt was let through to the password.
    @discardableResult private func attempt(
        _ throttle: LoginThrottle, _ email: String = "ada@example.org", from address: String,
        _ outcome: LoginThrottle.Outcome, after: Duration = .zero
    ) -> Bool {
        do throws(TooManyAttempts) {
            let now = start + after
            let attempt = try throttle.beginLogin(email: email, from: RemoteAddress(host: address), at: now)
            throttle.end(attempt, outcome, at: now)
            return true
        } catch {
            return false
        }
    }

    @Test func oneAddressHasFewGuessesAtAnAccount() {
        let throttle = throttle()
        #expect((0..<100).count { _ in attempt(throttle, from: Self.attacker, .wrong) } == 10)
        // Case and the rest of a /64 are no way around.
        #expect(!attempt(throttle, "ADA@Example.ORG", from: Self.attacker, .wrong))
        #expect(attempt(throttle, from: Self.owner, .right))
        #expect(attempt(throttle, "bob@example.org", from: Self.attacker, .wrong))
        // One comes back each six minutes.
        #expect(!attempt(throttle, from: Self.attacker, .wrong, after: .seconds(359)))
        #expect(attempt(throttle, from: Self.attacker, .wrong, after: .seconds(361)))
        #expect(!attempt(throttle, from: Self.attacker, .wrong, after: .seconds(362)))
    }

    @Test func aSubscriberIsTheSixtyFourBitsOfItsAddress() {
        let throttle = throttle()
        for host in 1...10 { attempt(throttle, from: "2001:db8:1:1::\(host)", .wrong) }
        #expect(!attempt(throttle, from: "2001:db8:1:1:ffff::1", .wrong))
        #expect(attempt(throttle, from: "2001:db8:1:2::1", .wrong))
    }

    @Test func aRightPasswordCountsForNothingAndForgives() {
        let throttle = throttle { $0.failuresPerAddress = Rate(20, per: .seconds(3600)) }
        #expect((0..<1000).allSatisfy { _ in attempt(throttle, from: Self.owner, .right) })
        for _ in 0..<9 { attempt(throttle, from: Self.owner, .wrong) }
        #expect(attempt(throttle, from: Self.owner, .right))
        #expect((0..<10).allSatisfy { _ in attempt(throttle, from: Self.owner, .wrong) })
        // It does not forgive what the address did to other accounts.
        #expect((0..<10).count { attempt(throttle, "\($0)@example.org", from: Self.owner, .wrong) } == 1)
    }

    @Test func whatNobodyLookedAtIsNoFailure() {
        let throttle = throttle {
            $0.failuresPerAddress = Rate(10, per: .seconds(3600))
            $0.failuresPerAccount = Rate(10, per: .seconds(3600))
        }
        #expect((0..<100).allSatisfy { _ in attempt(throttle, from: Self.owner, .undecided) })
        #expect((0..<100).count { _ in attempt(throttle, from: Self.owner, .wrong) } == 10)
    }

    @Test func guessesAtOneMomentAreNoWayAround() throws {
        let throttle = throttle()
        let address = RemoteAddress(host: Self.attacker)
        var begun = 0
        for _ in 0..<100 where (try? throttle.beginLogin(email: "a@example.org", from: address, at: start)) != nil {
            begun += 1
        }
        #expect(begun == 10)
    }

    /// A thousand addresses guess; each gets one try, and the owner gets in from wherever.
    @Test func manyAddressesAreSlowedAndTheOwnerIsNot() {
        let throttle = throttle()
        #expect(attempt(throttle, from: Self.owner, .right))
        var guesses = 0
        for host in 0..<1000 {
            for _ in 0..<10 where attempt(throttle, from: "10.0.\(host / 250).\(host % 250)", .wrong) { guesses += 1 }
        }
        // The first ten addresses have ten guesses each, and use up the account's quota.
        #expect(guesses == 100 + 990)
        for later in [0, 60, 600] {
            // A known address is not even slowed.
            for _ in 0..<9 { #expect(attempt(throttle, from: Self.owner, .wrong, after: .seconds(later))) }
            #expect(attempt(throttle, from: Self.owner, .right, after: .seconds(later)))
        }
        // A new one gets in with the right password, and is known then.
        #expect(attempt(throttle, from: "203.0.113.5", .right))
        #expect(attempt(throttle, from: "203.0.113.5", .wrong))
        #expect(attempt(throttle, from: "203.0.113.5", .wrong))
        // After a wrong one it has to wait, though not for ever.
        #expect(attempt(throttle, from: "203.0.113.6", .wrong))
        #expect(!attempt(throttle, from: "203.0.113.6", .right))
        #expect(attempt(throttle, from: "203.0.113.6", .right, after: .seconds(3601)))
    }

    @Test func whoRenewsASessionIsKnown() {
        let throttle = throttle { $0.failuresPerAccount = Rate(1, per: .seconds(3600)) }
        throttle.noteOwner(email: "Ada@example.org", at: RemoteAddress(host: Self.owner), now: start)
        attempt(throttle, from: Self.attacker, .wrong)
        #expect((0..<10).allSatisfy { _ in attempt(throttle, from: Self.owner, .wrong) })
        let yearLater = Duration.seconds(366 * 86_400)
        attempt(throttle, from: Self.attacker, .wrong, after: yearLater)
        attempt(throttle, from: Self.owner, .wrong, after: yearLater)
        #expect(!attempt(throttle, from: Self.owner, .wrong, after: yearLater))
    }

    @Test func anAddressHasFewGuessesAtAllAccountsTogether() {
        let throttle = throttle { $0.failuresPerAddress = Rate(30, per: .seconds(3600)) }
        #expect((0..<1000).count { attempt(throttle, "\($0)@example.org", from: Self.attacker, .wrong) } == 30)
        #expect(attempt(throttle, "1@example.org", from: Self.owner, .right))
    }

    @Test func anAddressHasABoundOnLogins() {
        let throttle = throttle { $0.loginsPerAddress = Rate(60, per: .seconds(60)) }
        #expect((0..<200).count { _ in attempt(throttle, from: Self.owner, .right) } == 60)
        #expect(attempt(throttle, from: Self.owner, .right, after: .seconds(2)))
    }
}
