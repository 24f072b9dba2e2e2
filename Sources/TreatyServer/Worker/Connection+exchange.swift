import TreatyHTTP

extension Connection {
    /// Hands a request to the responder. A handler that never suspends has answered when this returns.
    func start(_ head: RequestHead, _ content: HTTPConnection.RequestContent) {
        exchangeID &+= 1
        let id = exchangeID
        let request = head.request(body: body(content, id), remoteAddress: remoteAddress)
        let responder = worker.responder
        WorkerCounters.add(1, to: worker.counters.requests)
        WorkerCounters.add(1, to: worker.counters.requestsActive)
        let task = Task.immediate(executorPreference: worker) { [self] in
            let response = await responder.respond(to: request)
            if let produce = answer(response, id) { await stream(produce, id) }
            ended(id)
        }
        guard isCurrent(id) else { return }
        self.task = task
        // Its client left before its turn came.
        if codec.inputEnded { task.cancel() }
    }

    private func body(_ content: HTTPConnection.RequestContent, _ id: Int) -> RequestBody {
        switch content {
        case .whole(let bytes): bytes.isEmpty ? .empty : .bytes(bytes)
        case .stream(let length): .stream(ConnectionBody(connection: self, exchangeID: id, declaredLength: length))
        }
    }

    /// Whether this request still waits for its answer, or for the rest of it.
    func isCurrent(_ id: Int) -> Bool { id == exchangeID && !isClosed && codec.phase == .exchange }

    /// Takes the responder's answer. Returns what has to be run to produce a stream.
    private func answer(
        _ response: HTTPResponse, _ id: Int
    ) -> (@Sendable (any ResponseBodyWriter) async throws -> Void)? {
        guard isCurrent(id) else { return nil }
        let response = sendable(response)
        let streams = codec.respond(with: response, dateLine: worker.dateLine(), now: worker.now)
        guard streams, case .stream(let produce) = response.body else {
            answered()
            return nil
        }
        return produce
    }

    /// What cannot be sent becomes a 500; its fields may hold what a client put there.
    private func sendable(_ response: HTTPResponse) -> HTTPResponse {
        if isSendable(response) { return response }
        worker.onEvent?(.unsendableResponse)
        let substitute = worker.responder.respond(to: HTTPRefusal(500, "the response could not be sent"))
        return isSendable(substitute) ? substitute : HTTPResponse(500)
    }

    /// Answers bytes that never became a request.
    func answer(_ refusal: HTTPRefusal) {
        worker.counters.countRefusal(refusal.status.code)
        worker.onEvent?(.refused(refusal))
        exchangeID &+= 1
        var response = sendable(worker.responder.respond(to: refusal))
        // There is no task that could produce a stream.
        if case .stream = response.body { response.body = .empty }
        _ = codec.respond(with: response, dateLine: worker.dateLine(), now: worker.now)
    }

    /// Turns a request away at once, before anybody has looked at more than its head.
    func shed() {
        WorkerCounters.add(1, to: worker.counters.requestsShed)
        exchangeID &+= 1
        _ = codec.respond(with: worker.overloadResponse(), dateLine: worker.dateLine(), now: worker.now)
    }

    private func answered() {
        task = nil
        failPull(.disconnected)
        // Within `advance` already, when the handler did not suspend: then this does nothing.
        advance()
    }

    private func ended(_ id: Int) {
        if id == exchangeID { task = nil }
        WorkerCounters.add(-1, to: worker.counters.requestsActive)
    }

    // MARK: - Streams

    private func stream(_ produce: @Sendable (any ResponseBodyWriter) async throws -> Void, _ id: Int) async {
        do {
            try await produce(ConnectionWriter(connection: self, exchangeID: id))
            guard isCurrent(id) else { return }
            codec.endStream(now: worker.now)
            answered()
        } catch {
            guard isCurrent(id) else { return }
            worker.onEvent?(.streamFailed(error))
            // What was written before is whole chunks; the missing last one tells the client.
            flush()
            abort()
        }
    }

    func resumeWriters(_ isOpen: Bool) {
        let waiters = writeWaiters
        writeWaiters = []
        for waiter in waiters { waiter.resume(returning: isOpen) }
    }

    /// Writes a piece and waits for room. False when nobody will read it.
    func write(_ bytes: [UInt8], _ id: Int) async -> Bool {
        guard isCurrent(id) else { return false }
        codec.write(bytes)
        flush()
        guard isWriting else { return !isClosed }
        return await withCheckedContinuation { writeWaiters.append($0) }
    }

    // MARK: - Bodies

    func pull(_ id: Int) async -> HTTPConnection.Pull {
        guard isCurrent(id), pullWaiter == nil else { return .failed(.disconnected) }
        let pull = codec.pullBody()
        if pull != .pending {
            // Room for more.
            advance()
            return pull
        }
        return await withCheckedContinuation { waiter in
            pullWaiter = waiter
            advance()
        }
    }

    /// Gives a waiting pull what has come meanwhile.
    func resumePull() {
        guard let waiter = pullWaiter else { return }
        let pull = codec.pullBody()
        guard pull != .pending else { return }
        pullWaiter = nil
        waiter.resume(returning: pull)
    }

    func failPull(_ error: RequestBodyError) {
        guard let waiter = pullWaiter else { return }
        pullWaiter = nil
        waiter.resume(returning: .failed(error))
    }
}

/// The body of a request that is still coming.
private struct ConnectionBody: RequestBodyStream {
    let connection: Connection
    let exchangeID: Int
    let declaredLength: Int?

    func next() async throws(RequestBodyError) -> [UInt8]? {
        // The caller may be a task of another executor; the connection belongs to its worker.
        let pull = await withTaskExecutorPreference(connection.worker) { await connection.pull(exchangeID) }
        switch pull {
        case .part(let bytes): return bytes
        case .failed(let error): throw error
        case .pending: throw .disconnected
        }
    }
}

private struct ConnectionWriter: ResponseBodyWriter {
    let connection: Connection
    let exchangeID: Int

    func write(_ bytes: [UInt8]) async throws {
        let isOpen = await withTaskExecutorPreference(connection.worker) { await connection.write(bytes, exchangeID) }
        guard isOpen else { throw RequestBodyError.disconnected }
    }
}
