import TreatyHTTP

/// One HTTP/1.1 connection as a pure state machine: bytes and the clock go in; events, deadlines and bytes come out.
/// One request at a time: the next is read when the answer to the former stands in `output`.
///
/// Times are milliseconds of any clock that never goes back.
struct HTTPConnection {
    enum Event {
        /// A request to be answered, with its body if that is here already.
        case request(RequestHead, RequestContent)
        /// Bytes that never became a request, to be answered all the same.
        case refusal(HTTPRefusal)
        /// Nothing more is to be expected or said.
        case close
    }

    enum RequestContent: Equatable {
        case whole([UInt8])
        /// To be pulled; of this length if it is known.
        case stream(length: Int?)
    }

    enum Phase: Equatable {
        /// Between requests.
        case idle
        /// Within a head.
        case head
        /// A request waits for its answer.
        case exchange
        /// Answered; the rest of its body is read and thrown away.
        case discarding
        /// The last answer is in `output`.
        case closing
        /// All is said: what still comes is thrown away (RFC 9112 §9.6).
        case lingering
        case closed
    }

    /// What to do when a deadline has passed.
    enum Expiry: Equatable {
        /// Drop the connection.
        case close
        /// Tell the client that no more will be sent, and wait a moment: its next request may be on its way, and
        /// dropping the connection would answer it with a reset.
        case part
        /// Answer with 408.
        case refusal(HTTPRefusal)
        /// The body is overdue: a pull that waits is to fail.
        case bodyOverdue
    }

    let limits: CodecLimits
    var reader: RequestReader
    /// What is to be written to the client, in order.
    var output: [UInt8] = []
    var phase = Phase.idle
    /// When `expire` has something to do, apart from writing.
    var deadline: UInt64
    var exchange = Exchange()
    /// No byte will come any more.
    private(set) var inputEnded = false
    /// Every answer from now on is the last of its connection.
    private(set) var isDraining = false
    /// When the client last had its answer, or was accepted.
    private var idleSince: UInt64
    private var lingeredBytes = 0

    /// What has to be remembered of the request that is being answered.
    struct Exchange {
        var isHead = false
        var minorVersion = 1
        var keepsAlive = false
        /// 100 Continue is still owed to the client if the body is wanted.
        var owesContinue = false
        var bodyIsOverdue = false
        var bodyFailed = false
        var responseFraming: ResponseFraming?
    }

    init(limits: CodecLimits, now: UInt64) {
        self.limits = limits
        reader = RequestReader(limits: limits)
        idleSince = now
        deadline = now + limits.idle
    }

    /// Answers no more than what is under way, and the request of a client that had its last answer just now: it may
    /// have been sent already.
    mutating func beginDraining(now: UInt64) {
        guard !isDraining else { return }
        isDraining = true
        guard phase == .idle else { return }
        deadline = now - idleSince < limits.drainIdle ? now + limits.drainIdle : now
    }

    /// Bytes that came from the client.
    mutating func receive(_ bytes: some Collection<UInt8>) {
        switch phase {
        case .closing, .lingering:
            lingeredBytes += bytes.count
            if lingeredBytes > limits.lingerBytesMax { phase = .closed }
        case .closed: break
        case .idle, .head, .exchange, .discarding: reader.receive(bytes)
        }
    }

    /// The client will send no more.
    mutating func receiveEnd() {
        inputEnded = true
        if phase == .lingering { phase = .closed }
    }

    /// Whether more bytes are wanted from the client: not while more than enough wait to be used.
    var wantsInput: Bool {
        guard !inputEnded, phase != .closed else { return false }
        return phase == .closing || phase == .lingering || reader.bufferedBytes < limits.bufferedBytesMax
    }

    /// What is to be done next, or nil when bytes or the answer to a request have to come first.
    mutating func nextEvent(now: UInt64) -> Event? {
        if phase == .discarding, !discard(now) { return phase == .closed ? .close : nil }
        switch phase {
        case .idle, .head: return nextRequest(now)
        case .closed: return .close
        case .exchange, .discarding, .closing, .lingering: return nil
        }
    }

    private mutating func nextRequest(_ now: UInt64) -> Event? {
        let head: RequestHead
        do {
            guard let complete = try reader.nextHead() else {
                if inputEnded {
                    phase = .closed
                    return .close
                }
                if phase == .idle, reader.bufferedBytes > 0 {
                    phase = .head
                    deadline = now + limits.head
                }
                return nil
            }
            head = complete
        } catch {
            return refuse(error)
        }
        phase = .exchange
        exchange = Exchange(
            isHead: head.method == .head, minorVersion: head.minorVersion, keepsAlive: head.keepsAlive,
            owesContinue: head.expectsContinue && reader.bufferedBytes == 0)
        deadline = now + limits.body
        do {
            if let whole = try reader.wholeBody() {
                deadline = .max
                return .request(head, .whole(whole))
            }
        } catch .malformed(let detail) {
            return refuse(HTTPRefusal(400, detail))
        } catch {
            // Too large: whoever pulls it will learn so, after what is wrong with the rest of the request.
        }
        return .request(head, .stream(length: reader.bodyBytesLeft))
    }

    /// Gives up on the bytes that came: one more answer, and no more requests.
    mutating func refuse(_ refusal: HTTPRefusal) -> Event {
        exchange = Exchange(isHead: reader.partialMethod == .head)
        reader.discardBuffered()
        phase = .exchange
        deadline = .max
        return .refusal(refusal)
    }

    /// Throws away the rest of an answered request's body. False while there is more of it to come.
    private mutating func discard(_ now: UInt64) -> Bool {
        do {
            guard try reader.discardBody() else {
                if inputEnded { phase = .closed }
                return false
            }
            becomeIdle(now)
            return true
        } catch {
            phase = .closed
            return false
        }
    }

    private mutating func becomeIdle(_ now: UInt64) {
        reader.beginNext()
        phase = .idle
        startIdling(now)
    }

    private mutating func startIdling(_ now: UInt64) {
        idleSince = now
        deadline = now + (isDraining ? limits.drainIdle : limits.idle)
    }

    /// Settles what follows a response that stands whole in `output`.
    mutating func finishExchange(now: UInt64) {
        guard phase == .exchange else { return }
        if !exchange.keepsAlive {
            phase = .closing
            deadline = .max
            reader.discardBuffered()
        } else if reader.isBodyComplete {
            becomeIdle(now)
        } else {
            phase = .discarding
        }
    }

    /// The last answer is on its way; from now on the connection is only drained.
    mutating func linger(now: UInt64) {
        phase = inputEnded ? .closed : .lingering
        deadline = now + limits.linger
    }

    /// The client took the last byte of `output`: only now does it begin to idle.
    mutating func outputDrained(now: UInt64) {
        if phase == .idle { startIdling(now) }
    }

    /// What a passed deadline means. While bytes wait for the client the deadlines of writing count, not that of
    /// idling.
    mutating func expire(now: UInt64, isWriting: Bool) -> Expiry? {
        guard now >= deadline, !(isWriting && phase == .idle) else { return nil }
        switch phase {
        case .idle where isDraining && !inputEnded:
            phase = .lingering
            deadline = now + limits.partingLinger
            return .part
        case .idle, .discarding, .lingering, .closing, .closed:
            return .close
        case .head:
            deadline = .max
            return .refusal(HTTPRefusal(408, "the request head did not arrive in time"))
        case .exchange:
            deadline = .max
            guard !reader.isBodyComplete else { return nil }
            exchange.bodyIsOverdue = true
            return .bodyOverdue
        }
    }
}
