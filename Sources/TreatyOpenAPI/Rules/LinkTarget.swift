import TreatyYAML

extension Rule {
    /// OpenAPI 3.1.1, §4.8.20: a link names one operation, by its id or by a reference, and gives values for parameters that
    /// the operation has.
    ///
    /// Mend the name of the operation or of the parameter.
    static let linkTarget = Rule("link-target", .lowerableError) { document, report in
        let operations = Dictionary(
            document.allOperations.compactMap { operation in
                operation.site.string("operationId").map { ($0, operation) }
            }, uniquingKeysWith: { first, _ in first })
        let byPlace = Dictionary(
            document.allOperations.map { ($0.pointer, $0) }, uniquingKeysWith: { first, _ in first })
        for object in document.objects where object.kind == .link {
            let site = object.site
            if site.node["operationId"] == nil, site.node["operationRef"] == nil {
                report.error(at: site.location, "a link needs 'operationId' or 'operationRef'")
            }
            if let id = site.string("operationId") {
                guard let operation = operations[id] else {
                    report.error(at: site.location(of: "operationId"), "there is no operation '\(id)'")
                    continue
                }
                look(at: site.member("parameters"), of: operation, &report)
            }
            if let text = site.string("operationRef"), text.hasPrefix("#") {
                look(at: text, site, document, byPlace, &report)
            }
        }
    }

    private static func look(
        at reference: String, _ site: Site, _ document: Document, _ operations: [String: Operation],
        _ report: inout Report
    ) {
        let tokens = (try? ReferenceText(reference))?.tokens
        guard let tokens, let target = JSONPointer.site(at: tokens, in: document.root) else {
            report.error(at: site.location(of: "operationRef"), "'\(reference)' leads to no operation")
            return
        }
        guard let operation = operations[target.pointer] else {
            // Nobody may have referred to the path item that has it.
            if Method(rawValue: target.lastToken) == nil {
                report.error(
                    at: site.location(of: "operationRef"), "'\(reference)' leads to something that is no operation",
                    notes: [Finding.Note("it is here", at: target.location)])
            }
            return
        }
        look(at: site.member("parameters"), of: operation, &report)
    }

    /// A name may be told apart by its place, as in `path.id`.
    private static func look(at parameters: Site?, of operation: Operation, _ report: inout Report) {
        guard let parameters else { return }
        let known = Set(operation.parameters.flatMap { [$0.name, "\($0.place).\($0.name)"] })
        for (name, site) in parameters.members where !known.contains(name) {
            report.error(
                at: site.location, "operation '\(operation.operationID)' has no parameter '\(name)'",
                notes: [Finding.Note("the operation is here", at: operation.location)])
        }
    }
}
