extension Rule {
    /// The handler's method and the operation's types take their name from `operationId`.
    ///
    /// Add one, such as `createTask`.
    static let operationIDMissing = Rule("operation-id-missing") { document, report in
        for operation in document.operations where operation.node["operationId"] == nil {
            report.error(
                at: operation.location, "\(operation.method.token) \(operation.path.text) has no 'operationId'")
        }
    }
}
