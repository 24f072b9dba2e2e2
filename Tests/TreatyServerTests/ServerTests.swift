import Synchronization
import Testing
import TreatyHTTP
import TreatyServer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A real server and real sockets. One test at a time: the clients block their thread.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ServerTests {
    private func get(_ path: String, _ extra: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\n\(extra)\r\n"
    }
    private let last = "Connection: close\r\n"

    @Test func answersOneAfterTheOther() async throws {
        try await withServer { server, port, _ in
            let client = try SocketClient(port: port)
            client.write(get("/") + get("/hop") + "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
            client.write(get("/nowhere", last))
            let text = try #require(client.readToEnd())
            let bodies = text.components(of: "HTTP/1.1 200 OK\r\n")
            #expect(bodies == 3)
            let order = ["\r\n\r\nOK", "\r\n\r\n42", "\r\n\r\nhi", "HTTP/1.1 404 Not Found"].map {
                text.firstRange(of: $0)
            }
            let starts = order.compactMap { $0?.lowerBound }
            #expect(starts.count == 4 && starts == starts.sorted())
            #expect(server.metrics.requests == 4)
            #expect(server.metrics.connectionsAccepted == 1)
            #expect(server.metrics.bytesSent == text.utf8.count)
        }
    }

    @Test func requestsSayWhoseTheyAre() async throws {
        try await withServer { _, port, _ in
            for _ in 0..<2 {
                let client = try SocketClient(port: port)
                client.write(get("/address") + get("/address", last))
                let text = try #require(client.readToEnd())
                #expect(text.components(of: "\r\n\r\n127.0.0.1:\(client.localPort)") == 2)
            }
        }
    }

    @Test func deepPipeliningIsAnsweredWhole() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            let burst = String(repeating: get("/"), count: 3000)
            client.write(burst + get("/", last))
            #expect(client.readToEnd()?.components(of: "HTTP/1.1 200 OK") == 3001)
        }
    }

    @Test func bodiesComeInPiecesAndChunks() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            client.write("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n")
            for _ in 0..<30 { client.write([UInt8](repeating: 0x61, count: 10_000)) }
            client.write("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\(last)\r\n")
            for _ in 0..<30 {
                client.write("2710\r\n")
                client.write([UInt8](repeating: 0x62, count: 10_000))
                client.write("\r\n")
            }
            client.write("0\r\n\r\n")
            let text = try #require(client.readToEnd())
            #expect(text.components(of: "Content-Length: 300000\r\n") == 2)
            #expect(text.utf8.count { $0 == 0x62 } == 300_000)
        }
    }

    @Test func continueIsSentWhenTheBodyIsWanted() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            let head = "HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
            client.write("POST /echo \(head)")
            #expect(client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            client.write("hi")
            #expect(client.read(until: "hi").hasSuffix("\r\n\r\nhi"))
            client.write("POST /nowhere \(head)")
            let text = try #require(client.readToEnd())
            #expect(text.hasPrefix("HTTP/1.1 404 "))
            #expect(text.contains("Connection: close\r\n"))
        }
    }

    @Test func aTooLargeBodyIsAnsweredWhileItIsSent() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            client.write("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3000000\r\n\r\n")
            client.write([UInt8](repeating: 0x61, count: 3_000_000))
            client.finishWriting()
            #expect(client.readToEnd()?.hasPrefix("HTTP/1.1 413 ") == true)
            let chunked = try SocketClient(port: port)
            chunked.write("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
            for _ in 0..<20 {
                chunked.write("186a0\r\n")
                chunked.write([UInt8](repeating: 0x61, count: 100_000))
                chunked.write("\r\n")
            }
            #expect(chunked.readToEnd()?.hasPrefix("HTTP/1.1 413 ") == true)
        }
    }

    @Test func malformedChunksWithinAPullAre400() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            client.write("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n")
            try await Task.sleep(for: .milliseconds(50))
            client.write("zz\r\n" + get("/"))
            let text = try #require(client.readToEnd())
            #expect(text.hasPrefix("HTTP/1.1 400 "))
            #expect(text.components(of: "HTTP/1.1 ") == 1)
        }
    }

    @Test func headSaysWhatGetWouldSend() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            client.write("HEAD / HTTP/1.1\r\nHost: a\r\n\(last)\r\n")
            let text = try #require(client.readToEnd())
            #expect(text.contains("Content-Length: 2\r\n"))
            #expect(text.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func slowClientsMeetDeadlines() async throws {
        var limits = HTTPLimits()
        limits.headDeadline = .milliseconds(300)
        limits.bodyDeadline = .milliseconds(300)
        limits.idleDeadline = .milliseconds(600)
        try await withServer(limits) { server, port, _ in
            let head = try SocketClient(port: port)
            let clock = ContinuousClock()
            let begin = clock.now
            head.write("GET / HTTP/1.1\r\n")
            for _ in 0..<3 {
                try await Task.sleep(for: .milliseconds(80))
                head.write("X: y\r\n")
            }
            #expect(head.readToEnd()?.hasPrefix("HTTP/1.1 408 ") == true)
            #expect(clock.now - begin < .seconds(2))
            let body = try SocketClient(port: port)
            body.write("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhi")
            #expect(body.readToEnd()?.hasPrefix("HTTP/1.1 408 ") == true)
            let idle = try SocketClient(port: port)
            #expect(idle.readToEnd() == "")
            #expect(server.metrics.refusals == [408: 1])
        }
    }

    @Test func aClientThatDoesNotReadIsLetGo() async throws {
        var limits = HTTPLimits()
        limits.writeStallDeadline = .milliseconds(300)
        try await withServer(limits) { server, port, responder in
            let big = try SocketClient(port: port, receiveBuffer: 4096)
            big.write(get("/big"))
            let endless = try SocketClient(port: port, receiveBuffer: 4096)
            endless.write(get("/endless"))
            #expect(await eventually { responder.started.load(ordering: .sequentiallyConsistent) == 2 })
            #expect(await eventually { server.metrics.connectionsOpen == 0 })
            #expect(responder.cancelled.load(ordering: .sequentiallyConsistent) == 1)
            // The stream waited for its reader: no more than the sockets hold was produced.
            #expect(responder.pieces.load(ordering: .sequentiallyConsistent) < 200)
        }
    }

    @Test func aLargeAnswerArrivesWhole() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            client.write(get("/big", last))
            #expect(client.readToEnd()?.utf8.count { $0 == 0x62 } == 8 << 20)
        }
    }

    @Test func streamsArriveWholeOrVisiblyCut() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            client.write(get("/stream") + get("/", last))
            let text = try #require(client.readToEnd())
            #expect(text.contains("Transfer-Encoding: chunked\r\n"))
            #expect(text.components(of: "\r\n3e8\r\n") == 100)
            #expect(text.contains("\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n"))
            let cut = try SocketClient(port: port)
            cut.write(get("/cut"))
            let half = cut.read(until: "half")
            #expect(half.contains("4\r\nhalf\r\n"))
            #expect((cut.readToEnd() ?? "").isEmpty)
        }
    }

    @Test func whatCannotBeSentIsA500() async throws {
        try await withServer { _, port, _ in
            let client = try SocketClient(port: port)
            client.write(get("/unsendable", last))
            let text = try #require(client.readToEnd())
            #expect(text.hasPrefix("HTTP/1.1 500 "))
            #expect(!text.contains("C: d"))
        }
    }

    @Test func aClientThatLeavesCancelsItsHandler() async throws {
        try await withServer { server, port, responder in
            let client = try SocketClient(port: port)
            client.write(get("/wait"))
            #expect(await eventually { responder.started.load(ordering: .sequentiallyConsistent) == 1 })
            client.close()
            #expect(await eventually { responder.cancelled.load(ordering: .sequentiallyConsistent) == 1 })
            #expect(await eventually { server.metrics.connectionsOpen == 0 })
        }
    }

    @Test func aThousandClientsAtOnce() async throws {
        var files = rlimit()
        #if canImport(Glibc)
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
            files.rlim_cur = min(files.rlim_max, 8192)
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
        #else
            getrlimit(RLIMIT_NOFILE, &files)
            files.rlim_cur = min(files.rlim_max, 8192)
            setrlimit(RLIMIT_NOFILE, &files)
        #endif
        try await withServer(workers: 2) { server, port, _ in
            let clients = try (0..<1000).map { _ in try SocketClient(port: port) }
            for round in 0..<3 {
                for client in clients { client.write(get(round == 1 ? "/hop" : "/")) }
                var answered = 0
                for client in clients where client.read(until: round == 1 ? "42" : "OK\r\n").hasPrefix("HTTP/1.1 200 ")
                {
                    answered += 1
                }
                #expect(answered == 1000)
            }
            #expect(server.metrics.connectionsOpen == 1000)
            #expect(server.metrics.requests == 3000)
        }
    }

    @Test func whoSendsManyRequestsDoesNotKeepTheWorker() async throws {
        try await withServer { _, port, responder in
            let greedy = try SocketClient(port: port)
            greedy.write(String(repeating: get("/busy"), count: 500))
            let modest = try SocketClient(port: port)
            modest.write(get("/"))
            #expect(modest.read(until: "\r\n\r\nOK").hasPrefix("HTTP/1.1 200 "))
            #expect(responder.started.load(ordering: .sequentiallyConsistent) < 500)
            greedy.close()
        }
    }

    @Test func pastTheRequestLimitClientsAreToldAtOnce() async throws {
        var limits = HTTPLimits()
        limits.requestsMax = 1
        try await withServer(limits) { server, port, responder in
            let slow = try SocketClient(port: port)
            slow.write(get("/wait"))
            #expect(await eventually { server.metrics.requestsActive == 1 })
            let client = try SocketClient(port: port)
            client.write(get("/") + "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi" + get("/urgent"))
            client.write(get("/", last))
            let text = try #require(client.readToEnd())
            #expect(text.components(of: "HTTP/1.1 503 Service Unavailable\r\n") == 3)
            #expect(text.contains("HTTP/1.1 404 Not Found\r\n"), "the urgent one is not turned away")
            #expect(server.metrics.requestsShed == 3)
            #expect(responder.started.load(ordering: .sequentiallyConsistent) == 2)
            slow.close()
            #expect(await eventually { server.metrics.requestsActive == 0 })
        }
    }

    @Test func pastTheConnectionLimitClientsWait() async throws {
        var limits = HTTPLimits()
        limits.connectionsMax = 2
        try await withServer(limits) { server, port, _ in
            let first = try SocketClient(port: port)
            let second = try SocketClient(port: port)
            #expect(await eventually { server.metrics.connectionsOpen == 2 })
            let third = try SocketClient(port: port)
            third.write(get("/"))
            second.write(get("/"))
            #expect(second.read(until: "OK\r\n").hasPrefix("HTTP/1.1 200 "))
            #expect(server.metrics.connectionsAccepted == 2)
            first.close()
            #expect(third.read(until: "OK\r\n").hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func survivesWhateverClientsDo() async throws {
        var limits = HTTPLimits()
        limits.lingerDeadline = .milliseconds(200)
        limits.headDeadline = .milliseconds(500)
        limits.bodyDeadline = .milliseconds(500)
        try await withServer(limits, workers: 2) { server, port, _ in
            var generator = SeededGenerator(state: 7)
            let pieces = [
                get("/"), get("/hop"), get("/wait"), get("/big"), get("/stream"), get("/endless"), get("/cut"), "GET",
                "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "5\r\nhello\r\n", "0\r\n\r\n",
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\nExpect: 100-continue\r\n\r\n", "\0\r\n",
            ]
            for _ in 0..<40 {
                var clients: [SocketClient] = []
                for _ in 0..<10 {
                    let client = try SocketClient(port: port)
                    for _ in 0..<Int.random(in: 0...4, using: &generator) {
                        client.write(pieces.randomElement(using: &generator) ?? "")
                    }
                    if Bool.random(using: &generator) { client.finishWriting() }
                    clients.append(client)
                }
                if Bool.random(using: &generator) { try await Task.sleep(for: .milliseconds(2)) }
                for client in clients { client.close() }
            }
            #expect(await eventually { server.metrics.connectionsOpen == 0 })
            let client = try SocketClient(port: port)
            client.write(get("/", last))
            #expect(client.readToEnd()?.hasSuffix("OK") == true)
        }
    }
}
