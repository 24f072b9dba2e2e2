extension Rule {
    /// A parameter with `in: path` that the path has no place for.
    ///
    /// Take it away, or put its name in braces into the path.
    static let pathParameterUnused = Rule("path-parameter-unused", .lowerableError) { document, report in
        func look(_ parameters: [ListedParameter], _ path: PathTemplate) {
            let names = Set(path.parameterNames + path.queryPairs.compactMap(\.parameter))
            for listed in parameters where listed.parameter.place == .path && !names.contains(listed.parameter.name) {
                report.error(
                    at: listed.location, "path '\(path.text)' has no '{\(listed.parameter.name)}'",
                    notes: [.init("the path is here", at: path.location)])
            }
        }
        for path in document.paths { look(path.parameters, path.path) }
        for operation in document.operations { look(operation.ownParameters, operation.path) }
        for webhook in document.webhooks {
            for operation in webhook.operations { look(operation.ownParameters, operation.path) }
        }
    }
}
