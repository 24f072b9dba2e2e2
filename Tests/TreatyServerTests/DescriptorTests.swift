import Foundation
import Testing

@testable import TreatyServer

/// More clients than the process has file descriptors for.
@Suite(.serialized, .timeLimit(.minutes(1))) struct DescriptorTests {
    private static let request = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    @Test func theSmallerLimitBoundsTheConnections() {
        var limits = HTTPLimits()
        limits.connectionsMax = 1000
        let cases = [(65536, 1000), (1024, 880), (160, 80), (1, 1), (Int.max, 1000)]
        for (descriptors, expected) in cases {
            #expect(
                ConnectionAllowance.connectionsMax(limits, workers: 2, descriptors: descriptors) == expected)
        }
        limits.descriptorsReserved = .max
        #expect(ConnectionAllowance.connectionsMax(limits, workers: 2, descriptors: 1000) == 500)
        limits.descriptorsReserved = 0
        #expect(ConnectionAllowance.connectionsMax(limits, workers: 2, descriptors: 1000) == 984)
    }

    @Test func roomIsGivenBackAndReportsAreRare() {
        let allowance = ConnectionAllowance(connectionsMax: 32)
        #expect((0..<40).filter { _ in allowance.take() }.count == 32)
        allowance.giveBack()
        #expect(!allowance.hasRoom, "for one more only")
        allowance.giveBack()
        #expect(allowance.hasRoom)
        #expect([5000, 5001, 5999, 6000, 6001].map { allowance.mayReport($0) } == [true, false, false, true, false])
    }

    /// The server itself keeps from taking the last descriptors.
    @Test func clientsPastTheLimitWaitAndAreServed() async throws {
        try await withTaskExecutorPreference(OwnThread()) {
            let server = try EchoProcess(workers: 2, descriptorsMax: 160)
            defer { server.stop() }
            try await Self.crowd(server)
        }
    }

    #if os(Linux)
        /// Its descriptors are taken away while it runs, so that accepting fails.
        @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/prlimit"), "there is no prlimit"))
        func failedAcceptsNeitherSpinNorStick() async throws {
            try await withTaskExecutorPreference(OwnThread()) {
                let server = try EchoProcess(workers: 2, descriptorsMax: 1000)
                defer { server.stop() }
                let limiter = Process()
                limiter.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
                limiter.arguments = ["--pid", "\(server.identifier)", "--nofile=100:100"]
                try limiter.run()
                limiter.waitUntilExit()
                #expect(limiter.terminationStatus == 0)
                try await Self.crowd(server)
            }
        }
    #endif

    /// Many idle clients, who leave; then one with a request, then the end.
    private static func crowd(_ server: EchoProcess) async throws {
        var clients: [SocketClient] = []
        for _ in 0..<400 { clients.append(try SocketClient(port: server.port)) }
        let begin = processorTime(server.identifier)
        try await Task.sleep(for: .milliseconds(500))
        #expect(processorTime(server.identifier) - begin < 0.1, "it spins")
        for client in clients { client.close() }
        let client = try SocketClient(port: server.port, timeout: 2)
        client.write(request)
        #expect(client.readToEnd()?.hasPrefix("HTTP/1.1 200 ") == true)
        client.close()
        #expect(server.stop(within: 1))
    }

    /// Seconds that a process has computed; 0 where they cannot be told.
    private static func processorTime(_ identifier: Int32) -> Double {
        #if os(Linux)
            var clock = clockid_t()
            var time = timespec()
            guard clock_getcpuclockid(identifier, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        #else
            return 0
        #endif
    }
}
