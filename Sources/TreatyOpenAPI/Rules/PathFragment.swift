import TreatyYAML

extension Rule {
    /// A fragment is never sent (RFC 9110, §4.2.5): operations whose templates differ in it only share one path. The one is
    /// taken that has most required query parameters, all of which are in the request.
    ///
    /// Give each operation a path of its own, or a required query parameter that the others do not have.
    static let pathFragment = Rule("path-fragment", .lowerableError) { document, report in
        for path in document.paths.map(\.path) where path.fragment != nil {
            report.warning(
                at: path.location,
                "no request carries what follows '#'; its required query parameters choose the operation")
        }
        var places: [String: Operation] = [:]
        for operation in document.operations {
            let names = operation.requiredQueryNames.sorted().joined(separator: "&")
            let key = "\(operation.method) \(operation.path.shape)?\(names)"
            guard let first = places[key] else {
                places[key] = operation
                continue
            }
            guard first.path.fragment != nil || operation.path.fragment != nil else { continue }
            report.error(
                at: operation.location,
                "this operation is never called: '\(first.path.text)' has its path and its required query parameters",
                notes: [Finding.Note("'\(first.path.text)' is here", at: first.location)])
        }
    }
}

extension Operation {
    /// What a query must have so that this operation is meant.
    package var requiredQueryNames: [String] { parameters(in: .query).filter(\.isRequired).map(\.name) }
}
