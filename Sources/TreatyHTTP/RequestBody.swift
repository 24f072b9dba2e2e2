/// The content of a request (RFC 9110 §6.4).
public enum RequestBody: Sendable {
    /// There is none, or it has no bytes.
    case empty
    /// It came together with the head.
    case bytes([UInt8])
    /// It is read from the socket only as it is asked for.
    case stream(any RequestBodyStream)

    /// The whole content. Throws `.tooLarge` once it is known to exceed `bytesMax`.
    public func collect(upTo bytesMax: Int) async throws(RequestBodyError) -> [UInt8] {
        switch self {
        case .empty:
            return []
        case .bytes(let bytes):
            guard bytes.count <= bytesMax else { throw .tooLarge }
            return bytes
        case .stream(let stream):
            if let length = stream.declaredLength, length > bytesMax { throw .tooLarge }
            var all: [UInt8] = []
            if let length = stream.declaredLength { all.reserveCapacity(length) }
            while let part = try await stream.next() {
                guard all.count + part.count <= bytesMax else { throw .tooLarge }
                all.append(contentsOf: part)
            }
            return all
        }
    }

    /// Whether there may be content.
    public var isPresent: Bool {
        if case .empty = self { false } else { true }
    }
}

/// A body that is pulled piece by piece. Asking for the first piece is what sends `100 Continue` where it is due.
public protocol RequestBodyStream: Sendable {
    /// The value of Content-Length, or nil for a chunked body.
    var declaredLength: Int? { get }
    /// The next piece, never empty; nil after the last one. Only one call at a time.
    func next() async throws(RequestBodyError) -> [UInt8]?
}

/// Why a body could not be read.
public enum RequestBodyError: Error, Sendable, Equatable {
    /// More bytes than the limit: 413.
    case tooLarge
    /// Framing that breaks RFC 9112 §7.1: 400. The text is for the client.
    case malformed(String)
    /// The body did not arrive before its deadline: 408.
    case timedOut
    /// The client left: there is nobody to answer.
    case disconnected
}
