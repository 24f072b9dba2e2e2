// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty
import TreatyHTTP
import TreatyJSON
import TreatyTime

/// List books.
///
/// `GET /books`
public enum ListBooks: Operation {
    public static let contract = OperationContract(
        id: "listBooks", method: .get, path: "/books", responseMediaTypes: ["application/json"], statuses: [200, 400],
        queryParameters: ["genre", "limit", "tag", "since", "class"]
    )

    public struct Input: Sendable {
        public var genre: Schemas.Genre?
        public var limit: Int64
        public var tag: [String]?
        public var since: CalendarDate?
        public var xClient: String?
        public var `class`: Bool?
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(
            genre: Schemas.Genre?, limit: Int64, tag: [String]?, since: CalendarDate?, xClient: String?, `class`: Bool?,
            request: RequestInfo
        ) {
            self.genre = genre
            self.limit = limit
            self.tag = tag
            self.since = since
            self.xClient = xClient
            self.`class` = `class`
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        ///
        /// - Warning: `X-Next` is deprecated.
        case ok([Schemas.Book], xTotal: Int64, xNext: String?)
    }
}

/// - Warning: Deprecated.
///
/// `POST /books`
public enum AddBook: Operation {
    public static let contract = OperationContract(
        id: "add-book", method: .post, path: "/books", security: [["token"]],
        requestBody: RequestBodyContract(isRequired: true, mediaTypes: ["application/json"]),
        responseMediaTypes: ["application/json"], statuses: [201, 400, 401, 409]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        public var body: Schemas.Book
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, body: Schemas.Book, request: RequestInfo) {
            self.caller = caller
            self.body = body
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 201.
        case created(Schemas.Book, location: String)
        /// 409.
        case conflict(Problem)
    }
}

/// `PUT /books/{isbn}/note`
public enum SetNote: Operation {
    public static let contract = OperationContract(
        id: "setNote", method: .put, path: "/books/{isbn}/note", security: [["token"]],
        requestBody: RequestBodyContract(isRequired: false, mediaTypes: ["text/plain"]), statuses: [204, 400, 401]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        public var isbn: String
        public var body: String?
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, isbn: String, body: String?, request: RequestInfo) {
            self.caller = caller
            self.isbn = isbn
            self.body = body
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 204.
        case noContent
    }
}

/// `GET /books/{isbn}/note`
public enum GetNote: Operation {
    public static let contract = OperationContract(
        id: "getNote", method: .get, path: "/books/{isbn}/note", security: [["token"]],
        responseMediaTypes: ["text/plain"], statuses: [200, 400, 401]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        public var isbn: String
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, isbn: String, request: RequestInfo) {
            self.caller = caller
            self.isbn = isbn
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /readers/{user_id}`
public enum GetReader: Operation {
    public static let contract = OperationContract(
        id: "getReader", method: .get, path: "/readers/{user_id}", security: [["token"]], subjectParameter: 0,
        isSubjectInteger: true, responseMediaTypes: ["application/json"], statuses: [200, 400, 401, 403]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        public var userID: Int64
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, userID: Int64, request: RequestInfo) {
            self.caller = caller
            self.userID = userID
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(Schemas.Reader?)
    }
}

/// `PUT /shelves/{owner}`
public enum FillShelf: Operation {
    public static let contract = OperationContract(
        id: "fillShelf", method: .put, path: "/shelves/{owner}", security: [["token"]], subjectParameter: 0,
        requestBody: RequestBodyContract(isRequired: true, mediaTypes: ["application/json"]),
        statuses: [204, 400, 401, 403]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        public var owner: String
        public var body: [String]
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, owner: String, body: [String], request: RequestInfo) {
            self.caller = caller
            self.owner = owner
            self.body = body
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 204.
        case noContent
    }
}

/// `GET /clashes`
public enum Problem_: Operation {
    public static let contract = OperationContract(
        id: "problem", method: .get, path: "/clashes", responseMediaTypes: ["application/json"], statuses: [200, 400],
        queryParameters: ["output", "self", "init"]
    )

    public struct Input: Sendable {
        public var output: Problem_.Output_
        public var self_: Int64
        public var init_: Bool?
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(output: Problem_.Output_, self_: Int64, init_: Bool?, request: RequestInfo) {
            self.output = output
            self.self_ = self_
            self.init_ = init_
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok([[Int64?]], response_: String?)
    }
}

/// `GET /catalogue/v{version}/{shelf}-{row}.{format}`
public enum FindInCatalogue: Operation {
    public static let contract = OperationContract(
        id: "findInCatalogue", method: .get, path: "/catalogue/v{version}/{shelf}-{row}.{format}",
        responseMediaTypes: ["text/plain"], statuses: [200, 400],
        queryParameters: QueryContract(["ids", "words", "pipes", "x", "y", "near", "full", "sum", "page", "class", "since", "days"], deepNames: ["filter", "sort"])
    )

    public struct Input: Sendable {
        public var version: Int64
        public var shelf: String
        public var row: FindInCatalogue.Row
        public var format: FindInCatalogue.Format
        public var ids: [Int64]?
        public var words: [String]?
        public var pipes: [String]?
        public var filter: FindInCatalogue.Filter?
        public var point: FindInCatalogue.Point
        public var near: [Double]?
        public var full: Bool?
        public var sum: String?
        public var xLevels: [Int64]?
        public var xSize: FindInCatalogue.XSize?
        public var theme: String?
        public var seen: [Int64]?
        public var page: Int64?
        @available(*, deprecated)
        @Deprecated public var `class`: String?
        public var since: DateTime
        public var days: [CalendarDate]
        public var xKey: UUID
        public var sort: FindInCatalogue.Sort
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(
            version: Int64, shelf: String, row: FindInCatalogue.Row, format: FindInCatalogue.Format, ids: [Int64]?,
            words: [String]?, pipes: [String]?, filter: FindInCatalogue.Filter?, point: FindInCatalogue.Point,
            near: [Double]?, full: Bool?, sum: String?, xLevels: [Int64]?, xSize: FindInCatalogue.XSize?,
            theme: String?, seen: [Int64]?, page: Int64?, `class`: String?, since: DateTime, days: [CalendarDate],
            xKey: UUID, sort: FindInCatalogue.Sort, request: RequestInfo
        ) {
            self.version = version
            self.shelf = shelf
            self.row = row
            self.format = format
            self.ids = ids
            self.words = words
            self.pipes = pipes
            self.filter = filter
            self.point = point
            self.near = near
            self.full = full
            self.sum = sum
            self.xLevels = xLevels
            self.xSize = xSize
            self.theme = theme
            self.seen = seen
            self.page = page
            self._class = Deprecated(wrappedValue: `class`)
            self.since = since
            self.days = days
            self.xKey = xKey
            self.sort = sort
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /labels/{label}/{matrix}`
public enum FindByLabels: Operation {
    public static let contract = OperationContract(
        id: "findByLabels", method: .get, path: "/labels/{label}/{matrix}", responseMediaTypes: ["text/plain"],
        statuses: [200, 400], queryParameters: QueryContract([], isOpen: true)
    )

    public struct Input: Sendable {
        public var label: [String]
        public var matrix: [Int64]
        public var free: [String: Int64]?
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(label: [String], matrix: [Int64], free: [String: Int64]?, request: RequestInfo) {
            self.label = label
            self.matrix = matrix
            self.free = free
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /vault/either`
public enum EitherVault: Operation {
    public static let contract = OperationContract(
        id: "eitherVault", method: .get, path: "/vault/either", security: [["key"], ["basic"]],
        responseMediaTypes: ["text/plain"], statuses: [200, 400, 401, 403]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, request: RequestInfo) {
            self.caller = caller
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /vault/both`
public enum BothVault: Operation {
    public static let contract = OperationContract(
        id: "bothVault", method: .get, path: "/vault/both", security: [["key", "token"]],
        responseMediaTypes: ["text/plain"], statuses: [200, 400, 401, 403]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        /// Who calls, as key tells.
        public var keyCaller: Principal
        /// Who calls, as token tells.
        public var tokenCaller: Principal
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, keyCaller: Principal, tokenCaller: Principal, request: RequestInfo) {
            self.caller = caller
            self.keyCaller = keyCaller
            self.tokenCaller = tokenCaller
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /vault/optional`
public enum OptionalVault: Operation {
    public static let contract = OperationContract(
        id: "optionalVault", method: .get, path: "/vault/optional", security: [[], ["token"]],
        responseMediaTypes: ["text/plain"], statuses: [200, 400, 401, 403]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal?
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal?, request: RequestInfo) {
            self.caller = caller
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
        /// 401.
        case unauthorized(Problem)
        /// 403.
        case forbidden(Problem)
    }
}

/// `GET /vault/mixed`
public enum MixedVault: Operation {
    public static let contract = OperationContract(
        id: "mixedVault", method: .get, path: "/vault/mixed",
        security: [["key", "session"], [SchemeUse("oauth", scopes: ["read", "write"])]],
        responseMediaTypes: ["text/plain"], statuses: [200, 400, 401, 403]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        /// Who calls, as key tells.
        public var keyCaller: Principal?
        /// Who calls, as session tells.
        public var sessionCaller: Principal?
        /// Who calls, as oauth tells.
        public var oauthCaller: Principal?
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(
            caller: Principal, keyCaller: Principal?, sessionCaller: Principal?, oauthCaller: Principal?,
            request: RequestInfo
        ) {
            self.caller = caller
            self.keyCaller = keyCaller
            self.sessionCaller = sessionCaller
            self.oauthCaller = oauthCaller
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /vault/scoped`
public enum ScopedVault: Operation {
    public static let contract = OperationContract(
        id: "scopedVault", method: .get, path: "/vault/scoped", security: [[SchemeUse("oauth", scopes: ["read"])]],
        responseMediaTypes: ["text/plain"], statuses: [200, 400, 401, 403]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, request: RequestInfo) {
            self.caller = caller
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /vault/query`
public enum QueryVault: Operation {
    public static let contract = OperationContract(
        id: "queryVault", method: .get, path: "/vault/query", security: [["queryKey"]],
        responseMediaTypes: ["text/plain"], statuses: [200, 400, 401, 403], queryParameters: ["key"]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, request: RequestInfo) {
            self.caller = caller
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /vault/certificate`
public enum CertificateVault: Operation {
    public static let contract = OperationContract(
        id: "certificateVault", method: .get, path: "/vault/certificate", security: [["client"], ["digest"]],
        responseMediaTypes: ["text/plain"], statuses: [200, 400, 401, 403]
    )

    public struct Input: Sendable {
        /// Who calls.
        public var caller: Principal
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(caller: Principal, request: RequestInfo) {
            self.caller = caller
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `GET /reports`
public enum GetReport: Operation {
    public static let contract = OperationContract(
        id: "getReport", method: .get, path: "/reports",
        responseMediaTypes: ["application/json", "application/vnd.report+json", "text/csv", "image/*"],
        statuses: [200, 400], statusClasses: [2, 3, 4, 5], queryParameters: ["as"]
    )

    public struct Input: Sendable {
        public var `as`: GetReport.As?
        /// What the client would rather have.
        public var preferred: Representation
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(`as`: GetReport.As?, preferred: Representation, request: RequestInfo) {
            self.`as` = `as`
            self.preferred = preferred
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(GetReport.OkBody, xPages: [Int64], xMade: DateTime?, xMap: [String: Bool]?, setCookie: [String]?)
        /// 400.
        case badRequest(Schemas.Named)
        /// 4XX.
        case clientError(status: HTTPStatus, Schemas.Named)
        /// default.
        case `default`(Problem)
    }

    public enum OkBody: Sendable {
        /// `application/json`, `application/vnd.report+json`.
        case json(Schemas.Named)
        /// `text/csv`.
        case csv(String)
        /// `image/*`.
        case image(ByteStream, mediaType: String)
    }

    /// The media types of the answer.
    public enum Representation: String, CaseIterable, Sendable {
        case json = "application/json"
        case vndReportJSON = "application/vnd.report+json"
        case csv = "text/csv"
        case image = "image/*"
    }
}

/// `POST /reports`
public enum AddReport: Operation {
    public static let contract = OperationContract(
        id: "addReport", method: .post, path: "/reports",
        requestBody: RequestBodyContract(isRequired: true, mediaTypes: ["application/json", "text/csv", "image/*"], streamed: [2]),
        responseMediaTypes: ["text/plain"], statuses: [200, 400]
    )

    public struct Input: Sendable {
        public var body: AddReport.Body
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(body: AddReport.Body, request: RequestInfo) {
            self.body = body
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }

    public enum Body: Sendable {
        /// `application/json`.
        case json(Schemas.Named)
        /// `text/csv`.
        case csv(String)
        /// `image/*`.
        case image(ByteStream)
    }
}

/// `PUT /pictures/{name}`
public enum PutPicture: Operation {
    public static let contract = OperationContract(
        id: "putPicture", method: .put, path: "/pictures/{name}",
        requestBody: RequestBodyContract(isRequired: false, mediaTypes: ["application/octet-stream"], streamed: [0]),
        responseMediaTypes: ["application/octet-stream"], statuses: [200, 400]
    )

    public struct Input: Sendable {
        public var name: String
        public var body: ByteStream?
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(name: String, body: ByteStream?, request: RequestInfo) {
            self.name = name
            self.body = body
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(ByteStream)
    }
}

/// `POST /forms`
public enum SendForm: Operation {
    public static let contract = OperationContract(
        id: "sendForm", method: .post, path: "/forms",
        requestBody: RequestBodyContract(isRequired: true, mediaTypes: ["application/x-www-form-urlencoded", "multipart/form-data"]),
        responseMediaTypes: ["text/plain"], statuses: [200, 400]
    )

    public struct Input: Sendable {
        public var body: SendForm.Body
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(body: SendForm.Body, request: RequestInfo) {
            self.body = body
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }

    public enum Body: Sendable {
        /// `application/x-www-form-urlencoded`.
        case form(Schemas.Signup)
        /// `multipart/form-data`.
        case multipart(SendForm.MultipartBody)
    }

    public struct MultipartBody: Sendable {
        public var title: String
        public var named: Schemas.Named?
        public var picture: FormFile
        public var more: [FormFile]?
        public var taken: CalendarDate
        @available(*, deprecated)
        @Deprecated public var mood: String?

        public init(title: String, named: Schemas.Named?, picture: FormFile, more: [FormFile]?, taken: CalendarDate = CalendarDate(literal: "2026-01-01"), mood: String?) {
            self.title = title
            self.named = named
            self.picture = picture
            self.more = more
            self.taken = taken
            self._mood = Deprecated(wrappedValue: mood)
        }
    }
}

/// `GET /news`
public enum GetNews: Operation {
    public static let contract = OperationContract(
        id: "getNews", method: .get, path: "/news",
        responseMediaTypes: ["text/event-stream", "application/jsonl", "application/json-seq"], statuses: [200, 400],
        queryParameters: ["count"]
    )

    public struct Input: Sendable {
        public var count: Int64?
        /// What the client would rather have.
        public var preferred: Representation
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(count: Int64?, preferred: Representation, request: RequestInfo) {
            self.count = count
            self.preferred = preferred
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(GetNews.OkBody)
    }

    public enum OkBody: Sendable {
        /// `text/event-stream`.
        case events(ContentStream<ServerSentEvent<Schemas.Named>>)
        /// `application/jsonl`.
        case jsonl(ContentStream<Schemas.Named>)
        /// `application/json-seq`.
        case jsonSeq(ContentStream<Int64>)
    }

    /// The media types of the answer.
    public enum Representation: String, CaseIterable, Sendable {
        case events = "text/event-stream"
        case jsonl = "application/jsonl"
        case jsonSeq = "application/json-seq"
    }
}

/// `POST /news`
public enum AddNews: Operation {
    public static let contract = OperationContract(
        id: "addNews", method: .post, path: "/news",
        requestBody: RequestBodyContract(isRequired: true, mediaTypes: ["application/x-ndjson"], streamed: [0]),
        responseMediaTypes: ["text/plain"], statuses: [200, 400]
    )

    public struct Input: Sendable {
        public var body: ContentStream<Schemas.Named>
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(body: ContentStream<Schemas.Named>, request: RequestInfo) {
            self.body = body
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(String)
    }
}

/// `POST /cards`
public enum IssueCard: Operation {
    public static let contract = OperationContract(
        id: "issueCard", method: .post, path: "/cards",
        requestBody: RequestBodyContract(isRequired: true, mediaTypes: ["application/json"]),
        responseMediaTypes: ["application/json"], statuses: [200, 400]
    )

    public struct Input: Sendable {
        public var body: Schemas.MemberCard.Request
        /// The request's id, and where it came from.
        public var request: RequestInfo

        public init(body: Schemas.MemberCard.Request, request: RequestInfo) {
            self.body = body
            self.request = request
        }
    }

    public enum Output: OperationOutput {
        /// 200.
        case ok(Schemas.MemberCard)
    }
}

extension Webhooks {
    /// A book came back.
    ///
    /// `POST book-returned`
    public enum BookReturned {
        public static let method: HTTPMethod = .post
        public static let target: String = "book-returned"

        public struct Input: Sendable {
            public var xAttempt: Int64
            public var body: Schemas.Named

            public init(xAttempt: Int64, body: Schemas.Named) {
                self.xAttempt = xAttempt
                self.body = body
            }
        }

        public enum Output: Sendable {
            /// 2XX.
            case successful(status: HTTPStatus)
        }
    }
}

extension SetNote.Callbacks {
    /// `POST {$request.header.origin}/noted`
    public enum Noted {
        public static let method: HTTPMethod = .post
        public static let target: String = "{$request.header.origin}/noted"

        public struct Input: Sendable {
            public var body: SetNote.Callbacks.Noted.Body?

            public init(body: SetNote.Callbacks.Noted.Body?) {
                self.body = body
            }
        }

        public enum Output: Sendable {
            /// 204.
            case noContent
            /// 410.
            case gone
        }
    }
}
