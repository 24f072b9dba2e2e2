import TreatyYAML

extension Rule {
    /// The document is also served as JSON, which has no infinity and no "not a number".
    ///
    /// Leave the value out, or put it in quotes.
    static let jsonNumber = Rule("json-number") { document, report in
        walk(document.root, &report)
    }

    private static func walk(_ node: Node, _ report: inout Report) {
        guard !node.isJSON else { return }
        switch node.content {
        case .mapping(let mapping): for entry in mapping.entries { walk(entry.value, &report) }
        case .sequence(let items): for item in items { walk(item, &report) }
        case .scalar(let scalar):
            guard case .nonFinite = scalar.value else { return }
            report.error(at: node.location, "JSON has no number '\(scalar.text)'")
        }
    }
}
