import TreatyHTTP
import TreatyJSON

extension ContractRunner {
    /// Everything in which an answer differs from the contract and from what the case expects.
    func faults(of answer: TestResponse, to contractCase: ContractCase) -> [String] {
        var faults: [String] = []
        if !contractCase.statuses.contains(answer.status) {
            let expected = contractCase.statuses.map(String.init).joined(separator: " or ")
            faults.append("status \(answer.status) instead of \(expected): \(answer.text.prefix(400))")
        }
        if let contract = contract(of: answer, to: contractCase) {
            faults += Self.faults(of: answer, contract, isHead: contractCase.method == "HEAD")
        } else if contractCase.method != "OPTIONS" {
            faults.append("status \(answer.status) is not documented for the operation")
        }
        let isProblem = answer.fields["Content-Type"]?.hasPrefix("application/problem+json") ?? false
        if isProblem, contractCase.method != "HEAD" { faults += Self.problemFaults(of: answer) }
        if let violation = contractCase.violation, answer.status == 400 {
            faults += Self.violationFaults(of: answer, violation)
        }
        if !contractCase.allow.isEmpty { faults += Self.allowFaults(of: answer, contractCase.allow) }
        return faults
    }

    /// What is asked of an answer. The problems of requests that belong to no operation have their contract too.
    private func contract(of answer: TestResponse, to contractCase: ContractCase) -> ResponseContract? {
        if contractCase.kind == .routing, contractCase.statuses.contains(answer.status), answer.status >= 400 {
            return problem
        }
        let own = responses[contractCase.operationID]
        return own?[answer.status] ?? own?[answer.status / 100] ?? own?[0]
    }

    private static func faults(of answer: TestResponse, _ contract: ResponseContract, isHead: Bool) -> [String] {
        var faults = contract.fields.compactMap { $0.fault(in: answer.fields) }
        let contentType = answer.fields["Content-Type"]
        let essence = contentType.map { $0.prefix { $0 != ";" }.filter { $0 != " " }.lowercased() }
        if contract.mediaTypes.isEmpty {
            if essence != nil { faults.append("Content-Type where the contract has no content") }
        } else if contract.body(essence ?? "") == nil {
            faults.append("Content-Type \(contentType ?? "missing") instead of \(contract.mediaTypes)")
        }
        let body = contract.mediaTypes.isEmpty ? BodyContract.empty : contract.body(essence ?? "")
        if isHead {
            if !answer.body.isEmpty { faults.append("content in the answer to HEAD") }
        } else if let fault = body?.fault(answer.body) {
            faults.append("content: \(fault)")
        }
        return faults
    }

    /// RFC 9457 §3.1, for every error, whatever the contract says.
    private static func problemFaults(of answer: TestResponse) -> [String] {
        guard let object = try? JSONValue(parsing: answer.body), object.object != nil else {
            return ["an error that is no problem of RFC 9457"]
        }
        var faults: [String] = []
        if object["status"]?.number?.int64 != Int64(answer.status) {
            faults.append("the problem's status is not that of the answer")
        }
        for name in ["type", "title", "detail"] where object[name]?.string == nil {
            faults.append("the problem has no \(name)")
        }
        if let id = object["request_id"]?.string, let field = answer.fields["X-Request-Id"], id != field {
            faults.append("the problem's request_id is not X-Request-Id")
        }
        return faults
    }

    private static func violationFaults(of answer: TestResponse, _ violation: ContractCase.Violation) -> [String] {
        let reported = (try? JSONValue(parsing: answer.body))?["errors"]?.array ?? []
        let isThere = reported.contains { error in
            guard let keyword = error["keyword"]?.string, violation.keywords.contains(keyword) else { return false }
            return switch violation.place {
            case .pointer(let pointer): error["pointer"]?.string == pointer
            case .parameter(let name): error["parameter"]?.string == name
            case .unknownParameter: error["parameter"]?.string != nil
            }
        }
        guard !isThere else { return [] }
        return ["no error with \(violation.keywords) at \(violation.place): \(answer.text.prefix(400))"]
    }

    /// RFC 9110 §10.2.1.
    private static func allowFaults(of answer: TestResponse, _ allow: [String]) -> [String] {
        let methods = (answer.fields["Allow"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
        guard methods.sorted() != allow.sorted() else { return [] }
        return ["Allow names \(methods.sorted()) instead of \(allow.sorted())"]
    }
}
