import TreatyHTTP
import TreatyLogging

/// The way of a request, from end to end. Each step either goes on or throws the problem that is the answer, so the order
/// of the steps is the order in which answers take precedence:
/// 404, 405 → 401 → 429 → 403 → 415, 406 → 400, 408, 413 → the handler's.
///
/// A rate limit counts whatever an authenticated caller sends, also what is then forbidden or malformed: else looking
/// for what belongs to others would be free.
extension Router {
    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        var exchange = Exchange(id: RequestID.of(request.fields))
        let response: HTTPResponse
        do {
            response = try await answer(request, &exchange)
        } catch {
            response = self.response(to: error, &exchange)
        }
        return finish(response, to: request, exchange)
    }

    private func answer(_ request: HTTPRequest, _ exchange: inout Exchange) async throws -> HTTPResponse {
        guard let (index, path) = try match(request) else { return preflight(request) }
        let route = routes[index]
        exchange.route = index
        let callers = try await authenticate(policies[index], request, requestID: exchange.id)
        exchange.caller = callers.first
        exchange.allowance = limit(callers.first, at: exchange.start)
        try admit(exchange.allowance)
        if let refusal = callers.refusal { throw refusal }
        let subject = route.contract.subjectParameter.map { request.path[path[$0]] } ?? []
        let isOwn = try authorize(route.contract, exchange.caller, subject)
        let mediaType = try route.contract.negotiate(request)
        var body: [UInt8] = []
        if route.contract.collectsBody(mediaType) { body = try await collectBody(of: request) }
        var reader = RequestReader(
            request: request, path: path, body: body, mediaType: mediaType, limits: options.json,
            streamedBytesMax: options.streamedBodyBytesMax, callers: callers,
            info: RequestInfo(
                id: exchange.id, operationID: route.contract.id,
                clientAddress: options.trustedProxies.clientAddress(of: request)))
        reader.isForbidden = !isOwn
        reader.checkQuery(route.contract.queryParameters)
        return try await route.run(reader)
    }

    /// The route of a request; nil when it only asks what it may do (OPTIONS, RFC 9110 §9.3.7).
    private func match(_ request: HTTPRequest) throws(Problem) -> (Int, PathParameters)? {
        if request.method == .options, request.path.elementsEqual("*".utf8) { return nil }
        switch tree.match(request.method, request.path) {
        case .route(let index, let path):
            guard let route = choice.route(index, request) else {
                throw Problem(404, "There is nothing at this path with this query.")
            }
            return (route, path)
        case .notFound: throw Problem(404, "There is nothing at this path.")
        case .methodNotAllowed(let allow):
            if request.method == .options { return nil }
            throw Problem(405, "This path takes \(allow).", fields: ["Allow": allow])
        }
    }

    private func preflight(_ request: HTTPRequest) -> HTTPResponse {
        var allow = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"
        if case .methodNotAllowed(let own) = tree.match(.options, request.path) { allow = own }
        var response = HTTPResponse(204, fields: ["Allow": allow])
        crossOrigin.addPreflightFields(to: &response.fields, for: request, allow: allow)
        return response
    }

    private func collectBody(of request: HTTPRequest) async throws(Problem) -> [UInt8] {
        do throws(RequestBodyError) {
            return try await request.body.collect(upTo: options.bodyBytesMax)
        } catch {
            throw Problem(error, bytesMax: options.bodyBytesMax)
        }
    }

    /// What a client sees of an error. A handler may throw the problems that the contract documents for its operation;
    /// another one is a fault, and like every other fault a 500 that says nothing.
    private func response(to error: any Error, _ exchange: inout Exchange) -> HTTPResponse {
        let problem: Problem
        switch error {
        case let error as Problem: problem = error
        case let failure as HandlerFailure:
            problem = self.problem(
                of: failure.error, exchange.route.map { routes[$0].contract })
        default: problem = .internalError("\(type(of: error)): \(error)")
        }
        exchange.logDetail = problem.logDetail
        return problem.response(requestID: exchange.id)
    }

    private func problem(of error: any Error, _ contract: OperationContract?) -> Problem {
        if let failure = error as? BodyFailure { return failure.problem }
        guard let problem = error as? Problem else { return .internalError("\(type(of: error)): \(error)") }
        if problem.status == 500 { return .internalError(problem.logDetail ?? problem.detail) }
        guard contract?.documents(problem.status.code) ?? false else {
            return .internalError("undocumented status \(problem.status.code): \(problem.detail)")
        }
        return problem
    }

    /// Adds what every response bears, and notes what was done.
    private func finish(_ response: HTTPResponse, to request: HTTPRequest, _ exchange: Exchange) -> HTTPResponse {
        var response = response
        securityFields.add(to: &response)
        response.fields.append("X-Request-Id", exchange.id)
        if let allowance = exchange.allowance { rateLimitFields?.add(allowance, to: &response.fields) }
        crossOrigin.addFields(to: &response.fields, for: request)
        let duration = exchange.start.duration(to: .now)
        metrics.record(exchange.route, status: response.status.code, duration)
        log(exchange, method: request.method.rawValue, status: response.status.code, duration)
        return response
    }

    public func respond(to refusal: HTTPRefusal) -> HTTPResponse {
        let exchange = Exchange(id: RequestID.new())
        var response = Problem(refusal.status, refusal.detail).response(requestID: exchange.id)
        if refusal.status == 503 { response.fields.append("Retry-After", "1") }
        securityFields.add(to: &response)
        response.fields.append("X-Request-Id", exchange.id)
        metrics.record(nil, status: refusal.status.code, .zero)
        log(exchange, method: nil, status: refusal.status.code, .zero)
        return response
    }

    private func log(_ exchange: Exchange, method: String?, status: Int, _ duration: Duration) {
        let parts = duration.components
        let milliseconds = Double(parts.seconds) * 1e3 + Double(parts.attoseconds / 1_000_000_000_000) / 1e3
        let fields: KeyValuePairs<String, LogValue> = [
            "method": method.map(LogValue.string) ?? .absent,
            "route": exchange.route.map { .string(routes[$0].contract.path) } ?? .absent,
            "status": .integer(Int64(status)),
            "duration_ms": .double(milliseconds),
            "request_id": .string(exchange.id),
            "user_id": exchange.caller.map { .string($0.subject) } ?? .absent,
            "detail": exchange.logDetail.map(LogValue.string) ?? .absent,
        ]
        // What a client can bring about at will (501, 505) is no error of the server.
        switch status {
        case 500, 507: options.logger.error("request", fields)
        case 503: options.logger.warning("request", fields)
        default: options.logger.info("request", fields)
        }
    }
}

/// What becomes known of a request on its way.
private struct Exchange {
    let id: String
    let start = ContinuousClock.now
    var route: Int?
    var caller: Principal?
    /// What the caller's rate limit says.
    var allowance: RateLimiter.Verdict?
    var logDetail: String?
}
