import Testing
import TreatyHTTP

@testable import TreatyServer

/// Tables of heads and bodies: what is taken and what is refused, with which status; each also cut at every place.
@Suite struct RequestGrammarTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        /// Nil: taken.
        var status: Int?
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ status: Int? = nil) {
            self.name = name
            self.text = text
            self.status = status
        }
    }

    static let requestLines = [
        Case("plain", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("one empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("two empty lines first", "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n"),
        Case("HTTP/0.9", "GET /\r\n", 400),
        Case("HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505),
        Case("HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        Case("lower-case version", "GET / http/1.1\r\nHost: a\r\n\r\n", 400),
        Case("version with two digits", "GET / HTTP/1.10\r\nHost: a\r\n\r\n", 400),
        Case("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("trailing space", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
        Case("tab as a space", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("leading space", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("LF alone", "GET / HTTP/1.1\nHost: a\n\n", 400),
        Case("CR alone", "GET / HTTP/1.1\rHost: a\r\n\r\n", 400),
        Case("TRACE goes on", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("QUERY goes on", "QUERY / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", 501),
        Case("unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        Case("lower-case method", "get / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
        Case("method with a bad byte", "GE(T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("method too long", String(repeating: "A", count: 40) + " / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("endless method", String(repeating: "A", count: 9000), 400),
        Case("target too long", "GET /" + String(repeating: "a", count: 9000) + " HTTP/1.1\r\n\r\n", 414),
        Case("no target", "GET HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ]

    static let targets = [
        Case("query", "GET /a?b=c&d HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("escapes", "GET /%C3%A9?%0A HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("absolute", "GET http://a.b:80/c?d HTTP/1.1\r\nHost: A.b:80\r\n\r\n"),
        Case("absolute without path", "GET http://a?q HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("absolute, other host", "GET http://a/ HTTP/1.1\r\nHost: b\r\n\r\n", 400),
        Case("absolute, user", "GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("other scheme", "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("star", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("star for GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("backslash", "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("non-ASCII", "GET /é HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("half an escape", "GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("no escape", "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("escaped NUL", "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("escaped NUL in query", "GET /?%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("escaped LF in path", "GET /%0a HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        Case("escaped DEL in path", "GET /%7F HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ]

    static let fields = [
        Case("tabs around", "GET / HTTP/1.1\r\nHost: a\r\nX: \t b \t\r\n\r\n"),
        Case("empty value", "GET / HTTP/1.1\r\nHost: a\r\nX:\r\n\r\n"),
        Case("obs-text", "GET / HTTP/1.1\r\nHost: a\r\nX: é\r\n\r\n"),
        Case("no Host", "GET / HTTP/1.1\r\nX: a\r\n\r\n", 400),
        Case("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", 400),
        Case("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400),
        Case("Host with path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        Case("Host with user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400),
        Case("Host, IPv6 and port", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"),
        Case("Host, bad port", "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", 400),
        Case("Host, empty port", "GET / HTTP/1.1\r\nHost: a:\r\n\r\n", 400),
        Case("Host, open bracket", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400),
        Case("folded", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", 400),
        Case("space before colon", "GET / HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n", 400),
        Case("no name", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400),
        Case("no colon", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", 400),
        Case("NUL in value", "GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", 400),
        Case("CR in value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", 400),
        Case("two Content-Types", "GET / HTTP/1.1\r\nHost: a\r\nContent-Type: a\r\nContent-Type: a\r\n\r\n", 400),
        Case("other expectation", "POST / HTTP/1.1\r\nHost: a\r\nExpect: cake\r\n\r\n", 417),
        Case("64 fields", "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 63) + "\r\n"),
        Case("65 fields", "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 64) + "\r\n", 431),
        Case("section too long", "GET / HTTP/1.1\r\nX: " + String(repeating: "y", count: 17_000), 431),
    ]

    static let post = "POST / HTTP/1.1\r\nHost: a\r\n"
    static let chunked = post + "Transfer-Encoding: chunked\r\n\r\n"

    static let framing = [
        Case("length", post + "Content-Length: 5\r\n\r\nhello"),
        Case("length 0", post + "Content-Length: 0\r\n\r\n"),
        Case("no length", post + "\r\n"),
        Case("two equal lengths", post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400),
        Case("list of lengths", post + "Content-Length: 5, 5\r\n\r\nhello", 400),
        Case("signed", post + "Content-Length: +5\r\n\r\nhello", 400),
        Case("leading zero", post + "Content-Length: 05\r\n\r\nhello", 400),
        Case("hexadecimal", post + "Content-Length: 0x5\r\n\r\nhello", 400),
        Case("19 digits", post + "Content-Length: 1000000000000000000\r\n\r\n", 400),
        Case("empty length", post + "Content-Length:\r\n\r\n", 400),
        Case("two spaces before the length", post + "Content-Length:  5\r\n\r\nhello", 400),
        Case("space after the length", post + "Content-Length: 5 \r\n\r\nhello", 400),
        Case("Content_Length", post + "Content_Length: 5\r\n\r\nhello", 400),
        Case("length past the limit", post + "Content-Length: 1048577\r\n\r\n", 413),
        Case("both", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        Case("chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        Case("a list", post + "Transfer-Encoding: gzip, chunked\r\n\r\n", 400),
        Case("another coding", post + "Transfer-Encoding: gzip\r\n\r\n", 501),
        Case("coding in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        Case("Transfer_Encoding", post + "Transfer_Encoding: chunked\r\n\r\n", 400),
        Case("GET with content", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na"),
        Case("DELETE with content", "DELETE / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na"),
    ]

    static let chunks = [
        Case("two chunks", chunked + "5\r\nhello\r\nA\r\n0123456789\r\n0\r\n\r\n"),
        Case("extensions", chunked + "1;a;b=c;d=\"e\\\"f\"\r\nx\r\n0;g\r\n\r\n"),
        Case("trailers", chunked + "1\r\nx\r\n0\r\nX-Sum: 1\r\n\r\n"),
        Case("no size", chunked + "\r\n", 400),
        Case("sign", chunked + "+1\r\nx\r\n0\r\n\r\n", 400),
        Case("0x", chunked + "0x1\r\nx\r\n0\r\n\r\n", 400),
        Case("space before size", chunked + " 1\r\nx\r\n0\r\n\r\n", 400),
        Case("space after size", chunked + "1 \r\nx\r\n0\r\n\r\n", 400),
        Case("size that overflows", chunked + "FFFFFFFFFFFFFFFF0\r\nx", 400),
        Case("size past the limit", chunked + "100001\r\nx", 413),
        Case("LF alone", chunked + "1\nx\n0\n\n", 400),
        Case("chunk too long", chunked + "1\r\nxy\r\n0\r\n\r\n", 400),
        Case("no CRLF after chunk", chunked + "1\r\nx0\r\n\r\n", 400),
        Case("extension without a name", chunked + "1;\r\nx\r\n0\r\n\r\n", 400),
        Case("open quote", chunked + "1;a=\"b\r\nx\r\n0\r\n\r\n", 400),
        Case("long extension", chunked + "1;a=" + String(repeating: "b", count: 300) + "\r\nx\r\n0\r\n\r\n", 400),
        Case("framing as a trailer", chunked + "0\r\nContent-Length: 5\r\n\r\n", 400),
        Case("folded trailer", chunked + "0\r\nX: a\r\n b\r\n\r\n", 400),
        Case("NUL in trailer", chunked + "0\r\nX: \0\r\n\r\n", 400),
        Case("long trailers", chunked + "0\r\n" + String(repeating: "X: yyyyyyyy\r\n", count: 400) + "\r\n", 400),
    ]

    @Test(arguments: requestLines + targets + fields + framing + chunks)
    func isTakenOrRefused(_ one: Case) {
        let driver = CodecDriver.run(one.text)
        if let status = one.status {
            #expect(driver.refusals == [status])
            #expect(driver.served.isEmpty)
            #expect(driver.isClosed)
            #expect(driver.output.hasPrefix("HTTP/1.1 \(status) "))
            #expect(driver.output.contains("Connection: close\r\n"))
        } else {
            #expect(driver.refusals == [])
            #expect(driver.served.count == 1)
        }
    }

    @Test(arguments: requestLines + targets + fields + framing + chunks)
    func doesNotDependOnTheCuts(_ one: Case) {
        let bytes = Array(one.text.utf8)
        let whole = CodecDriver.run(bytes).outcome
        #expect(CodecDriver.run(bytes, cuts: Array(1..<bytes.count)).outcome == whole)
        // All cuts of the short ones, some of those that are long only to reach a limit.
        for cut in stride(from: 1, to: bytes.count, by: max(1, bytes.count / 400)) {
            #expect(CodecDriver.run(bytes, cuts: [cut]).outcome == whole, "cut at \(cut)")
        }
    }

    @Test func readsWhatIsThere() throws {
        let driver = CodecDriver.run(
            "PUT http://h:1/a%20b?c=d?e HTTP/1.1\r\nhost: h:1\r\nX-Y:  z  \r\nX-Y: \r\nContent-Length: 3\r\n\r\nabc")
        let request = try #require(driver.served.first)
        #expect(request.method == .put)
        #expect(request.path == "/a%20b")
        #expect(request.query == "c=d?e")
        #expect(request.fields == ["host: h:1", "X-Y: z", "X-Y: ", "Content-Length: 3"])
        #expect(request.body == Array("abc".utf8))
        #expect(CodecDriver.run("GET http://h?q HTTP/1.1\r\nHost: h\r\n\r\n").served.first?.path == "/")
        #expect(CodecDriver.run("GET /? HTTP/1.1\r\nHost: h\r\n\r\n").served.first?.query == "")
    }

    @Test func chunksAreJoinedAndTrailersDropped() throws {
        let driver = CodecDriver.run(Self.chunked + "5\r\nhello\r\n6;a=b\r\n world\r\n0\r\nX: y\r\n\r\n")
        let request = try #require(driver.served.first)
        #expect(request.body == Array("hello world".utf8))
        #expect(request.fields.count == 2)
    }

    @Test func byteClassesAreTheGrammars() {
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).flatMap { [$0, $0 - 32] }
        let alphanumeric = Set(letters + Array(UInt8(ascii: "0")...UInt8(ascii: "9")))
        for byte in UInt8.min...UInt8.max {
            let isToken = alphanumeric.contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            #expect(ByteClass.isToken(byte) == isToken)
            let isTarget = alphanumeric.contains(byte) || "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
            #expect(ByteClass.isTarget(byte) == isTarget)
            #expect(ByteClass.isHostName(byte) == (alphanumeric.contains(byte) || "-._".utf8.contains(byte)))
            let hex = "0123456789abcdef".utf8.firstIndex(of: ByteClass.lowercased(byte))
            #expect((ByteClass.hexValue(byte) != nil) == (hex != nil))
        }
        #expect(ByteClass.hexValue(UInt8(ascii: "F")) == 15)
    }
}
