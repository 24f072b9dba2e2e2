import Testing

@testable import Treaty

@Suite struct RateLimiterTests {
    private let start = ContinuousClock.now

    private func admitted(_ limiter: RateLimiter, _ key: String, _ attempts: Int, after: Duration = .zero) -> Int {
        (0..<attempts).count { _ in limiter.take(key, at: start + after).isAdmitted }
    }

    @Test func aQuotaIsThereAtOnceAndComesBackEvenly() {
        let limiter = RateLimiter(Rate(60, per: .seconds(60)))
        #expect(admitted(limiter, "ada", 100) == 60)
        #expect(admitted(limiter, "bob", 100) == 60)
        #expect(admitted(limiter, "ada", 100, after: .milliseconds(999)) == 0)
        #expect(admitted(limiter, "ada", 100, after: .milliseconds(1001)) == 1)
        #expect(admitted(limiter, "ada", 100, after: .milliseconds(11_002)) == 10)
        #expect(admitted(limiter, "ada", 100, after: .seconds(3600)) == 60)
    }

    @Test func aVerdictSaysWhatIsLeftAndWhenMoreIs() {
        let limiter = RateLimiter(Rate(3, per: .seconds(60)))
        #expect(limiter.take(1, at: start) == RateLimiter.Verdict(isAdmitted: true, remaining: 2, seconds: 20))
        #expect(limiter.take(1, at: start) == RateLimiter.Verdict(isAdmitted: true, remaining: 1, seconds: 40))
        // Nothing is left: the seconds are those until there is one again.
        #expect(limiter.take(1, at: start) == RateLimiter.Verdict(isAdmitted: true, remaining: 0, seconds: 20))
        #expect(limiter.take(1, at: start) == RateLimiter.Verdict(isAdmitted: false, remaining: 0, seconds: 20))
        let later = start + .milliseconds(19_500)
        #expect(limiter.take(1, at: later) == RateLimiter.Verdict(isAdmitted: false, remaining: 0, seconds: 1))
        #expect(limiter.take(1, at: start + .seconds(20)).isAdmitted)
    }

    @Test func aClockThatStandsBeforeTheLimiterIsNoTrap() {
        let limiter = RateLimiter(Rate(2, per: .seconds(1)))
        #expect(limiter.take("ada", at: start - .seconds(86_400)).isAdmitted)
    }

    @Test func aCostCountsManyTimes() {
        let limiter = RateLimiter(Rate(10, per: .seconds(10)))
        #expect(limiter.take("ada", cost: 10, at: start).isAdmitted)
        #expect(!limiter.take("ada", at: start).isAdmitted)
        #expect(limiter.take("ada", cost: 10, at: start + .seconds(4)).seconds == 6)
        #expect(limiter.take("ada", cost: 4, at: start + .seconds(4)).isAdmitted)
    }

    @Test func whatWasTakenCanBeGivenBack() {
        let limiter = RateLimiter(Rate(3, per: .seconds(60)))
        #expect(admitted(limiter, "ada", 3) == 3)
        limiter.giveBack("ada")
        #expect(admitted(limiter, "ada", 3) == 1)
        limiter.giveBack("ada", cost: 3)
        limiter.giveBack("ada", cost: 3)
        // Never more than the quota.
        #expect(admitted(limiter, "ada", 9) == 3)
        limiter.forget("ada")
        #expect(admitted(limiter, "ada", 9) == 3)
        limiter.giveBack("nobody")
        #expect(admitted(limiter, "nobody", 9) == 3)
    }

    @Test func theOneWhoUsedMostIsForgottenLast() {
        let limiter = RateLimiter(Rate(10, per: .seconds(60)), keysMax: 256)
        #expect(admitted(limiter, "worst", 10) == 10)
        // Many more keys than there is room for, each of them used less.
        for key in 0..<100_000 { _ = limiter.take(key, at: start) }
        #expect(admitted(limiter, "worst", 1) == 0)
    }

    @Test func threadsTogetherGetTheQuotaAndNoMore() async {
        let limiter = RateLimiter(Rate(5000, per: .seconds(1_000_000)))
        let start = start
        let admitted = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask { (0..<5000).count { _ in limiter.take("ada", at: start).isAdmitted } }
            }
            return await group.reduce(0, +)
        }
        #expect(admitted == 5000)
    }

    @Test(arguments: [(0, 1), (-5, 1), (7, 7), (Int.max, 1_000_000_000)])
    func aQuotaIsBounded(asked: Int, got: Int) {
        #expect(Rate(asked, per: .seconds(60)).quota == got)
        #expect(Rate(asked, per: .seconds(Int64.max)).window == .seconds(366 * 86_400))
        let limiter = RateLimiter(Rate(asked, per: .zero))
        #expect(limiter.take("ada").isAdmitted)
    }
}
