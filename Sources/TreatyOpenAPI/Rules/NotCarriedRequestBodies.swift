extension Rule {
    /// RFC 9110 gives a body of GET and HEAD no meaning, and intermediaries drop it.
    ///
    /// Use parameters, or another method.
    static let notCarriedRequestBodies = Rule("not-carried") { document, report in
        for operation in document.operations where operation.method == .get || operation.method == .head {
            guard operation.node["requestBody"] != nil else { continue }
            report.error(
                at: operation.site.location(of: "requestBody"),
                "a request body of \(operation.method.token) is not carried into the generated code")
        }
    }
}
