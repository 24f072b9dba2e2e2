import Testing
import TreatyHTTP

@testable import TreatyServer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sockets that somebody else opened, and somebody else who wants to be told.
@Suite(.serialized, .timeLimit(.minutes(1))) struct ActivationTests {
    private let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func aSharedSocketOutlivesTheServer() async throws {
        let socket = try ListeningSocket(SocketAddress(host: "127.0.0.1", port: 0))
        let port = try socket.port()
        try await withTaskExecutorPreference(OwnThread()) {
            let first = try serve(socket.descriptor)
            let early = try SocketClient(port: port)
            early.write(request)
            #expect(early.read(until: "\r\n\r\nOK").hasPrefix("HTTP/1.1 200 "))
            await first.shutdown(grace: .seconds(5))
            #expect(early.readToEnd() == "")
            // Nobody is there: it waits, with its request, for the successor.
            let late = try SocketClient(port: port)
            late.write(request)
            let second = try serve(socket.descriptor)
            #expect(late.read(until: "\r\n\r\nOK").hasPrefix("HTTP/1.1 200 "))
            #expect(second.metrics.connectionsAccepted == 1)
            late.close()
            await second.shutdown(grace: .zero)
        }
    }

    @Test func allWorkersShareAllSockets() async throws {
        let sockets = try (0..<2).map { _ in try ListeningSocket(SocketAddress(host: "127.0.0.1", port: 0)) }
        try await withTaskExecutorPreference(OwnThread()) {
            let server = try serve(sockets[0].descriptor, sockets[1].descriptor)
            for round in 0..<20 {
                let client = try SocketClient(port: sockets[round % 2].port())
                client.write(request)
                #expect(client.read(until: "\r\n\r\nOK").hasPrefix("HTTP/1.1 200 "))
                client.close()
            }
            #expect(server.metrics.connectionsAccepted == 20)
            await server.shutdown(grace: .zero)
        }
    }

    @Test func whatDoesNotListenIsRefused() throws {
        #expect(throws: HTTPServerError.self) { try serve(STDERR_FILENO) }
        #expect(throws: HTTPServerError.self) { try serve(-1) }
    }

    @Test func aManagerIsTold() throws {
        var paths = ["/tmp/treaty-notify-\(getpid())"]
        #if os(Linux)
            paths.append("@treaty-notify-\(getpid())")
        #endif
        for path in paths {
            let receiver = try NotifySocket(path)
            #expect(ServiceManager(path: path).tell(.ready))
            #expect(receiver.receive() == "READY=1")
            #expect(ServiceManager(path: path).tell(.stopping))
            #expect(receiver.receive() == "STOPPING=1")
        }
        #expect(ServiceManager(path: nil).tell(.ready))
        #expect(ServiceManager(path: "").tell(.ready))
        #expect(!ServiceManager(path: "/nowhere/\(getpid())").tell(.ready))
        #expect(!ServiceManager(path: "/" + String(repeating: "a", count: 200)).tell(.ready))
        #expect(!ServiceManager(path: "vsock:2:1").tell(.ready))
    }

    private func serve(_ descriptors: Int32...) throws -> HTTPServer {
        var configuration = HTTPServerConfiguration(workers: 2, responder: TestResponder())
        configuration.inherited = descriptors
        let server = HTTPServer(configuration: configuration)
        try server.start()
        return server
    }
}

/// The manager's end.
private final class NotifySocket {
    private let descriptor: Int32
    private let path: String

    init(_ path: String) throws {
        self.path = path
        #if canImport(Glibc)
            descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        #else
            descriptor = socket(AF_UNIX, SOCK_DGRAM, 0)
        #endif
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        if path.hasPrefix("@") { name[0] = 0 }
        let room = MemoryLayout.size(ofValue: address.sun_path)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = MemoryLayout<sockaddr_un>.size - room + name.count
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(length)) }
        }
        guard code == 0 else { throw Failure() }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    func receive() -> String {
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }
}
