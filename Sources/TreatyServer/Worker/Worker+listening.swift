internal import CTreatyUV
import TreatyHTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Worker {
    /// Why a worker takes no connections for the moment; the kernel keeps them meanwhile.
    enum AcceptPause: Equatable {
        /// As many are open as may be.
        case full
        /// The system refused one; milliseconds.
        case failed(until: UInt64)
    }

    /// How many are taken before those that are open get their turn: all that the system keeps, since a turn may be long
    /// when there is much to do, and nobody learns so before being accepted.
    private static let acceptedPerTurnMax = Int(ListeningSocket.backlog)
    /// From a shared socket fewer: the other workers are awake too, and are to get their part.
    private static let sharedPerTurnMax = 64
    /// How long a worker waits after the system refused a connection, in milliseconds.
    private static let failurePause: UInt64 = 100

    /// Accepts from this socket, beside others. Before the thread starts.
    func listen(_ socket: ListeningSocket) throws(HTTPServerError) {
        let listener = Listener(socket)
        let code = uv_poll_init(loop, listener.poll, socket.descriptor)
        guard code == 0 else { throw .system(step: "uv_poll_init", reason: String(cString: uv_strerror(code))) }
        listeners.append(listener)
        isListening = true
        startPolling(listener)
    }

    /// What still waits is left to those that share the socket, or to the system, which resets it.
    func stopListening() {
        guard isListening else { return }
        isListening = false
        for listener in listeners { listener.stop(self) }
    }

    private func startPolling(_ listener: Listener) {
        listener.poll.pointee.data = Unmanaged.passUnretained(listener).toOpaque()
        uv_poll_start(listener.poll, Int32(UV_READABLE.rawValue)) { handle, status, _ in
            guard let worker = Worker.of(handle?.pointee.loop), let listener = Listener.of(handle) else { return }
            if status < 0 {
                worker.acceptFailed(String(cString: uv_strerror(status)))
            } else {
                worker.acceptWaiting(listener)
            }
            worker.runJobs()
        }
    }

    /// Takes those that wait, as far as there is room for them.
    func acceptWaiting(_ listener: Listener) {
        guard let socket = listener.socket, acceptPause == nil else { return }
        for _ in 0..<(socket.isShared ? Self.sharedPerTurnMax : Self.acceptedPerTurnMax) {
            guard allowance.take() else { return pauseAccepting(.full) }
            let accepted = socket.accept()
            if case .connection(let descriptor, let address) = accepted {
                open(descriptor, from: address)
                continue
            }
            allowance.giveBack()
            switch accepted {
            case .connection, .left: continue
            case .nobody: return
            case .failed(let number): return acceptFailed(String(cString: strerror(number)))
            }
        }
    }

    private func open(_ descriptor: Int32, from address: RemoteAddress?) {
        let connection = Connection(worker: self, remoteAddress: address)
        guard connection.makeHandle() else {
            close(descriptor)
            return allowance.giveBack()
        }
        connection.index = connections.count
        connections.append(connection)
        WorkerCounters.add(1, to: counters.connectionsOpen)
        WorkerCounters.add(1, to: counters.connectionsAccepted)
        connection.open(descriptor)
    }

    /// Nothing is accepted for a while: the cause, mostly too many open files, will not go away sooner.
    private func acceptFailed(_ reason: String) {
        pauseAccepting(.failed(until: now + Self.failurePause))
        if allowance.mayReport(now) { onEvent?(.acceptFailed(reason)) }
    }

    private func pauseAccepting(_ pause: AcceptPause) {
        acceptPause = pause
        for listener in listeners { uv_poll_stop(listener.poll) }
    }

    /// Goes on accepting when the cause of the pause is over. Asked at each tick, since the room may have been made
    /// on another worker.
    func resumeAcceptingIfDue() {
        guard isListening else { return }
        switch acceptPause {
        case .full where allowance.hasRoom: break
        case .failed(let until) where now >= until: break
        default: return
        }
        acceptPause = nil
        for listener in listeners { startPolling(listener) }
    }

    /// Forgets a connection whose handle is closed.
    func remove(_ connection: Connection) {
        let index = connection.index
        guard index < connections.count, connections[index] === connection else { return }
        let last = connections.removeLast()
        if last !== connection {
            connections[index] = last
            last.index = index
        }
        WorkerCounters.add(-1, to: counters.connectionsOpen)
        allowance.giveBack()
        if acceptPause == .full { resumeAcceptingIfDue() }
        stopIfDone()
    }
}
