import TreatyHTTP

@testable import TreatyServer

/// A connection whose requests are all answered, with a note of what they were.
struct Conversation {
    enum Answering: UInt8 {
        /// After the whole body was read; the other ways are less interesting and rarer.
        case wholeBody
        case streamed
        /// At once, without asking for the body.
        case atOnce
        /// As `wholeBody`, and the clock moves to the deadline after each piece.
        case slowly
    }

    private let answering: Answering
    private let limits: CodecLimits
    private var connection: HTTPConnection
    private var expected = ExpectedAnswers()
    private var now: UInt64 = 1000
    /// The request whose body is being read.
    private var pending: [UInt8]?
    private var hasEnded = false
    /// All requests and refusals, byte for byte.
    private(set) var log: [UInt8] = []

    init(_ limits: CodecLimits, _ answering: Answering) {
        self.limits = limits
        self.answering = answering
        connection = HTTPConnection(limits: limits, now: now)
    }

    mutating func feed(_ piece: ArraySlice<UInt8>) {
        guard !hasEnded else { return }
        connection.receive(piece)
        pump()
        // What is complete was used; what is left is a part of a head or of a line of chunked framing.
        require(
            answering == .slowly || connection.reader.bufferedBytes <= max(limits.headBytesMax, 4098),
            "\(connection.reader.bufferedBytes) bytes are buffered")
        if answering == .slowly { expire() }
    }

    mutating func end() {
        if !hasEnded {
            connection.receiveEnd()
            pump()
        }
        expected.check(connection.output)
    }

    private mutating func pump() {
        while !hasEnded {
            if pending != nil {
                guard pull() else { return }
                continue
            }
            switch connection.nextEvent(now: now) {
            case .request(let head, let content): take(head, content)
            case .refusal(let refusal): refuse(refusal.status, refusal.detail)
            case .close: hasEnded = true
            case nil: return
            }
        }
    }

    private mutating func take(_ head: RequestHead, _ content: HTTPConnection.RequestContent) {
        check(head)
        expected.isHead = head.method == .head
        var note: [UInt8] = []
        note.reserveCapacity(head.bytes.count)
        note.append(UInt8(head.minorVersion))
        note.append(contentsOf: head.method.rawValue.utf8)
        note += head.bytes[head.path]
        if let query = head.query { note += head.bytes[query] }
        for entry in head.entries {
            note += head.bytes[entry.name]
            note += head.bytes[entry.value]
        }
        if answering == .atOnce { return answer(note) }
        switch content {
        case .whole(let body): answer(note + body)
        case .stream: pending = note
        }
    }

    /// The grammar of what was taken, in other words than those of the parser.
    private func check(_ head: RequestHead) {
        let path = head.bytes[head.path]
        require(path.first == UInt8(ascii: "/") || path == [UInt8(ascii: "*")], "a path that is none")
        for byte in path { require(byte > 0x20 && byte < 0x7F, "a byte that no path has") }
        var framings = 0
        var hosts = 0
        for entry in head.entries {
            require(!entry.name.isEmpty, "an empty field name")
            for byte in head.bytes[entry.name] { require(byte > 0x20 && byte < 0x7F && byte != 0x3A, "a name") }
            for byte in head.bytes[entry.value] { require(byte >= 0x20 && byte != 0x7F || byte == 9, "a value") }
            if isNamed(head, entry, "content-length") || isNamed(head, entry, "transfer-encoding") { framings += 1 }
            if isNamed(head, entry, "host") { hosts += 1 }
        }
        require(framings <= 1 && hosts <= 1 && (hosts == 1 || head.minorVersion == 0), "framing or Host twice")
        require(framings == 1 || head.framing == .none, "content without framing")
        require(head.entries.count <= limits.fieldsMax, "more fields than the limit")
    }

    /// Whether a field has this name, which is in lower case. Without a copy, as all that runs for each input.
    private func isNamed(_ head: RequestHead, _ entry: HTTPFields.Entry, _ name: StaticString) -> Bool {
        guard entry.name.count == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { name in
            var index = entry.name.lowerBound
            for byte in name {
                let mine = head.bytes[index]
                guard (0x41...0x5A).contains(mine) ? mine | 0x20 == byte : mine == byte else { return false }
                index += 1
            }
            return true
        }
    }

    private mutating func pull() -> Bool {
        switch connection.pullBody() {
        case .part(let bytes?): pending?.append(contentsOf: bytes)
        case .part(nil):
            answer(pending ?? [])
            pending = nil
        case .pending: return false
        case .failed(let error):
            pending = nil
            switch error {
            case .malformed(let detail): refuse(400, detail)
            case .tooLarge: refuse(413, "")
            case .timedOut: refuse(408, "")
            case .disconnected: hasEnded = true
            }
        }
        return true
    }

    private mutating func answer(_ note: [UInt8]) {
        log.append(0xFF)
        log += note
        let body: ResponseBody = answering == .streamed ? .stream { _ in } : .bytes(ExpectedAnswers.content)
        expected.statuses.append((200, expected.isHead))
        guard connection.respond(with: HTTPResponse(200, body: body), dateLine: [], now: now) else { return }
        connection.write(Array(ExpectedAnswers.content.prefix(1)))
        connection.write([])
        connection.write(Array(ExpectedAnswers.content.dropFirst()))
        connection.endStream(now: now)
    }

    private mutating func refuse(_ status: HTTPStatus, _ detail: String) {
        log.append(0xFE)
        log += detail.utf8
        expected.statuses.append((status.code, connection.exchange.isHead))
        _ = connection.respond(
            with: HTTPResponse(status, body: .bytes(ExpectedAnswers.content)), dateLine: [], now: now)
    }

    /// Moves the clock to the deadline and does what a worker does then.
    private mutating func expire() {
        guard !hasEnded, connection.deadline != .max else { return }
        now = max(now, connection.deadline)
        switch connection.expire(now: now, isWriting: false) {
        case .close: hasEnded = true
        case .refusal(let refusal):
            _ = connection.refuse(refusal)
            refuse(refusal.status, refusal.detail)
        case .bodyOverdue, .part, nil: break
        }
        if connection.phase == .closing { connection.linger(now: now) }
        pump()
    }
}
