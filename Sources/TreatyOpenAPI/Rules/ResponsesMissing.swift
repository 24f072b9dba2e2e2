extension Rule {
    /// An operation must say what it answers: its outputs are made of that.
    ///
    /// Add `responses` with each status that it can send.
    static let responsesMissing = Rule("responses-missing", .lowerableError) { document, report in
        for operation in document.allOperations {
            let responses = operation.node["responses"]
            guard responses == nil || responses?.mapping?.entries.isEmpty == true else { continue }
            report.error(
                at: operation.site.location(of: "responses"),
                "\(operation.method.token) \(operation.path.text) documents no response")
        }
    }
}
