import TreatyHTTP

@testable import TreatyServer

/// Drives a connection without a socket: reads every body to its end and answers every request with 200.
struct CodecDriver {
    struct Served: Equatable {
        var method: HTTPMethod
        var path: String
        var query: String?
        var fields: [String]
        var body: [UInt8]
    }

    var connection: HTTPConnection
    private(set) var served: [Served] = []
    /// Status codes of what was refused, in its head or in its body.
    private(set) var refusals: [Int] = []
    private(set) var details: [String] = []
    private(set) var isClosed = false
    private var pulling: Served?
    var now: UInt64 = 1000
    var response = HTTPResponse(200)

    init(_ limits: HTTPLimits = HTTPLimits()) {
        connection = HTTPConnection(limits: CodecLimits(limits), now: 1000)
    }

    static let date = Array("Date: now\r\n".utf8)

    mutating func feed(_ text: String) { feed(Array(text.utf8)) }

    mutating func feed(_ bytes: [UInt8]) {
        connection.receive(bytes)
        pump()
    }

    mutating func end() {
        connection.receiveEnd()
        pump()
    }

    mutating func pump() {
        while true {
            if pulling != nil {
                guard pull() else { return }
                continue
            }
            switch connection.nextEvent(now: now) {
            case .request(let head, .whole(let bytes)):
                answer(note(head, bytes))
            case .request(let head, .stream):
                pulling = note(head, [])
            case .refusal(let refusal):
                refuse(refusal)
            case .close:
                isClosed = true
                return
            case nil:
                isClosed = connection.phase == .closing
                return
            }
        }
    }

    private mutating func pull() -> Bool {
        switch connection.pullBody() {
        case .part(let bytes?): pulling?.body += bytes
        case .part(nil):
            if let whole = pulling { answer(whole) }
            pulling = nil
        case .failed(.disconnected):
            pulling = nil
            isClosed = true
            return false
        case .failed(let error):
            pulling = nil
            switch error {
            case .malformed(let detail): refuse(HTTPRefusal(400, detail))
            case .tooLarge: refuse(HTTPRefusal(413, ""))
            case .timedOut, .disconnected: refuse(HTTPRefusal(408, ""))
            }
        case .pending: return false
        }
        return true
    }

    private func note(_ head: RequestHead, _ body: [UInt8]) -> Served {
        let request = head.request(body: .empty)
        return Served(
            method: request.method, path: String(decoding: request.path, as: UTF8.self),
            query: request.query.map { String(decoding: $0, as: UTF8.self) },
            fields: request.fields.lines.map { "\($0.name): \($0.value)" }, body: body)
    }

    private mutating func answer(_ request: Served) {
        served.append(request)
        _ = connection.respond(with: response, dateLine: Self.date, now: now)
    }

    mutating func refuse(_ refusal: HTTPRefusal) {
        refusals.append(refusal.status.code)
        details.append(refusal.detail)
        _ = connection.respond(with: HTTPResponse(refusal.status), dateLine: Self.date, now: now)
    }

    /// What was written so far, as text.
    var output: String { String(decoding: connection.output, as: UTF8.self) }

    /// Feeds `bytes` cut at these positions.
    static func run(_ bytes: [UInt8], cuts: [Int] = [], limits: HTTPLimits = HTTPLimits()) -> CodecDriver {
        var driver = CodecDriver(limits)
        var start = 0
        for cut in cuts + [bytes.count] {
            driver.feed(Array(bytes[start..<cut]))
            start = cut
        }
        return driver
    }

    static func run(_ text: String) -> CodecDriver { run(Array(text.utf8)) }

    /// What must not depend on the cuts.
    var outcome: String { "\(served) \(refusals) \(details)" }
}
