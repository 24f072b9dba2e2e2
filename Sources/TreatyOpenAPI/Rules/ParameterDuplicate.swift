import TreatyYAML

extension Rule {
    /// Two parameters with one name in one place of one list. Names of header fields do not mind case.
    ///
    /// Take one of them away. Until then the last one counts.
    static let parameterDuplicate = Rule("parameter-duplicate", .lowerableError) { document, report in
        func look(_ parameters: [ListedParameter]) {
            var places: [String: SourceLocation] = [:]
            for listed in parameters {
                let place = listed.parameter.place
                let name = place == .header ? listed.parameter.name.lowercased() : listed.parameter.name
                let key = place.rawValue + " " + name
                if let first = places[key] {
                    report.error(
                        at: listed.location, "\(place) parameter '\(listed.parameter.name)' comes twice in this list",
                        notes: [Finding.Note("it is first here", at: first)])
                } else {
                    places[key] = listed.location
                }
            }
        }
        for path in document.paths { look(path.parameters) }
        for operation in document.allOperations { look(operation.ownParameters) }
    }
}
