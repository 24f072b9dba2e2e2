import TreatyHTTP

/// The fields that tell a caller of its rate limit: draft-ietf-httpapi-ratelimit-headers-11, §3 and §4. For instance
///
///     RateLimit-Policy: "user";q=6000;w=60
///     RateLimit: "user";r=5999;t=1
///
/// `t` is when more of the quota can be counted on: with some left, when it is whole again; with none left, when there
/// is one request again, and then it is also what `Retry-After` says (§6).
struct RateLimitFields: Sendable {
    private static let name = #""user""#
    private let policy: HTTPFields

    init(_ rate: Rate) {
        policy = ["RateLimit-Policy": "\(Self.name);q=\(rate.quota);w=\(max(1, rate.window.components.seconds))"]
    }

    func add(_ verdict: RateLimiter.Verdict, to fields: inout HTTPFields) {
        fields.append(contentsOf: policy)
        fields.append("RateLimit") { bytes in
            bytes.append(contentsOf: Self.name.utf8)
            bytes.append(contentsOf: ";r=".utf8)
            Self.append(verdict.remaining, to: &bytes)
            bytes.append(contentsOf: ";t=".utf8)
            Self.append(verdict.seconds, to: &bytes)
        }
    }

    /// The decimal digits of a number that is not negative.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }
}
