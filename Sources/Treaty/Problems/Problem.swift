import TreatyHTTP

/// An error as its client sees it (RFC 9457), and a text for the log that never crosses the wire.
///
/// A handler returns one as a documented output, or throws it when the contract documents its status for the operation.
public struct Problem: Error, Sendable {
    public var status: HTTPStatus
    /// A URI reference that names the kind of problem; `about:blank` where the status says it all (RFC 9457 §4.2.1).
    public var type: String
    public var title: String
    /// What happened, for people, without any input value.
    public var detail: String
    /// What in the request does not fit the contract; for 400.
    public var violations: [Violation]
    /// Fields of the response beyond those of every response: `Allow`, `WWW-Authenticate`, `Retry-After`.
    public var fields: HTTPFields
    /// What happened, for the log: never sent.
    public var logDetail: String?

    public init(
        _ status: HTTPStatus, _ detail: String, type: String = "about:blank", title: String? = nil,
        violations: [Violation] = [], fields: HTTPFields = HTTPFields(), logDetail: String? = nil
    ) {
        self.status = status
        self.type = type
        self.title = title ?? status.reason
        self.detail = detail
        self.violations = violations
        self.fields = fields
        self.logDetail = logDetail
    }
}

extension Problem {
    /// 503 with `Retry-After` in seconds (RFC 9110 §10.2.3).
    public static func serviceUnavailable(
        _ detail: String, retryAfterSeconds seconds: Int = 1, logDetail: String? = nil
    ) -> Problem {
        Problem(503, detail, fields: ["Retry-After": String(seconds)], logDetail: logDetail)
    }

    /// 429 with `Retry-After` in seconds (RFC 6585 §4).
    public static func tooManyRequests(_ detail: String, retryAfterSeconds seconds: Int) -> Problem {
        Problem(429, detail, fields: ["Retry-After": String(seconds)])
    }

    /// 400 for a request that does not fit its contract.
    static func invalid(_ violations: [Violation]) -> Problem {
        let count = violations.count
        let detail =
            count == 1
            ? "The request violates the contract in one place."
            : "The request violates the contract in \(count) places."
        return Problem(400, detail, violations: violations)
    }

    /// 500: what is wrong is the server's business.
    static func internalError(_ logDetail: String) -> Problem {
        Problem(500, "The server could not answer this request.", logDetail: logDetail)
    }
}
