import TaskAPI
import TaskStore
import Treaty
import TreatyLogging
import TreatyPasswords
import TreatyTime

/// What the operations of the contract do. One extension for each tag.
struct TaskHandlers: APIHandlers {
    let store: TaskStore
    let passwords: PasswordHasher
    let throttle: LoginThrottle
    let issuer: TokenIssuer
    let metrics: ServiceMetrics
    let state: ServiceState
    let logger: Logger
    let clock: WallClock

    /// Microseconds since 1970.
    var now: Int64 { clock.microsecondsSince1970 }

    /// Notes a change, under the id of the request that made it.
    func note(_ message: String, task: Int64? = nil, user: Int64, _ request: RequestInfo) {
        logger.info(
            message,
            [
                "task_id": task.map { .string(String($0)) } ?? .absent, "user_id": .string(String(user)),
                "request_id": .string(request.id),
            ])
    }

    /// Notes a failure, with where it came from: whoever looks after the server may have to do something about it.
    func noteFailedAuthentication(_ reason: String, user: Int64? = nil, _ request: RequestInfo) {
        logger.info(
            "authentication failed",
            [
                "reason": .string(reason), "user_id": user.map { .string(String($0)) } ?? .absent,
                "client_address": request.clientAddress.map { .string($0.host) } ?? .absent,
                "request_id": .string(request.id),
            ])
    }
}

extension Problem {
    static let noSuchTask = Problem(404, "There is no such task.")

    /// The account of a caller went away between the look at the token and now.
    static let callerGone = Problem(
        401, "The token is not valid.", fields: ["WWW-Authenticate": "Bearer realm=\"api\", error=\"invalid_token\""],
        logDetail: "account deleted meanwhile")

    /// 401 for what was sent in a body; a challenge (RFC 6750 §3) has to come with it all the same (RFC 9110 §15.5.2).
    static func unauthorized(_ detail: String) -> Problem {
        Problem(401, detail, fields: ["WWW-Authenticate": "Bearer realm=\"api\""])
    }
}
