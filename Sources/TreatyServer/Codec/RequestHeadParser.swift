import TreatyHTTP

/// Reads a request head (RFC 9112 §2 to §5), line by line as the lines become complete, and refuses a bad byte as soon
/// as it is there. The outcome depends on the bytes alone, never on how they were split.
///
/// The bytes given to `parse` always begin at the head's first byte; the parser remembers how far it has looked.
struct RequestHeadParser {
    private(set) var head = RequestHead()
    /// Whether the request line was read, so that `head.method` is the client's.
    private(set) var hasRequestLine = false
    private var fieldSection = FieldSection()
    private var targetAuthority: Range<Int>?
    private var lineStart = 0
    private var scanned = 0

    /// The length of the head in bytes once it is complete, or nil when more bytes are needed.
    mutating func parse(_ bytes: Span<UInt8>, limits: CodecLimits) throws(HTTPRefusal) -> Int? {
        if !hasRequestLine {
            guard let end = try lineEnd(bytes, limits.requestLineBytesMax - 2) else {
                guard bytes.count < limits.requestLineBytesMax else { throw requestLineTooLong(bytes) }
                return nil
            }
            targetAuthority = try readRequestLine(bytes, end, &head)
            hasRequestLine = true
            lineStart = end + 2
            scanned = lineStart
            head.entries.reserveCapacity(8)
        }
        while let end = try lineEnd(bytes, limits.headBytesMax - 2) {
            if end == lineStart {
                try finish(bytes)
                return end + 2
            }
            guard head.entries.count < limits.fieldsMax else { throw HTTPRefusal(431, "too many header fields") }
            let entry = try readFieldLine(bytes, lineStart..<end)
            try fieldSection.note(bytes, entry, lineEnd: end)
            head.entries.append(entry)
            lineStart = end + 2
            scanned = lineStart
        }
        guard bytes.count < limits.headBytesMax else { throw HTTPRefusal(431, "the header section is too long") }
        return nil
    }

    /// The position of the CR that ends the line at `lineStart`, if its CRLF is there and begins at `max` at most.
    private mutating func lineEnd(_ bytes: Span<UInt8>, _ max: Int) throws(HTTPRefusal) -> Int? {
        let count = bytes.count
        let stop = min(count, max + 1)
        var index = scanned
        while index < stop {
            index = bytes.firstControl(in: index..<stop)
            guard index < stop else { break }
            let byte = bytes[index]
            if byte == 0x0D {
                guard index + 1 < count else { break }
                guard bytes[index + 1] == 0x0A else { throw HTTPRefusal(400, "a CR without its LF") }
                scanned = index
                return index
            }
            guard byte == 0x09 else {
                throw HTTPRefusal(400, byte == 0x0A ? "a line ends without CR" : "a control byte in the head")
            }
            index += 1
        }
        scanned = index
        return nil
    }

    /// A long target is 414; what has not even a method within the longest that is taken is no request line.
    private func requestLineTooLong(_ bytes: Span<UInt8>) -> HTTPRefusal {
        for index in 0..<min(bytes.count, methodBytesMax + 1) where bytes[index] == 0x20 {
            return HTTPRefusal(414, "the request line is too long")
        }
        return HTTPRefusal(400, "the method is too long")
    }

    /// What can only be said of the section as a whole.
    private mutating func finish(_ bytes: Span<UInt8>) throws(HTTPRefusal) {
        try fieldSection.finish(bytes, authority: targetAuthority, into: &head)
    }
}
