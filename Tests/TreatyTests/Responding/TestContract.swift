import Synchronization
import TreatyHTTP
import TreatyJSON
import TreatyLogging
import TreatyTime

@testable import Treaty

/// Operations of a small contract, written by hand as the generator writes them.
enum TestContract {
    enum Fault: Error { case anything(secret: String) }

    static let statuses = [200, 201, 400, 401, 403, 404, 406, 408, 413, 415, 429, 500, 503]

    /// Secured, owned by the caller, with a body.
    enum Put: Treaty.Operation {
        struct Input: Sendable {
            var caller: Principal
            var userID: Int64
            var body: Owner
            var request: RequestInfo
        }

        static let contract = OperationContract(
            id: "put", method: .put, path: "/users/{user_id}/owner", security: [["bearer"]], subjectParameter: 0,
            isSubjectInteger: true,
            requestBody: RequestBodyContract(isRequired: true, mediaTypes: ["application/json"]),
            responseMediaTypes: ["application/json"], statuses: statuses)

        static func read(_ request: inout RequestReader) -> Input? {
            let userID = request.pathInteger(0, "user_id", minimum: 1)
            let body = request.json(Owner.self, isRequired: true)
            guard let caller = request.caller, let userID, let body else { return nil }
            return Input(caller: caller, userID: userID, body: body, request: request.info)
        }

        typealias Output = Text
    }

    /// Open; what the handler does is in the query.
    enum Get: Treaty.Operation {
        struct Input: Sendable {
            var what: String?
            var request: RequestInfo
        }

        static let contract = OperationContract(
            id: "get", method: .get, path: "/open", responseMediaTypes: ["text/plain"], statuses: statuses,
            queryParameters: ["what"])

        static func read(_ request: inout RequestReader) -> Input? {
            let what = request.parameter(.query, "what", .string, isRequired: false) {
                (input: inout InstanceReader) throws(JSONSyntaxError) in try input.string(maxLength: 20)
            }
            return Input(what: what, request: request.info)
        }

        typealias Output = Text
    }

    struct Text: OperationOutput {
        var status: HTTPStatus = 200
        var mediaType = "text/plain"
        var text: String

        func response(to request: RequestReader) throws(Problem) -> HTTPResponse {
            .bytes(status, mediaType, Array(text.utf8))
        }
    }

    static func router(sink: some LogSink = Lines(), _ change: (inout RouterOptions) -> Void = { _ in }) throws
        -> Router
    {
        var options = RouterOptions()
        options.logger = Logger(level: .info, sink: sink, clock: WallClock { 0 })
        change(&options)
        let authenticator = BearerAuthenticator { token in
            switch token {
            case "busy": throw Problem.serviceUnavailable("Busy.")
            case "fault": throw Fault.anything(secret: "s3cret")
            case let id where Int64(id) != nil: return Principal(subject: id)
            default: throw AuthenticationFailure("unknown token")
            }
        }
        return try Router(
            routes: [
                Route(Put.self) { input in Text(text: "\(input.userID) \(input.caller.subject) \(input.body.email)") },
                Route(Get.self) { input in try handle(input) },
            ], authenticators: ["bearer": .bearer(authenticator)], options: options)
    }

    private static func handle(_ input: Get.Input) throws -> Text {
        switch input.what {
        case "fault": throw Fault.anything(secret: "s3cret")
        case "documented": throw Problem(404, "None.", logDetail: "s3cret")
        case "undocumented": throw Problem(409, "s3cret")
        case "html": return Text(mediaType: "text/html; charset=utf-8", text: "<p>")
        default: return Text(text: input.what ?? input.request.id)
        }
    }
}

/// Keeps what was logged.
final class Lines: LogSink {
    private let all = Mutex<[String]>([])

    func write(_ line: [UInt8]) { all.withLock { $0.append(String(decoding: line, as: UTF8.self)) } }

    var text: [String] { all.withLock { $0 } }
}

extension HTTPResponse {
    var bodyText: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}
