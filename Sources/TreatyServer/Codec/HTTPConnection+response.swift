import TreatyHTTP

extension HTTPConnection {
    /// Appends a sendable response to `output`. True when its content is a stream that has now to be written with
    /// `write` and ended with `endStream`; else the exchange is over.
    mutating func respond(with response: HTTPResponse, dateLine: [UInt8], now: UInt64) -> Bool {
        guard phase == .exchange, exchange.responseFraming == nil else { return false }
        let framing = framing(of: response)
        settlePersistence(framing, response)
        exchange.responseFraming = framing
        appendResponseHead(response, framing: framing, option: connectionOption, dateLine: dateLine, to: &output)
        if !exchange.isHead, framing != .none {
            switch response.body {
            case .empty: break
            case .bytes(let bytes): output.append(contentsOf: bytes)
            case .stream: return true
            }
        }
        finishExchange(now: now)
        return false
    }

    private func framing(of response: HTTPResponse) -> ResponseFraming {
        if response.status.code == 204 || response.status.code == 304 { return .none }
        switch response.body {
        case .empty: return .length(0)
        case .bytes(let bytes): return .length(bytes.count)
        case .stream: return exchange.minorVersion == 1 ? .chunked : .untilClose
        }
    }

    /// Whether another request may follow: not after a refusal, nor with much of a body unread on the wire.
    private mutating func settlePersistence(_ framing: ResponseFraming, _ response: HTTPResponse) {
        guard exchange.keepsAlive else { return }
        if isDraining || framing == .untilClose {
            exchange.keepsAlive = false
        } else if !reader.isBodyComplete {
            // A stream may go on pulling the body while it answers; how much it will leave is not known.
            if case .stream = response.body { exchange.keepsAlive = false } else { settleUnreadBody() }
        }
    }

    private mutating func settleUnreadBody() {
        guard !exchange.bodyFailed, !exchange.bodyIsOverdue, let left = reader.bodyBytesLeft else {
            exchange.keepsAlive = false
            return
        }
        // A client that waits for 100 Continue may send its body or not: the next byte could be either.
        exchange.keepsAlive = !exchange.owesContinue && left <= limits.discardBytesMax
    }

    private var connectionOption: ConnectionOption {
        if !exchange.keepsAlive { return .close }
        return exchange.minorVersion == 1 ? .unsaid : .keepAlive
    }

    /// Appends a piece of a streamed response.
    mutating func write(_ bytes: [UInt8]) {
        switch exchange.responseFraming {
        case .chunked: appendChunk(bytes, to: &output)
        case .untilClose: output.append(contentsOf: bytes)
        case .none?, .length, nil: break
        }
    }

    /// Ends a streamed response that is whole.
    mutating func endStream(now: UInt64) {
        if exchange.responseFraming == .chunked { output.append(contentsOf: "0\r\n\r\n".utf8) }
        finishExchange(now: now)
    }
}
