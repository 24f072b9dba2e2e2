extension Rule {
    /// A status that the runtime sends for this operation but that the contract does not name.
    ///
    /// Document it: 400 where input can be invalid, 401 where callers are asked who they are; `4XX` or `default` name
    /// both.
    static let operation4xxMissing = Rule("operation-4xx-missing", .lowerableError) { document, report in
        for operation in document.operations {
            let name = "\(operation.method.token) \(operation.path.text)"
            if operation.canFailValidation && !operation.documents(400) {
                report.error(
                    at: operation.location,
                    "\(name) can be sent invalid input but documents no 400; add the response, or 4XX or default")
            }
            if operation.isSecured && !operation.documents(401) {
                report.error(
                    at: operation.location,
                    "\(name) asks for credentials but documents no 401; add the response, or 4XX or default")
            }
        }
    }
}

extension Operation {
    /// Also by `4XX` or `default`.
    fileprivate func documents(_ status: Int) -> Bool {
        responses.contains { [.code(status), .range(status / 100), .default].contains($0.status) }
    }

    /// Some request of this shape is refused before the handler sees it.
    fileprivate var canFailValidation: Bool {
        requestBody != nil || parameters.contains { $0.canFailValidation }
    }
}

extension Parameter {
    /// Everything can, except a string on which nothing is asked.
    fileprivate var canFailValidation: Bool {
        if isRequired && place != .path { return true }
        guard let schema = schema?.dereferenced else { return false }
        let harmless: Set<String> = ["type", "title", "description", "default", "examples", "example", "deprecated"]
        let names = (schema.node.mapping?.entries ?? []).map(\.name)
        return schema.types != [.string] || names.contains { !harmless.contains($0) && !$0.hasPrefix("x-") }
    }
}
