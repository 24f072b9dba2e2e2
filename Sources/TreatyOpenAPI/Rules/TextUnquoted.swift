import TreatyYAML

extension Rule {
    /// A number or a boolean where text is meant: YAML reads `version: 1.0` as a number.
    ///
    /// Put the value in quotes. Until then its text counts as it is written.
    static let textUnquoted = Rule("text-unquoted", .lowerableError) { document, report in
        for object in document.objects {
            for (name, site) in object.site.members {
                guard let field = object.kind.field(name, in: document.version(of: object.site)) else { continue }
                report.findBareText(field, site)
            }
        }
        for schema in document.schemas {
            for (name, site) in schema.site.members {
                guard let field = SchemaKeywordTable.byName[name] else { continue }
                report.findBareText(field, site)
            }
        }
    }
}

extension Field {
    /// Whether the text of a number or a boolean can be taken for the string that the field wants.
    var takesBareText: Bool { !name.hasPrefix("$") && name != "pattern" && name != "format" }
}

extension Report {
    fileprivate mutating func findBareText(_ field: Field, _ site: Site) {
        guard field.takesBareText else { return }
        findBareText(field.shape, field.name, site)
    }

    private mutating func findBareText(_ shape: FieldShape, _ name: String, _ site: Site) {
        switch shape {
        case .string:
            guard site.node.string == nil, let text = site.node.text else { return }
            error(at: site.node.location, "'\(name)' must be a string; write '\(text)' in quotes")
        case .mappingOfStrings, .mappingOfStringLists, .sequenceOfStrings, .sequenceOfStringListMappings:
            guard let part = shape.partShape else { return }
            for item in shape.isSequence ? site.items : site.members.map(\.site) {
                findBareText(part, "\(name)/\(item.lastToken)", item)
            }
        default: break
        }
    }
}
