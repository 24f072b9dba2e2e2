import TreatyYAML

extension Rule {
    /// A parameter with `in: path` that the path has no place for. A webhook and a callback have no path with places; what is
    /// in the braces of a callback's key is a runtime expression, or else a finding of that.
    ///
    /// Take it away, or put its name in braces into the path.
    static let pathParameterUnused = Rule("path-parameter-unused", .lowerableError) { document, report in
        func seek(_ parameter: Parameter, at location: SourceLocation, _ path: PathTemplate, _ names: [String]) {
            guard parameter.place == .path, !names.contains(parameter.name) else { return }
            report.error(
                at: location, "path '\(path.text)' has no '{\(parameter.name)}'",
                notes: [.init("the path is here", at: path.location)])
        }
        func look(_ parameters: [ListedParameter], _ path: PathTemplate) {
            let names = path.parameterNames + path.queryPairs.compactMap(\.parameter)
            for listed in parameters { seek(listed.parameter, at: listed.location, path, names) }
        }
        func lookAtRequest(_ request: Operation) {
            let names = RuntimeExpression.embedded(in: request.path.text)
            for parameter in request.parameters {
                let own = request.ownParameters.first { $0.parameter.node === parameter.node }
                seek(parameter, at: own?.location ?? parameter.location, request.path, names)
            }
        }
        for path in document.paths { look(path.parameters, path.path) }
        for operation in document.operations { look(operation.ownParameters, operation.path) }
        for request in document.webhooks.flatMap(\.operations) { lookAtRequest(request) }
        var rest = document.allOperations.flatMap(\.callbacks) + document.components.callbacks.map(\.value)
        var seen: Set<ObjectIdentifier> = []
        while let callback = rest.popLast() {
            guard seen.insert(ObjectIdentifier(callback.node)).inserted else { continue }
            for request in callback.operations { lookAtRequest(request) }
            rest += callback.operations.flatMap(\.callbacks)
        }
    }
}
