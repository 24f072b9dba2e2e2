internal import CTreatyUV
import TreatyHTTP

extension Worker {
    /// Whether a request is taken; see ``Admission``.
    func admits(_ head: RequestHead) -> Bool {
        if admission.admits(now: uv_hrtime(), active: runningTasks) { return true }
        return urgentPaths.contains { head.bytes[head.path].elementsEqual($0) }
    }

    /// Goes on with a connection when all others had their turn: who sends many requests at once must not keep a worker
    /// for itself.
    func advanceLater(_ connection: Connection) {
        if unfinished.isEmpty { uv_async_send(wake) }
        unfinished.append(connection)
    }

    func advanceUnfinished() {
        guard !unfinished.isEmpty else { return }
        let connections = unfinished
        unfinished = []
        for connection in connections { connection.advance() }
    }

    /// The responder's own answer to too many requests. It is asked once a second, since turning away must cost next to
    /// nothing; so it logs one of many, and they share a request id.
    func overloadResponse() -> HTTPResponse {
        let second = now / 1000
        if let overload, overload.second == second { return overload.response }
        var response = responder.respond(to: HTTPRefusal(503, "there are more requests than can be answered now"))
        if case .stream = response.body { response.body = .empty }
        if !isSendable(response) { response = HTTPResponse(503) }
        overload = (response, second)
        return response
    }
}
