import TreatyHTTP

/// Where a server listens, with what, and whom it asks.
public struct HTTPServerConfiguration: Sendable {
    /// An IPv4 or IPv6 address, or `localhost`, which is 127.0.0.1. Default 127.0.0.1.
    public var host: String
    /// 0 takes a free port, which `start` returns. Default 8080.
    public var port: UInt16
    /// Listening sockets to take over instead, as ``inheritedSockets()`` gives them; `host` and `port` then mean nothing.
    /// All workers share them, and what waits in them when the server stops is left to whoever holds them next.
    /// Default none.
    public var inherited: [Int32] = []
    /// Threads, each with its own loop and listening socket; 0 is one for each core. Default 0.
    public var workers: Int
    public var limits: HTTPLimits
    /// Paths whose requests are never turned away, such as those of health checks: a server that has too much to do is
    /// not ill. Default none.
    public var urgentPaths: [String] = []
    public var responder: any HTTPResponder
    /// Told of what the server itself notices, on the worker that noticed it, or within `start`. Must not block.
    public var onEvent: (@Sendable (HTTPServerEvent) -> Void)?

    public init(
        host: String = "127.0.0.1", port: UInt16 = 8080, workers: Int = 0, limits: HTTPLimits = HTTPLimits(),
        responder: any HTTPResponder, onEvent: (@Sendable (HTTPServerEvent) -> Void)? = nil
    ) {
        self.host = host
        self.port = port
        self.workers = workers
        self.limits = limits
        self.responder = responder
        self.onEvent = onEvent
    }
}

/// What a log may want to know of a server.
public enum HTTPServerEvent: Sendable {
    /// Bytes were refused before they became a request.
    case refused(HTTPRefusal)
    /// The responder gave a response that cannot be sent (RFC 9110 §5.5, §15); the client got a 500.
    case unsendableResponse
    /// A stream of response content ended in this error; the connection was cut.
    case streamFailed(any Error)
    /// A connection could not be accepted, for this reason of the system; it will be tried again. Told once a second
    /// at most.
    case acceptFailed(String)
    /// The process's limit of file descriptors allows fewer connections than `HTTPLimits.connectionsMax`; told at the
    /// start.
    case connectionsBounded(connectionsMax: Int, descriptorsMax: Int)
}

/// Why a server could not start.
public enum HTTPServerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `host` is neither an address nor `localhost`.
    case notAnAddress(String)
    /// The system refused this step, for this reason.
    case system(step: String, reason: String)
    /// A socket that was handed over, or what is said about it, is not usable.
    case inheritance(String)
    case alreadyStarted

    public var description: String {
        switch self {
        case .notAnAddress(let host): "\"\(host)\" is neither an IPv4 nor an IPv6 address nor localhost"
        case .system(let step, let reason): "\(step): \(reason)"
        case .inheritance(let problem): problem
        case .alreadyStarted: "the server was started before"
        }
    }
}
