extension Rule {
    /// An operation must say what it answers: its outputs are made of that.
    ///
    /// Add `responses` with each status that it can send.
    static let responsesMissing = Rule("responses-missing", .lowerableError) { document, report in
        for operation in document.allOperations {
            let responses = operation.node["responses"]
            // From 3.1 on the field is optional; the rule `field-null` says then that it has no value.
            let isForgotten = responses?.isNull == true && document.version(of: operation.site) == .v30
            guard responses == nil || isForgotten || responses?.mapping?.entries.isEmpty == true else { continue }
            report.error(
                at: operation.site.location(of: "responses"),
                "\(operation.method.token) \(operation.path.text) documents no response")
        }
    }
}
