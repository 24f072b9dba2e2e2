import Synchronization
import TreatyHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A strict HTTP/1.1 server: one loop and thread for each worker, each with its own listening socket, or all with those
/// that were handed over.
///
/// A responder's code runs on the workers and must not block them.
public final class HTTPServer: Sendable {
    public let configuration: HTTPServerConfiguration
    private let workers = Mutex<[Worker]>([])

    public init(configuration: HTTPServerConfiguration) {
        self.configuration = configuration
    }

    /// Binds, listens and starts the workers. Returns the port (0 for a socket that has none). From now on SIGPIPE is ignored in the whole process:
    /// a client that leaves is an error of the write, not the end of the server.
    @discardableResult
    public func start() throws(HTTPServerError) -> UInt16 {
        guard workers.withLock({ $0.isEmpty }) else { throw .alreadyStarted }
        signal(SIGPIPE, SIG_IGN)
        let count = configuration.workers > 0 ? configuration.workers : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let limits = CodecLimits(configuration.limits)
        let allowance = allowance(workers: count)
        if configuration.inherited.isEmpty, configuration.port != 0 {
            try SocketAddress(host: configuration.host, port: configuration.port).checkFree()
        }
        var made: [Worker] = []
        var port = configuration.port
        do throws(HTTPServerError) {
            for _ in 0..<count {
                let worker = try Worker(
                    configuration: configuration, limits: limits, allowance: allowance, of: count)
                made.append(worker)
                // The first takes the free port that the others share.
                port = try listen(worker, port)
            }
        } catch {
            for worker in made { worker.discard() }
            throw error
        }
        for worker in made { try worker.startThread() }
        workers.withLock { $0 = made }
        return port
    }

    private func listen(_ worker: Worker, _ port: UInt16) throws(HTTPServerError) -> UInt16 {
        guard let first = configuration.inherited.first else {
            let socket = try ListeningSocket(SocketAddress(host: configuration.host, port: port))
            try worker.listen(socket)
            return try socket.port()
        }
        for descriptor in configuration.inherited { try worker.listen(ListeningSocket(sharing: descriptor)) }
        return try ListeningSocket(sharing: first).port()
    }

    /// The connections that limits and descriptors allow; says so when it is the descriptors that bound them.
    private func allowance(workers: Int) -> ConnectionAllowance {
        let limits = configuration.limits
        let descriptors = ConnectionAllowance.descriptorsMax()
        let allowed = ConnectionAllowance.connectionsMax(limits, workers: workers, descriptors: descriptors)
        if allowed < limits.connectionsMax {
            configuration.onEvent?(.connectionsBounded(connectionsMax: allowed, descriptorsMax: descriptors))
        }
        return ConnectionAllowance(connectionsMax: allowed)
    }

    /// Stops accepting, closes idle connections at once (one that had an answer just now may send one request more),
    /// lets requests in flight finish with `Connection: close` until `grace` has passed, then cancels them. Returns
    /// when all is over; a second call waits for the same end, and may shorten the grace.
    public func shutdown(grace: Duration) async {
        let workers = workers.withLock { $0 }
        let milliseconds = CodecLimits.milliseconds(grace)
        await withTaskGroup(of: Void.self) { group in
            for worker in workers {
                group.addTask {
                    await withCheckedContinuation { (waiter: CheckedContinuation<Void, Never>) in
                        let isRunning = worker.post { $0.drain(grace: milliseconds) { waiter.resume() } }
                        if !isRunning { waiter.resume() }
                    }
                }
            }
        }
    }

    /// What was counted since the start.
    public var metrics: ServerMetrics {
        var metrics = ServerMetrics()
        for worker in workers.withLock({ $0 }) { worker.counters.add(to: &metrics) }
        return metrics
    }
}
