import TreatyHTTP

extension Router {
    /// Counts a request against its caller's rate; nil where none is set or nobody had to say who they are.
    func limit(_ caller: Principal?, at now: ContinuousClock.Instant) -> RateLimiter.Verdict? {
        guard let rateLimiter, let caller else { return nil }
        return rateLimiter.take(caller.subject, at: now)
    }

    /// Throws 429 (RFC 6585 §4) when the caller has used up its quota.
    func admit(_ verdict: RateLimiter.Verdict?) throws(Problem) {
        guard let verdict, !verdict.isAdmitted else { return }
        metrics.countRateLimited()
        throw .tooManyRequests("There were too many requests lately.", retryAfterSeconds: verdict.seconds)
    }
}
