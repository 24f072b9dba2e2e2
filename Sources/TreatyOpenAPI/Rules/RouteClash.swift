import TreatyYAML

extension Rule {
    /// OpenAPI 3.1.1, §4.8.8: templates that differ only in their parameters' names match the same paths.
    ///
    /// Give both the same template, or a literal segment that tells them apart.
    static let routeClash = Rule("route-clash") { document, report in
        var places: [String: PathTemplate] = [:]
        for path in document.paths.map(\.path) where path.fragment == nil {
            if let first = places[path.shape] {
                report.error(
                    at: path.location, "path '\(path.text)' matches the same requests as '\(first.text)'",
                    notes: [Finding.Note("'\(first.text)' is here", at: first.location)])
            } else {
                places[path.shape] = path
            }
        }
    }
}
