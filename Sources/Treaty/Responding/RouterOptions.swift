import TreatyHTTP
import TreatyJSON
import TreatyLogging

/// What an application may decide about how its contract is served.
public struct RouterOptions: Sendable {
    /// Nesting and members of JSON bodies.
    public var json = JSONLimits()
    /// Bytes of a request body; 1 MiB unless told otherwise. More is 413.
    public var bodyBytesMax = 1 << 20
    /// Bytes of a request body that the handler reads piece by piece; 1 MiB unless told otherwise. More is 413. The server
    /// has a limit of its own for all bodies.
    public var streamedBodyBytesMax = 1 << 20
    /// How many requests each authenticated caller may send; nil for any number. Past it the answer is 429, which the
    /// contract must document for every secured operation. All answers to authenticated callers then bear `RateLimit`
    /// and `RateLimit-Policy`.
    public var rateLimit: Rate?
    /// Origins whose pages may call the API (the CORS protocol of the Fetch standard); none unless told otherwise.
    /// Each as a browser sends it: `https://example.org`.
    public var allowedOrigins: [String] = []
    /// Proxies that are believed when they say whom a request came from; none unless told otherwise.
    public var trustedProxies = TrustedProxies()
    /// Gets one line for each request.
    public var logger = Logger.off
    /// The Content-Security-Policy of `text/html` responses. Others have one that allows nothing.
    public var htmlContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'"

    public init() {}
}
