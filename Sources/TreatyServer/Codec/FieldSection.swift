import TreatyHTTP

/// What the fields of a head say about its framing and its connection. Each framing field may come once, spelled
/// plainly; what another server might read otherwise is refused (RFC 9112 §6.1, §6.3 and §11.2).
struct FieldSection {
    private var host: Range<Int>?
    private var contentLength: Int?
    private var hasTransferEncoding = false
    private var isChunked = false
    private var hasContentType = false
    private var expectsContinue = false
    private var saysClose = false
    private var saysKeepAlive = false

    /// Takes note of a field line; most have names of other lengths and cost one comparison.
    mutating func note(
        _ bytes: Span<UInt8>, _ entry: HTTPFields.Entry, lineEnd: Int
    ) throws(HTTPRefusal) {
        let name = entry.name
        switch name.count {
        case 4:
            if isSame(bytes, name, "host") {
                guard host == nil else { throw HTTPRefusal(400, "more than one Host field") }
                guard isHost(bytes, entry.value) else { throw HTTPRefusal(400, "the Host field is not a host") }
                host = entry.value
            }
        case 6:
            if isSame(bytes, name, "expect") {
                guard !expectsContinue, isSame(bytes, entry.value, "100-continue") else {
                    throw HTTPRefusal(417, "the only expectation that can be met is 100-continue")
                }
                expectsContinue = true
            }
        case 10:
            if isSame(bytes, name, "connection") {
                if hasListToken(bytes, entry.value, "close") { saysClose = true }
                if hasListToken(bytes, entry.value, "keep-alive") { saysKeepAlive = true }
            }
        case 12:
            if isSame(bytes, name, "content-type") {
                guard !hasContentType else { throw HTTPRefusal(400, "more than one Content-Type field") }
                hasContentType = true
            }
        case 14:
            if isAlike(bytes, name, "content-length") { try noteContentLength(bytes, entry, lineEnd) }
        case 17:
            if isAlike(bytes, name, "transfer-encoding") { try noteTransferEncoding(bytes, entry, lineEnd) }
        default: break
        }
    }

    /// A decimal number without sign, leading zero or list (RFC 9110 §8.6), after at most one space.
    private mutating func noteContentLength(
        _ bytes: Span<UInt8>, _ entry: HTTPFields.Entry, _ lineEnd: Int
    ) throws(HTTPRefusal) {
        guard isSame(bytes, entry.name, "content-length"), isPlain(bytes, entry, lineEnd) else {
            throw HTTPRefusal(400, "an oddly spelled Content-Length field")
        }
        guard contentLength == nil else { throw HTTPRefusal(400, "more than one Content-Length field") }
        let value = entry.value
        // 18 digits fit an Int with room to spare.
        guard !value.isEmpty, value.count <= 18, value.count == 1 || bytes[value.lowerBound] != UInt8(ascii: "0") else {
            throw HTTPRefusal(400, "the Content-Length field is not a number of bytes")
        }
        var length = 0
        for index in value {
            guard ByteClass.isDigit(bytes[index]) else {
                throw HTTPRefusal(400, "the Content-Length field is not a number of bytes")
            }
            length = length * 10 + Int(bytes[index] - 0x30)
        }
        contentLength = length
    }

    private mutating func noteTransferEncoding(
        _ bytes: Span<UInt8>, _ entry: HTTPFields.Entry, _ lineEnd: Int
    ) throws(HTTPRefusal) {
        guard isSame(bytes, entry.name, "transfer-encoding"), isPlain(bytes, entry, lineEnd) else {
            throw HTTPRefusal(400, "an oddly spelled Transfer-Encoding field")
        }
        guard !hasTransferEncoding else { throw HTTPRefusal(400, "more than one Transfer-Encoding field") }
        hasTransferEncoding = true
        isChunked = isSame(bytes, entry.value, "chunked")
        guard !isChunked else { return }
        guard !entry.value.isEmpty else { throw HTTPRefusal(400, "an empty Transfer-Encoding field") }
        for index in entry.value where !ByteClass.isToken(bytes[index]) {
            throw HTTPRefusal(400, "the Transfer-Encoding field is not one coding")
        }
    }

    /// Whether nothing but at most one space stands around the value.
    private func isPlain(_ bytes: Span<UInt8>, _ entry: HTTPFields.Entry, _ lineEnd: Int) -> Bool {
        let gap = Int(entry.valueStart) - Int(entry.nameEnd) - 1
        return Int(entry.valueEnd) == lineEnd && (gap == 0 || (gap == 1 && bytes[Int(entry.valueStart) - 1] == 0x20))
    }

    /// Checks what only the whole section shows, and settles framing and persistence.
    func finish(
        _ bytes: Span<UInt8>, authority: Range<Int>?, into head: inout RequestHead
    ) throws(HTTPRefusal) {
        if host == nil, head.minorVersion == 1 { throw HTTPRefusal(400, "the Host field is missing") }
        if let authority {
            guard let host, isSameAuthority(bytes, authority, host) else {
                throw HTTPRefusal(400, "the target names another authority than the Host field")
            }
        }
        head.framing = try framing(head)
        head.keepsAlive = !saysClose && (head.minorVersion == 1 || saysKeepAlive)
        // An HTTP/1.0 client cannot read an interim response (RFC 9110 §10.1.1).
        head.expectsContinue = expectsContinue && head.minorVersion == 1
    }

    private func framing(_ head: RequestHead) throws(HTTPRefusal) -> RequestFraming {
        if hasTransferEncoding {
            guard contentLength == nil else {
                throw HTTPRefusal(400, "both Transfer-Encoding and Content-Length")
            }
            guard head.minorVersion == 1 else { throw HTTPRefusal(400, "Transfer-Encoding in HTTP/1.0") }
            guard isChunked else { throw HTTPRefusal(501, "the only transfer coding that is implemented is chunked") }
        }
        guard hasTransferEncoding || (contentLength ?? 0) > 0 else { return .none }
        // Content has no meaning with GET, HEAD, OPTIONS and TRACE (RFC 9110 §9.3). It is framed all the same, so that it
        // can be no second request, and the responder refuses it: only that knows whether the path has the method at all.
        return isChunked ? .chunked : .length(contentLength ?? 0)
    }
}
