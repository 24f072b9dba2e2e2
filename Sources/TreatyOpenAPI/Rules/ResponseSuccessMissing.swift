extension Rule {
    /// An operation that documents errors only: it could never do what it is called for.
    ///
    /// Document the response to a request that succeeds.
    static let responseSuccessMissing = Rule("response-success-missing", .lowerableError) { document, report in
        for operation in document.allOperations where !operation.responses.isEmpty {
            let succeeds = operation.responses.contains { response in
                switch response.status {
                case .code(let code): code < 400
                case .range(let hundreds): hundreds < 4
                case .default: false
                }
            }
            guard !succeeds else { continue }
            report.error(
                at: operation.site.location(of: "responses"),
                "\(operation.method.token) \(operation.path.text) documents no response below 400")
        }
    }
}
