import TreatyYAML

extension Rule {
    /// A number or a boolean where text is meant: YAML reads `version: 1.0` as a number.
    ///
    /// Put the value in quotes. Until then its text counts as it is written.
    static let textUnquoted = Rule("text-unquoted", .lowerableError)
        .fields { written, _, report in
            if let field = written.field { report.findBareText(field, written.value) }
        }
        .keywords { written, _, report in
            if let field = written.field { report.findBareText(field, written.value) }
        }
}

extension Field {
    /// Whether the text of a number or a boolean can be taken for the string that the field wants.
    var takesBareText: Bool { !name.hasPrefix("$") && name != "pattern" && name != "format" }
}

extension Report {
    fileprivate mutating func findBareText(_ field: Field, _ node: Node) {
        guard field.takesBareText else { return }
        findBareText(field.shape, field.name, node)
    }

    private mutating func findBareText(_ shape: FieldShape, _ name: String, _ node: Node) {
        switch shape {
        case .string:
            guard node.string == nil, let text = node.text else { return }
            error(at: node.location, "'\(name)' must be a string; write '\(text)' in quotes")
        case .mappingOfStrings, .mappingOfStringLists, .sequenceOfStrings, .sequenceOfStringListMappings:
            guard let part = shape.partShape else { return }
            for (position, item) in (node.sequence ?? []).enumerated() where shape.isSequence {
                findBareText(part, "\(name)/\(position)", item)
            }
            for entry in node.mapping?.entries ?? [] where !shape.isSequence {
                findBareText(part, "\(name)/\(entry.name)", entry.value)
            }
        default: break
        }
    }
}
