extension Rule {
    /// A status that the runtime sends for this operation but that the contract does not name.
    ///
    /// Document it: 400 where input can be invalid, 401 where callers are asked who they are.
    static let operation4xxMissing = Rule("operation-4xx-missing") { document, report in
        for operation in document.operations {
            let name = "\(operation.method.token) \(operation.path.text)"
            if operation.canFailValidation && operation.response(400) == nil {
                report.warning(at: operation.location, "\(name) can be sent invalid input but documents no 400")
            }
            if operation.isSecured && operation.response(401) == nil {
                report.warning(at: operation.location, "\(name) asks for credentials but documents no 401")
            }
        }
    }
}

extension Operation {
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
