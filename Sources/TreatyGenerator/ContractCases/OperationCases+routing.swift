import TreatyOpenAPI

extension OperationCases {
    /// HEAD, OPTIONS, each method that the path does not have, and paths beside it.
    var routingCases: [PlannedCase] {
        var cases: [PlannedCase] = []
        if operation.method == .get, !documented.contains("HEAD") {
            var head = fitting("HEAD as GET", "example")
            head.method = "HEAD"
            cases.append(head)
        }
        // What belongs to the path is tested once, with its first operation.
        guard paths.operations(at: operation.path).first?.operationID == operation.operationID else { return cases }
        return cases + methodCases + pathCases
    }

    private var documented: [String] {
        paths.operations(at: operation.path).map(\.method.token)
    }

    /// What `Allow` names: HEAD comes with GET, OPTIONS is answered everywhere.
    private var allow: [String] {
        Set(documented + ["OPTIONS"] + (documented.contains("GET") ? ["HEAD"] : [])).sorted()
    }

    private var methodCases: [PlannedCase] {
        var cases = ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE"].filter { !documented.contains($0) }.map {
            method in
            bare("\(method), which the path does not have", method, [405])
        }
        if !documented.contains("GET") { cases.append(bare("HEAD, which the path does not have", "HEAD", [405])) }
        if !documented.contains("OPTIONS") { cases.append(bare("OPTIONS", "OPTIONS", [200, 204])) }
        for position in cases.indices { cases[position].allow = allow }
        return cases
    }

    private var pathCases: [PlannedCase] {
        ["/", "/no-such-path"].compactMap { suffix in
            let path = operation.path.pathText
            let text = (path.hasSuffix("/") ? String(path.dropLast()) : path) + suffix
            let template = PathTemplate(text, at: operation.path.location)
            guard !paths.mayMatch(template) else { return nil }
            var planned = bare("the path \(text), which is not there", operation.method.token, [404])
            planned.path = text
            return planned
        }
    }

    /// Neither a credential nor a body: the answer comes before both.
    private func bare(_ title: String, _ method: String, _ statuses: [Int]) -> PlannedCase {
        PlannedCase(
            operationID: operation.operationID, title: title, kind: "routing", method: method,
            path: operation.path.pathText, query: operation.path.query, credential: "none", statuses: statuses)
    }
}
