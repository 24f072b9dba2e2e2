import TreatyHTTP

/// The bytes of a body, in pieces: what a handler gets of a binary request body, and returns for a binary response.
///
/// A request's body is read from its socket as the handler asks for pieces, so that a client is never faster than the
/// handler. It can be iterated once; what is beyond `RouterOptions.streamedBodyBytesMax` ends the iteration with 413.
///
/// A response made of bytes has a Content-Length; one made of a sequence is sent piece by piece, each as the client has
/// taken the one before. A client that leaves cancels the task that iterates the sequence.
public struct ByteStream: AsyncSequence, Sendable {
    enum Source: Sendable {
        case bytes([UInt8])
        case body(RequestBody, bytesMax: Int)
        case sequence(ContentStream<[UInt8]>)
    }

    let source: Source
    /// The `Content-Type` of a request's body, as it came.
    public let mediaType: String?

    init(_ source: Source, mediaType: String?) {
        self.source = source
        self.mediaType = mediaType
    }

    public init(_ bytes: [UInt8]) { self.init(.bytes(bytes), mediaType: nil) }

    public init(_ text: String) { self.init(Array(text.utf8)) }

    /// Pieces of any size; empty ones are passed over.
    public init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces) where Pieces.Element == [UInt8] {
        self.init(.sequence(ContentStream(pieces)), mediaType: nil)
    }

    public func makeAsyncIterator() -> AsyncIterator {
        switch source {
        case .bytes(let bytes): AsyncIterator(next: .bytes(bytes))
        case .body(.empty, _): AsyncIterator(next: .bytes([]))
        case .body(.bytes(let bytes), let bytesMax):
            AsyncIterator(next: bytes.count <= bytesMax ? .bytes(bytes) : .tooLarge(bytesMax: bytesMax))
        case .body(.stream(let stream), let bytesMax):
            AsyncIterator(next: .body(stream, bytesLeft: bytesMax, bytesMax: bytesMax))
        case .sequence(let pieces): AsyncIterator(next: .sequence(pieces.makeAsyncIterator()))
        }
    }

    /// All bytes. Throws 413 when there are more than `bytesMax`.
    public func collect(upTo bytesMax: Int) async throws -> [UInt8] {
        var all: [UInt8] = []
        for try await piece in self {
            guard all.count + piece.count <= bytesMax else {
                throw BodyFailure(problem: Problem(.tooLarge, bytesMax: bytesMax))
            }
            all += piece
        }
        return all
    }

    public struct AsyncIterator: AsyncIteratorProtocol {
        enum Next {
            case bytes([UInt8])
            case tooLarge(bytesMax: Int)
            case body(any RequestBodyStream, bytesLeft: Int, bytesMax: Int)
            case sequence(ContentStream<[UInt8]>.AsyncIterator)
        }

        var next: Next

        /// The next piece, never empty.
        public mutating func next() async throws -> [UInt8]? {
            switch next {
            case .bytes(let bytes):
                next = .bytes([])
                return bytes.isEmpty ? nil : bytes
            case .tooLarge(let bytesMax): throw BodyFailure(problem: Problem(.tooLarge, bytesMax: bytesMax))
            case .body(let stream, let bytesLeft, let bytesMax):
                let piece: [UInt8]?
                do throws(RequestBodyError) {
                    piece = try await stream.next()
                } catch {
                    throw BodyFailure(problem: Problem(error, bytesMax: bytesMax))
                }
                guard let piece else { return nil }
                guard piece.count <= bytesLeft else {
                    throw BodyFailure(problem: Problem(.tooLarge, bytesMax: bytesMax))
                }
                next = .body(stream, bytesLeft: bytesLeft - piece.count, bytesMax: bytesMax)
                return piece
            case .sequence(var pieces):
                var piece = try await pieces.next()
                while piece?.isEmpty == true { piece = try await pieces.next() }
                next = .sequence(pieces)
                return piece
            }
        }
    }
}

/// Why a body that a handler reads cannot be read on. Thrown on by the handler, it becomes the problem that it holds, whether
/// or not the contract documents its status.
struct BodyFailure: Error {
    let problem: Problem
}

extension Problem {
    /// What a client is told whose body could not be read.
    init(_ error: RequestBodyError, bytesMax: Int) {
        switch error {
        case .tooLarge: self.init(413, "The body may have at most \(bytesMax) bytes.")
        case .malformed(let detail): self.init(400, detail)
        case .timedOut: self.init(408, "The body did not arrive in time.")
        case .disconnected: self.init(400, "The connection ended before the body did.")
        }
    }
}
