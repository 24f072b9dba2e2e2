extension Rule {
    /// An `operationId` that no Swift name can be made of.
    ///
    /// Begin it with a letter and use letters, digits, `_`, `-` and `.`; or give the operation an `x-swift-name`.
    static let operationIDName = Rule("operation-id-name") { document, report in
        for operation in document.operations where operation.swiftName == nil {
            guard let id = operation.site.string("operationId"), !SwiftNames.canBecomeName(id) else { continue }
            report.error(
                at: operation.site.location(of: "operationId"), "'\(id)' cannot become a Swift name")
        }
    }
}
