import TreatyHTTP

extension HTTPConnection {
    /// What a pull of the body comes to.
    enum Pull: Equatable {
        /// The next piece, or nil after the last.
        case part([UInt8]?)
        case failed(RequestBodyError)
        /// Bytes have to come first; `output` may hold the interim response that asks for them.
        case pending
    }

    /// The next piece of the body of the request that is being answered.
    mutating func pullBody() -> Pull {
        guard phase == .exchange else { return .failed(.disconnected) }
        if exchange.bodyFailed { return .failed(.malformed("the body could not be read before")) }
        if exchange.bodyIsOverdue { return .failed(.timedOut) }
        if let left = reader.bodyBytesLeft, left > limits.bodyBytesMax { return .failed(.tooLarge) }
        do {
            switch try reader.nextBodyPart() {
            case .bytes(let bytes):
                if reader.isBodyComplete { deadline = .max }
                return .part(bytes)
            case .end:
                deadline = .max
                return .part(nil)
            case .pending:
                if inputEnded { return .failed(.disconnected) }
                sendContinue()
                return .pending
            }
        } catch {
            exchange.bodyFailed = true
            return .failed(error)
        }
    }

    /// The interim response, once, and only while nothing of the answer has been written (RFC 9110 §10.1.1).
    private mutating func sendContinue() {
        guard exchange.owesContinue, exchange.responseFraming == nil else { return }
        exchange.owesContinue = false
        output.append(contentsOf: "HTTP/1.1 100 Continue\r\n\r\n".utf8)
    }
}
