extension Rule {
    /// The handler's method and the operation's types take their name from `operationId`.
    ///
    /// Add one, such as `createTask`; until then the name is made of the method and the path, and changes with them.
    static let operationIDMissing = Rule("operation-id-missing", .warning) { document, report in
        for operation in document.operations {
            let id = operation.node["operationId"]
            guard id == nil || id?.string == "" else { continue }
            report.warning(
                at: operation.location,
                "\(operation.method.token) \(operation.path.text) \(id == nil ? "has no 'operationId'" : "has an empty 'operationId'"); it is called '\(operation.operationID)'"
            )
        }
    }
}
