import TreatyYAML

extension Rule {
    /// `?` in a path: what follows it would be a query (RFC 3986, §3.4). Where this is lowered, only requests that have that in
    /// their query find the operation.
    ///
    /// Declare query parameters instead.
    static let pathQuery = Rule("path-query", .lowerableError) { document, report in
        for path in document.paths.map(\.path) where path.query != nil {
            report.error(at: path.location, "a path holds no '?'; declare query parameters instead")
        }
    }

    /// A fragment is never sent (RFC 9110, §4.2.5): operations whose templates differ in it only share one path. The one is
    /// taken that has most required parameters in the query and the header, all of which are in the request.
    ///
    /// Give each operation a path of its own, or a required parameter that the others do not have or whose `enum` differs.
    static let pathFragment = Rule("path-fragment", .lowerableError) { document, report in
        for path in document.paths.map(\.path) where path.fragment != nil {
            report.warning(
                at: path.location,
                "no request carries what follows '#'; required parameters of the query and the header choose the operation"
            )
        }
        var places: [String: Operation] = [:]
        for operation in document.operations {
            let conditions = operation.conditions.map { "\($0.place) \($0.name) \($0.values)" }.sorted()
            let key = "\(operation.method.rawValue) \(operation.path.shape) \(conditions)"
            guard let first = places[key] else {
                places[key] = operation
                continue
            }
            guard first.path.isShared || operation.path.isShared else { continue }
            report.error(
                at: operation.location,
                "this operation is never called: '\(first.path.text)' has its path and its required parameters",
                notes: [Finding.Note("'\(first.path.text)' is here", at: first.location)])
        }
    }
}
