import Testing
import TreatyHTTP

@testable import TreatyServer

@Suite struct ResponseTests {
    /// The bytes of the answer to a request.
    private func answer(_ response: HTTPResponse, to request: String) -> (text: String, streams: Bool) {
        var connection = HTTPConnection(limits: CodecLimits(HTTPLimits()), now: 0)
        connection.receive(Array(request.utf8))
        guard case .request? = connection.nextEvent(now: 0) else { return ("", false) }
        let streams = connection.respond(with: response, dateLine: CodecDriver.date, now: 0)
        if streams {
            connection.write(Array("hello".utf8))
            connection.write([])
            connection.write([UInt8](repeating: 0x78, count: 17))
            connection.endStream(now: 0)
        }
        return (String(decoding: connection.output, as: UTF8.self), streams)
    }

    private let stream = HTTPResponse(200, body: .stream { _ in })
    private let bytes = HTTPResponse(200, fields: ["A": "b", "C": "d"], body: .bytes(Array("hi".utf8)))

    @Test func bytesHaveALength() {
        let text = answer(bytes, to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").text
        #expect(text == "HTTP/1.1 200 OK\r\nDate: now\r\nA: b\r\nC: d\r\nContent-Length: 2\r\n\r\nhi")
    }

    @Test func headHasTheFieldsOfGet() {
        let text = answer(bytes, to: "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").text
        #expect(text == "HTTP/1.1 200 OK\r\nDate: now\r\nA: b\r\nC: d\r\nContent-Length: 2\r\n\r\n")
        let streamed = answer(stream, to: "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(!streamed.streams)
        #expect(streamed.text == "HTTP/1.1 200 OK\r\nDate: now\r\nTransfer-Encoding: chunked\r\n\r\n")
    }

    @Test func someStatusesHaveNoContent() {
        for code in [204, 304] {
            var response = bytes
            response.status = HTTPStatus(code)
            let text = answer(response, to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").text
            #expect(text.hasSuffix("C: d\r\n\r\n"))
        }
    }

    @Test func streamsAreChunkedOrEndWithTheConnection() {
        let new = answer(stream, to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").text
        #expect(
            new == "HTTP/1.1 200 OK\r\nDate: now\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5\r\nhello\r\n11\r\nxxxxxxxxxxxxxxxxx\r\n0\r\n\r\n")
        let old = answer(stream, to: "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").text
        #expect(old == "HTTP/1.1 200 OK\r\nDate: now\r\nConnection: close\r\n\r\nhelloxxxxxxxxxxxxxxxxx")
    }

    @Test func theServersOwnFieldsAreNotTheResponders() {
        let response = HTTPResponse(
            200,
            fields: [
                "Content-Length": "99", "X": "y", "transfer-encoding": "gzip", "Connection": "close", "DATE": "never",
            ])
        let text = answer(response, to: "GET / HTTP/1.1\r\nHost: a\r\n\r\n").text
        #expect(text == "HTTP/1.1 200 OK\r\nDate: now\r\nX: y\r\nContent-Length: 0\r\n\r\n")
    }

    @Test(arguments: [
        (HTTPResponse(200, fields: ["A": "b\r\nSet-Cookie: c"]), false),
        (HTTPResponse(200, fields: ["A": "b\0"]), false),
        (HTTPResponse(200, fields: ["A B": "c"]), false),
        (HTTPResponse(200, fields: ["": "c"]), false),
        (HTTPResponse(101), false),
        (HTTPResponse(600), false),
        (HTTPResponse(200, fields: ["A": "é\t b"]), true),
    ])
    func whatCannotBeSentIsNoticed(_ response: HTTPResponse, _ sendable: Bool) {
        #expect(isSendable(response) == sendable)
    }

    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (951_868_799, "Tue, 29 Feb 2000 23:59:59 GMT"),
        (951_868_800, "Wed, 01 Mar 2000 00:00:00 GMT"), (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    ])
    func dates(_ seconds: Int, _ text: String) {
        #expect(dateLine(secondsSince1970: seconds) == Array("Date: \(text)\r\n".utf8))
    }

    @Test func numbers() {
        for number in [0, 9, 10, 99, 100, 1_048_576, Int.max] {
            var bytes: [UInt8] = []
            appendDecimal(number, to: &bytes)
            #expect(bytes == Array("\(number)".utf8))
        }
    }
}
