extension Rule {
    /// A name in a path's braces without a parameter that says what it is: the handler could not see it.
    ///
    /// Add a parameter with this name and `in: path` to the operation or to the path item.
    static let pathParameterUndeclared = Rule("path-parameter-undeclared", .lowerableError) { document, report in
        for operation in document.operations {
            let declared = Set(operation.parameters(in: .path).map(\.name))
            for name in operation.path.parameterNames where !declared.contains(name) {
                report.error(
                    at: operation.location,
                    "'{\(name)}' of path '\(operation.path.text)' has no parameter with 'in: path'",
                    notes: [.init("the path is here", at: operation.path.location)])
            }
        }
    }
}
