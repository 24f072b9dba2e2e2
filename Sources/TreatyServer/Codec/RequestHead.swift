import TreatyHTTP

/// How the end of a request's content is found (RFC 9112 §6).
enum RequestFraming: Equatable {
    case none
    case length(Int)
    case chunked
}

/// What a complete request head says. Ranges count from the head's first byte.
struct RequestHead {
    var method = HTTPMethod.get
    var minorVersion = 1
    var path = 0..<0
    var query: Range<Int>?
    var entries: [HTTPFields.Entry] = []
    var framing = RequestFraming.none
    var keepsAlive = true
    var expectsContinue = false
    /// The head's bytes; may go on past its end.
    var bytes: [UInt8] = []

    /// The request with this head.
    func request(body: RequestBody, remoteAddress: RemoteAddress? = nil) -> HTTPRequest {
        HTTPRequest(
            method: method, minorVersion: minorVersion, head: bytes, path: path, query: query,
            fields: HTTPFields(bytes: bytes, entries: entries), body: body, remoteAddress: remoteAddress)
    }
}
