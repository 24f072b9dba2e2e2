import TreatyYAML

extension Rule {
    /// Two operations with one name, those of webhooks and callbacks among them.
    ///
    /// Rename one of them. Until then the second is called by its method and its path.
    static let operationIDDuplicate = Rule("operation-id-duplicate", .lowerableError) { document, report in
        var places: [String: SourceLocation] = [:]
        let served = document.operations.count
        for (position, operation) in document.allOperations.enumerated() {
            guard let id = operation.site.string("operationId"), !id.isEmpty else { continue }
            let location = operation.site.location(of: "operationId")
            guard let first = places[id] else {
                places[id] = location
                continue
            }
            // What a webhook or a callback only refers to is one operation, read again.
            guard position < served || first != location else { continue }
            report.error(
                at: location, "operationId '\(id)' is taken", notes: [Finding.Note("it is first here", at: first)])
        }
    }
}
