import TreatyHTTP

/// Reads one response from the bytes of a connection that ended after it (RFC 9112).
enum ResponseParser {
    static func parse(_ bytes: [UInt8], isHead: Bool) throws(TestClientError) -> TestResponse {
        guard let end = firstBlankLine(bytes) else { throw .malformedResponse("its head does not end") }
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        // A scalar view: Swift takes CR and LF together for one character.
        let lines = head.unicodeScalars.split(separator: "\n").map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
        let parts = (lines.first ?? "").split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "HTTP/1.1", parts[1].utf8.count == 3, let status = Int(parts[1]) else {
            throw .malformedResponse("its status line")
        }
        var fields = HTTPFields()
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { throw .malformedResponse("a field line without a colon") }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            fields.append(String(line[..<colon]), String(value))
        }
        let rest = bytes[(end + 4)...]
        if (100..<200).contains(status) { return try parse(Array(rest), isHead: isHead) }
        let body = try content(rest, status: status, fields: fields, isHead: isHead)
        return TestResponse(status: status, fields: fields, body: body)
    }

    private static func firstBlankLine(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return (0...(bytes.count - 4)).first { index in
            bytes[index] == 0x0D && bytes[index + 1] == 0x0A && bytes[index + 2] == 0x0D && bytes[index + 3] == 0x0A
        }
    }

    /// RFC 9112 §6.3.
    private static func content(
        _ bytes: ArraySlice<UInt8>, status: Int, fields: HTTPFields, isHead: Bool
    ) throws(TestClientError) -> [UInt8] {
        if isHead || status == 204 || status == 304 {
            guard bytes.isEmpty else { throw .malformedResponse("content where there can be none") }
            return []
        }
        if fields["Transfer-Encoding"] != nil { return try unchunked(bytes) }
        guard let text = fields["Content-Length"] else { return Array(bytes) }
        guard let length = Int(text), length == bytes.count else {
            throw .malformedResponse("\(bytes.count) bytes of content with Content-Length \(text)")
        }
        return Array(bytes)
    }

    /// RFC 9112 §7.1.
    private static func unchunked(_ bytes: ArraySlice<UInt8>) throws(TestClientError) -> [UInt8] {
        var content: [UInt8] = []
        var rest = bytes
        while let end = rest.firstIndex(of: 0x0D) {
            let size = String(decoding: rest[..<end].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
            guard let count = Int(size, radix: 16), count >= 0, rest.endIndex - end >= count + 4 else { break }
            if count == 0 { return content }
            content += rest[(end + 2)..<(end + 2 + count)]
            rest = rest[(end + 2 + count + 2)...]
        }
        throw .malformedResponse("its chunks do not end")
    }
}
