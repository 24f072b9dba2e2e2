import Testing
import TreatyHTTP

@testable import TreatyServer

/// Order, persistence, back-pressure and deadlines of one connection, with a clock that the test moves.
@Suite struct ConnectionStateTests {
    static let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func pipelinedRequestsAreAnsweredInOrder() {
        var driver = CodecDriver()
        driver.feed(Self.get + "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi" + Self.get)
        #expect(driver.served.map(\.path) == ["/a", "/b", "/a"])
        #expect(driver.output.components(of: "HTTP/1.1 200 OK\r\n") == 3)
        #expect(!driver.isClosed)
    }

    @Test func theNextRequestWaitsForTheAnswer() throws {
        var connection = HTTPConnection(limits: CodecLimits(HTTPLimits()), now: 0)
        connection.receive(Array((Self.get + Self.get).utf8))
        guard case .request? = connection.nextEvent(now: 0) else { throw Failure() }
        #expect(connection.nextEvent(now: 0) == nil)
        _ = connection.respond(with: HTTPResponse(204), dateLine: CodecDriver.date, now: 0)
        guard case .request? = connection.nextEvent(now: 0) else { throw Failure() }
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true, ""),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n", false, "Connection: close\r\n"),
        ("GET / HTTP/1.0\r\n\r\n", false, "Connection: close\r\n"),
        ("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true, "Connection: keep-alive\r\n"),
    ])
    func persistence(_ text: String, _ stays: Bool, _ field: String) {
        let driver = CodecDriver.run(text)
        #expect(driver.isClosed != stays)
        #expect(driver.output == "HTTP/1.1 200 OK\r\nDate: now\r\nContent-Length: 0\r\n\(field)\r\n")
    }

    @Test func continueIsSentOnlyForABodyThatIsWanted() throws {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
        var wanted = CodecDriver()
        wanted.feed(head)
        #expect(wanted.output == "HTTP/1.1 100 Continue\r\n\r\n")
        wanted.feed("hi")
        #expect(wanted.served.first?.body == Array("hi".utf8))
        #expect(wanted.output.components(of: "100 Continue") == 1)

        let together = CodecDriver.run(head + "hi")
        #expect(!together.output.contains("100 Continue"))

        var connection = HTTPConnection(limits: CodecLimits(HTTPLimits()), now: 0)
        connection.receive(Array(head.utf8))
        guard case .request(_, .stream(2))? = connection.nextEvent(now: 0) else { throw Failure() }
        _ = connection.respond(with: HTTPResponse(401), dateLine: CodecDriver.date, now: 0)
        let text = String(decoding: connection.output, as: UTF8.self)
        #expect(text.hasPrefix("HTTP/1.1 401 Unauthorized\r\n"))
        #expect(text.contains("Connection: close\r\n"))
        #expect(connection.phase == .closing)
    }

    @Test func aSmallUnreadBodyIsDiscardedAndALargeOneEndsTheConnection() throws {
        for (length, stays) in [(100, true), (65_536, true), (65_537, false)] {
            var connection = HTTPConnection(limits: CodecLimits(HTTPLimits()), now: 0)
            connection.receive(Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n\r\n".utf8))
            guard case .request? = connection.nextEvent(now: 0) else { throw Failure() }
            _ = connection.respond(with: HTTPResponse(404), dateLine: CodecDriver.date, now: 0)
            #expect(connection.phase == (stays ? .discarding : .closing))
            guard stays else { continue }
            // What looks like a request within the body must not become one.
            var body = Array(Self.get.utf8)
            body += Array(repeating: 0x78, count: length - body.count)
            connection.receive(body + Array("GET /next HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
            guard case .request(let head, _)? = connection.nextEvent(now: 0) else { throw Failure() }
            #expect(head.request(body: .empty).path.elementsEqual("/next".utf8))
        }
    }

    @Test func anUnreadChunkedBodyEndsTheConnection() throws {
        var connection = HTTPConnection(limits: CodecLimits(HTTPLimits()), now: 0)
        connection.receive(Array("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe".utf8))
        guard case .request(_, .stream(nil))? = connection.nextEvent(now: 0) else { throw Failure() }
        _ = connection.respond(with: HTTPResponse(404), dateLine: CodecDriver.date, now: 0)
        #expect(connection.phase == .closing)
    }

    @Test func readingStopsWhenNobodyPulls() throws {
        var connection = HTTPConnection(limits: CodecLimits(HTTPLimits()), now: 0)
        connection.receive(Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n".utf8))
        guard case .request? = connection.nextEvent(now: 0) else { throw Failure() }
        #expect(connection.wantsInput)
        connection.receive([UInt8](repeating: 1, count: 70_000))
        #expect(!connection.wantsInput)
        guard case .part(let bytes?) = connection.pullBody() else { throw Failure() }
        #expect(bytes.count == 70_000)
        #expect(connection.wantsInput)
    }

    @Test func aBodyPastTheLimitFailsWithinThePull() throws {
        var limits = HTTPLimits()
        limits.bodyBytesMax = 10
        let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        var driver = CodecDriver(limits)
        driver.feed(chunked + "8\r\n12345678\r\n")
        #expect(driver.refusals == [])
        driver.feed("3\r\nabc\r\n0\r\n\r\n")
        #expect(driver.refusals == [413])
        #expect(driver.isClosed)
    }

    // MARK: - Deadlines

    private func expire(_ driver: inout CodecDriver, at now: UInt64) -> HTTPConnection.Expiry? {
        driver.connection.expire(now: now, isWriting: false)
    }

    @Test func anIdleConnectionIsClosed() {
        var driver = CodecDriver()
        #expect(expire(&driver, at: 60_999) == nil)
        #expect(expire(&driver, at: 61_000) == .close)
    }

    @Test func theHeadDeadlineIsAbsolute() {
        var driver = CodecDriver()
        driver.now = 5000
        driver.feed("GET / HT")
        for second in 6..<15 {
            driver.now = UInt64(second) * 1000
            driver.feed(second == 6 ? "TP/1.1\r\n" : "X: y\r\n")
            #expect(expire(&driver, at: driver.now) == nil)
        }
        guard case .refusal(let refusal)? = expire(&driver, at: 15_000) else {
            Issue.record("the deadline was not noticed")
            return
        }
        #expect(refusal.status.code == 408)
        guard case .refusal = driver.connection.refuse(refusal) else { return }
        driver.refuse(refusal)
        #expect(driver.output.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        #expect(driver.connection.phase == .closing)
    }

    @Test func theBodyDeadlineFailsThePull() {
        var driver = CodecDriver()
        driver.feed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n")
        driver.now = 30_000
        driver.feed("abc")
        #expect(expire(&driver, at: 30_999) == nil)
        #expect(expire(&driver, at: 31_000) == .bodyOverdue)
        driver.pump()
        #expect(driver.refusals == [408])
        #expect(driver.connection.phase == .closing)
    }

    @Test func aHandlerThatHasItsBodyHasNoDeadlineHere() throws {
        var connection = HTTPConnection(limits: CodecLimits(HTTPLimits()), now: 0)
        connection.receive(Array(Self.get.utf8))
        guard case .request? = connection.nextEvent(now: 0) else { throw Failure() }
        #expect(connection.expire(now: 1_000_000, isWriting: false) == nil)
    }

    @Test func aSlowReaderDoesNotIdleWhileItReads() {
        var driver = CodecDriver()
        driver.feed(Self.get)
        #expect(driver.connection.expire(now: 61_000, isWriting: true) == nil)
        driver.connection.outputDrained(now: 70_000)
        #expect(expire(&driver, at: 129_999) == nil)
        #expect(expire(&driver, at: 130_000) == .close)
    }

    @Test func drainingSparesWhomHadAnAnswerJustNow() {
        for (answered, patience) in [(2000, 250), (1751, 250), (1750, 0)] as [(UInt64, UInt64)] {
            var driver = CodecDriver()
            driver.now = answered
            driver.feed(Self.get)
            driver.connection.beginDraining(now: 2000)
            #expect(driver.connection.deadline == 2000 + patience)
            #expect(driver.connection.expire(now: 2000 + patience, isWriting: true) == nil)
            #expect(driver.connection.expire(now: 2000 + patience, isWriting: false) == .part)
            #expect(driver.connection.phase == .lingering)
            #expect(driver.connection.deadline == 2100 + patience)
            #expect(driver.connection.expire(now: 2100 + patience, isWriting: false) == .close)
        }
    }

    @Test func aRequestWhileDrainingIsTheLast() {
        var driver = CodecDriver()
        driver.connection.beginDraining(now: 1000)
        driver.feed(Self.get + Self.get)
        #expect(driver.served.count == 1)
        #expect(driver.isClosed)
        #expect(String(decoding: driver.connection.output, as: UTF8.self).contains("Connection: close\r\n"))
    }

    @Test func lingeringIsBoundedInTimeAndBytes() {
        var driver = CodecDriver()
        driver.feed("BAD\r\n")
        #expect(driver.connection.phase == .closing)
        driver.connection.linger(now: 1000)
        #expect(driver.connection.phase == .lingering)
        #expect(expire(&driver, at: 2999) == nil)
        #expect(expire(&driver, at: 3000) == .close)
        for _ in 0...128 { driver.connection.receive([UInt8](repeating: 0, count: 65_536)) }
        #expect(driver.connection.phase == .closed)
    }

    @Test func anEndBetweenRequestsClosesAndOneWithinAHeadSaysNothing() {
        var idle = CodecDriver()
        idle.feed(Self.get)
        idle.end()
        #expect(idle.isClosed)
        var partial = CodecDriver()
        partial.feed("GET / HT")
        partial.end()
        #expect(partial.isClosed)
        #expect(partial.output.isEmpty)
    }
}

struct Failure: Error {}

extension String {
    /// How often `part` occurs.
    func components(of part: String) -> Int {
        var count = 0
        var rest = Substring(self)
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
