/// What the output of a connection has to be: these answers in this order, well-formed (RFC 9112 §4 to §7), none after
/// one that closes.
struct ExpectedAnswers {
    static let content = Array("content".utf8)

    var isHead = false
    var statuses: [(code: Int, isHead: Bool)] = []

    func check(_ output: [UInt8]) {
        var reader = OutputReader(output: output)
        var closes = false
        for (code, isHead) in statuses {
            require(!closes, "an answer after the last")
            var head = reader.head()
            while head.status == 100 {
                require(head.contentLength == nil && !head.isChunked, "100 with framing")
                head = reader.head()
            }
            require(head.status == code, "status \(head.status) instead of \(code)")
            closes = head.closes
            if isHead { continue }
            reader.content(head)
        }
        // The request that an interim answer was for may not have come to its end.
        while !reader.isAtEnd { require(!closes && reader.head().status == 100, "more answers than requests") }
    }
}

/// Reads what the server wrote, as strictly as the grammar says.
private struct OutputReader {
    struct Head {
        var status = 0
        var contentLength: Int?
        var isChunked = false
        var closes = false
    }

    let output: [UInt8]
    private var index = 0

    init(output: [UInt8]) { self.output = output }

    var isAtEnd: Bool { index == output.count }

    private mutating func line() -> ArraySlice<UInt8> {
        let start = index
        while index + 1 < output.count, output[index] != 13 || output[index + 1] != 10 {
            require(output[index] >= 0x20 && output[index] < 0x7F, "a control byte in a head")
            index += 1
        }
        require(index + 1 < output.count, "the output ends within a line")
        index += 2
        return output[start..<(index - 2)]
    }

    mutating func head() -> Head {
        var head = Head()
        let status = line()
        require(status.starts(with: Self.version) && status.count >= 13, "no status line")
        for byte in status.dropFirst(9).prefix(3) { head.status = head.status * 10 + Int(byte) - 0x30 }
        require((100...599).contains(head.status) && status.dropFirst(12).first == 0x20, "no status")
        while true {
            let field = line()
            if field.isEmpty { return head }
            if field.starts(with: Self.contentLength) {
                require(head.contentLength == nil, "two lengths")
                head.contentLength = Int(String(decoding: field.dropFirst(16), as: UTF8.self)) ?? -1
            }
            if field.elementsEqual(Self.chunked) { head.isChunked = true }
            if field.elementsEqual(Self.close) { head.closes = true }
        }
    }

    mutating func content(_ head: Head) {
        require(head.contentLength == nil || !head.isChunked, "two framings")
        if let length = head.contentLength {
            expect(ExpectedAnswers.content)
            require(length == ExpectedAnswers.content.count, "a wrong Content-Length")
        } else if head.isChunked {
            expect(Self.chunks)
        } else {
            require(head.closes, "no framing, and the connection stays open")
            expect(ExpectedAnswers.content)
            require(isAtEnd, "more after an answer that closes")
        }
    }

    private mutating func expect(_ bytes: [UInt8]) {
        require(output[index...].starts(with: bytes), "the content is not what was written")
        index += bytes.count
    }

    private static let version = Array("HTTP/1.1 ".utf8)
    private static let contentLength = Array("Content-Length: ".utf8)
    private static let chunked = Array("Transfer-Encoding: chunked".utf8)
    private static let close = Array("Connection: close".utf8)
    private static let chunks = Array("1\r\nc\r\n6\r\nontent\r\n0\r\n\r\n".utf8)
}
