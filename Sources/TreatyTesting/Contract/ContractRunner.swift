import TreatyHTTP

/// Sends the cases of a contract and holds every answer against the contract: status, media type, fields, content.
public struct ContractRunner<Subject: ContractSubject>: Sendable {
    public let subject: Subject
    /// By operation and status; under 2 to 5 those of a whole class (`4XX`), under 0 the default.
    let responses: [String: [Int: ResponseContract]]
    /// Of the problems that belong to no operation, such as 405.
    let problem: ResponseContract?

    public init(
        subject: Subject, responses: [String: [Int: ResponseContract]], problem: ResponseContract?
    ) {
        self.subject = subject
        self.responses = responses
        self.problem = problem
    }

    /// Sends a case. Returns what is wrong with the answer: nothing, when the contract is kept.
    ///
    /// - Throws: what the subject throws, and `TestClientError` when there is no answer.
    public func run(_ contractCase: ContractCase) async throws -> [String] {
        var contractCase = contractCase
        try await subject.prepare(&contractCase)
        let answer = try await subject.client.send(request(for: contractCase))
        return faults(of: answer, to: contractCase)
    }

    private func request(for contractCase: ContractCase) async throws -> TestRequest {
        var target = try await path(for: contractCase)
        var query = contractCase.query
        var fields = HTTPFields()
        if contractCase.credential != .none {
            let shown = try await subject.credentials(contractCase.credential, for: contractCase.operationID)
            for (name, value) in shown.fields { fields.append(name, value) }
            query = [query, shown.query].compactMap { $0 }.joined(separator: "&")
        }
        if let query, !query.isEmpty { target += "?" + query }
        for (name, value) in contractCase.fields { fields.append(name, value) }
        return TestRequest(contractCase.method, target, fields: fields, body: contractCase.bodyBytes)
    }

    private func path(for contractCase: ContractCase) async throws -> String {
        guard contractCase.path.contains("{") else { return contractCase.path }
        let known = try await subject.parameters(for: contractCase.operationID)
        var path = ""
        var rest = contractCase.path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[open..<close].dropFirst())
            path += rest[..<open]
            path += try text(of: name, known, contractCase)
            rest = rest[close...].dropFirst()
        }
        return path + rest
    }

    private func text(of name: String, _ known: [String: String], _ contractCase: ContractCase) throws -> String {
        guard let value = known[name] else { throw MissingParameter(name: name) }
        guard let pattern = contractCase.pathParameters[name] else { return value }
        guard let hole = pattern.firstRange(of: "{}") else { return pattern }
        return pattern[..<hole.lowerBound] + value + pattern[hole.upperBound...]
    }
}

/// The subject did not give a parameter of the path.
struct MissingParameter: Error, CustomStringConvertible {
    var name: String

    var description: String { "the subject gives no value for the path parameter \(name)" }
}
