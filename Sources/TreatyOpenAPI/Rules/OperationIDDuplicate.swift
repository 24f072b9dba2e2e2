import TreatyYAML

extension Rule {
    /// Two operations with one name; `create_task` and `createTask` are one name in Swift.
    ///
    /// Rename one of them, or give it an `x-swift-name`.
    static let operationIDDuplicate = Rule("operation-id-duplicate") { document, report in
        var byID: [String: SourceLocation] = [:]
        var byName: [String: SourceLocation] = [:]
        for operation in document.operations where operation.node["operationId"] != nil {
            let location = operation.site.location(of: "operationId")
            if let first = byID.updateValue(location, forKey: operation.operationID) {
                report.error(
                    at: location, "operationId '\(operation.operationID)' is taken",
                    notes: [Finding.Note("it is first here", at: first)])
                byID[operation.operationID] = first
                continue
            }
            let name = SwiftNames.folded(operation.swiftName ?? operation.operationID)
            if let first = byName.updateValue(location, forKey: name) {
                report.error(
                    at: location, "operationId '\(operation.operationID)' becomes the same Swift name as another one",
                    notes: [Finding.Note("the other one is here", at: first)])
                byName[name] = first
            }
        }
    }
}
