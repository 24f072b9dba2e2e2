import TreatyYAML

extension Rule {
    /// Two operations with one `operationId`, which the standard wants to be unique.
    ///
    /// Rename one of them.
    static let operationIDDuplicate = Rule("operation-id-duplicate") { document, report in
        var places: [String: SourceLocation] = [:]
        for operation in document.operations where operation.node["operationId"] != nil {
            let location = operation.site.location(of: "operationId")
            guard let first = places[operation.operationID] else {
                places[operation.operationID] = location
                continue
            }
            report.error(
                at: location, "operationId '\(operation.operationID)' is taken",
                notes: [Finding.Note("it is first here", at: first)])
        }
    }
}
