import TreatyHTTP

/// The incoming side of a connection: bytes in; heads and pieces of bodies out, one request after the other.
struct RequestReader {
    /// One piece of the body that is being read.
    enum BodyPart: Equatable {
        case bytes([UInt8])
        case end
        /// More bytes are needed.
        case pending
    }

    private enum Stage {
        case head
        case fixed(left: Int)
        case chunked(ChunkDecoder)
        case done
    }

    private let limits: CodecLimits
    private var buffer: [UInt8] = []
    private var start = 0
    private var stage = Stage.head
    private var parser = RequestHeadParser()
    private var skippedEmptyLine = false

    init(limits: CodecLimits) { self.limits = limits }

    /// How many bytes wait here.
    var bufferedBytes: Int { buffer.count - start }
    var isBodyComplete: Bool { if case .done = stage { true } else { false } }
    /// What is left of a body of known length; nil for a chunked one.
    var bodyBytesLeft: Int? {
        switch stage {
        case .fixed(let left): left
        case .chunked: nil
        case .head, .done: 0
        }
    }
    /// The method of a head that is not complete, if its request line is there.
    var partialMethod: HTTPMethod? { parser.hasRequestLine ? parser.head.method : nil }

    mutating func receive(_ bytes: some Collection<UInt8>) {
        if start == buffer.count {
            start = 0
            buffer = Array(bytes)
            return
        }
        // What was consumed goes once it is the larger part: every byte is moved at most about once.
        if start > buffer.count / 2 {
            buffer.removeFirst(start)
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    mutating func discardBuffered() {
        buffer = []
        start = 0
    }

    /// The next head, or nil when more bytes are needed. Only when the former request is done with.
    mutating func nextHead() throws(HTTPRefusal) -> RequestHead? {
        try skipEmptyLine()
        guard start < buffer.count else { return nil }
        // Out of `self` while it looks at the buffer, which is in `self` too.
        var current = RequestHeadParser()
        swap(&current, &parser)
        let length: Int?
        do {
            length = try current.parse(buffer.span.extracting(start..<buffer.count), limits: limits)
        } catch {
            parser = current
            throw error
        }
        guard let length else {
            parser = current
            return nil
        }
        var head = current.head
        skippedEmptyLine = false
        head.bytes = take(length)
        switch head.framing {
        case .none: stage = .done
        case .length(let length): stage = .fixed(left: length)
        case .chunked: stage = .chunked(ChunkDecoder())
        }
        return head
    }

    /// One empty line before a request line is forgiven (RFC 9112 §2.2).
    private mutating func skipEmptyLine() throws(HTTPRefusal) {
        guard !parser.hasRequestLine else { return }
        while start + 1 < buffer.count, buffer[start] == 0x0D {
            guard buffer[start + 1] == 0x0A, !skippedEmptyLine else {
                throw HTTPRefusal(400, "more than an empty line before a request")
            }
            skippedEmptyLine = true
            start += 2
        }
    }

    /// The whole body if all of it is here, else nil; what is here then waits to be pulled.
    mutating func wholeBody() throws(RequestBodyError) -> [UInt8]? {
        switch stage {
        case .head, .done: return []
        case .fixed(let left):
            guard left <= bufferedBytes, left <= limits.bodyBytesMax else { return nil }
            stage = .done
            return take(left)
        case .chunked(var decoder):
            // On a copy: unless all of it is here, the pulls begin from the start.
            var content: [UInt8] = []
            let end = try decoder.decode(buffer, from: start, bodyBytesMax: limits.bodyBytesMax, into: &content)
            guard decoder.isDone else { return nil }
            stage = .done
            drop(end - start)
            return content
        }
    }

    /// The next piece of the body. After an error the connection cannot be used for another request.
    mutating func nextBodyPart() throws(RequestBodyError) -> BodyPart {
        switch stage {
        case .head, .done: return .end
        case .fixed(let left):
            let count = min(left, bufferedBytes)
            guard count > 0 else { return .pending }
            stage = left == count ? .done : .fixed(left: left - count)
            return .bytes(take(count))
        case .chunked(var decoder):
            var content: [UInt8] = []
            let end = try decoder.decode(buffer, from: start, bodyBytesMax: limits.bodyBytesMax, into: &content)
            drop(end - start)
            stage = decoder.isDone ? .done : .chunked(decoder)
            if !content.isEmpty { return .bytes(content) }
            return decoder.isDone ? .end : .pending
        }
    }

    /// Throws away what is here of the body. False while there is more of it to come.
    ///
    /// Nothing is copied. A copy that nobody looks at must not be made here: the optimizer of Swift 6.3 ends the life of
    /// such an array before the bytes are written to it.
    mutating func discardBody() throws(RequestBodyError) -> Bool {
        switch stage {
        case .head, .done: break
        case .fixed(let left):
            let count = min(left, bufferedBytes)
            stage = left == count ? .done : .fixed(left: left - count)
            drop(count)
        case .chunked(var decoder):
            var content: [UInt8] = []
            let end = try decoder.decode(buffer, from: start, bodyBytesMax: limits.bodyBytesMax, into: &content)
            drop(end - start)
            stage = decoder.isDone ? .done : .chunked(decoder)
        }
        return isBodyComplete
    }

    /// Makes ready for the next head.
    mutating func beginNext() { stage = .head }

    /// Takes bytes from the front; without a copy when they are all there is.
    private mutating func take(_ count: Int) -> [UInt8] {
        if start == 0, count == buffer.count {
            let all = buffer
            buffer = []
            return all
        }
        let taken = Array(buffer[start..<(start + count)])
        drop(count)
        return taken
    }

    private mutating func drop(_ count: Int) {
        start += count
        if start == buffer.count { discardBuffered() }
    }
}
