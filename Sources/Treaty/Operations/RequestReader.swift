import TreatyHTTP
import TreatyJSON

/// What a generated operation reads its input from: path, query and header parameters, the body, and the caller.
public struct RequestReader: Sendable {
    let request: HTTPRequest
    let path: PathParameters
    /// The body, unless the handler is to read it itself.
    let body: [UInt8]
    /// Which media type of the contract the body has; nil when the request says nothing of a body.
    public let mediaType: Int?
    let limits: JSONLimits
    /// Bytes that a body may have which the handler reads itself.
    let streamedBytesMax: Int
    /// Who calls; never nil in an operation that is secured without an anonymous alternative.
    public var caller: Principal? { callers.first }
    let callers: Callers
    public let info: RequestInfo
    var found: [Violation] = []
    /// The path names nobody who could be the caller: never to be handled, whatever reading it finds.
    var isForbidden = false
    /// What else keeps the input from being read.
    var failure: Problem?
    /// The query's pairs, once one was asked for.
    var queryPairs: QueryPairs?

    init(
        request: HTTPRequest, path: PathParameters, body: [UInt8], mediaType: Int? = nil, limits: JSONLimits,
        streamedBytesMax: Int = 1 << 20, callers: Callers = Callers(), info: RequestInfo
    ) {
        self.request = request
        self.path = path
        self.body = body
        self.mediaType = mediaType
        self.limits = limits
        self.callers = callers
        self.streamedBytesMax = streamedBytesMax
        self.info = info
    }

    /// Who calls as this scheme tells, in an operation that asks for several schemes at once.
    public func caller(of scheme: String) -> Principal? { callers.byScheme.first { $0.scheme == scheme }?.principal }

    func violations() -> [Violation] { Array(found.prefix(InstanceReader.violationsMax)) }
}
