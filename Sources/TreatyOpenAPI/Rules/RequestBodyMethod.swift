extension Rule {
    /// RFC 9110 §9.3 gives a body of GET, HEAD, DELETE and TRACE no meaning, and intermediaries may drop or refuse it.
    ///
    /// Use parameters, or another method.
    static let requestBodyMethod = Rule("request-body-method", .warning) { document, report in
        let methods: Set<Method> = [.get, .head, .delete, .trace]
        for operation in document.operations where methods.contains(operation.method) {
            guard operation.node["requestBody"] != nil else { continue }
            report.warning(
                at: operation.site.location(of: "requestBody"),
                "a request body of \(operation.method.token) may be lost on its way: HTTP gives it no meaning")
        }
    }
}
