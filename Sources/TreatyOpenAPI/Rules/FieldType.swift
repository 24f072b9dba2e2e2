import TreatyYAML

extension Rule {
    /// A field whose value has the wrong type.
    ///
    /// Mend the value. YAML reads `yes` as a string and `3.1` as a number: quotes make a string.
    static let fieldType = Rule("field-type")
        .fields { written, _, report in
            guard let field = written.field else { return }
            field.shape.check(written.value, called: written.name, field.takesBareText, takesNull: true, &report)
        }
        .objects { object, _, report in
            guard object.kind == .callback else { return }
            for (name, site) in object.site.fixedMembers where name != "$ref" {
                FieldShape.mapping.check(site.node, called: name, false, takesNull: false, &report)
            }
        }

    /// The same of a schema's keyword. Reading passes over such a keyword, or takes it for what it must mean.
    static let keywordType = Rule("keyword-type", .lowerableError)
        .keywords { written, _, report in
            guard let field = written.field else { return }
            field.shape.check(written.value, called: written.name, field.takesBareText, takesNull: false, &report)
        }
}

extension FieldShape {
    /// - Parameters:
    ///   - takesBareText: whether a number or a boolean is left to `text-unquoted` where this is a string.
    ///   - takesNull: whether null is left to `field-null`.
    fileprivate func check(
        _ node: Node, called name: String, _ takesBareText: Bool, takesNull: Bool, _ report: inout Report
    ) {
        if takesNull, node.isNull { return }
        func expect(_ isRight: Bool, _ words: String) {
            guard !isRight else { return }
            let found = node.number.map(\.description) ?? node.kindInWords
            report.error(at: node.location, "'\(name)' must be \(words), not \(found)")
        }
        switch self {
        case .any: break
        case .string: expect(node.string != nil || (takesBareText && node.text != nil), "a string")
        case .boolean: expect(node.boolean != nil, "a boolean")
        case .number: expect(node.number != nil, "a number")
        case .nonNegativeInteger: expect((node.integer ?? -1) >= 0, "an integer from 0 up")
        case .schema: expect(node.mapping != nil || node.boolean != nil, "a schema (a mapping or a boolean)")
        case .mapping: expect(node.mapping != nil, "a mapping")
        case .sequence: expect(node.sequence != nil, "a sequence")
        case .typeNames: checkTypes(node, called: name, &report)
        default:
            expect(isSequence ? node.sequence != nil : node.mapping != nil, isSequence ? "a sequence" : "a mapping")
            checkParts(node, called: name, takesBareText, takesNull: takesNull, &report)
        }
        if case .sequenceOfSchemas = self, node.sequence?.isEmpty == true {
            report.error(at: node.location, "'\(name)' must hold at least one schema")
        }
    }

    var isSequence: Bool {
        switch self {
        case .sequenceOfStrings, .sequenceOfMappings, .sequenceOfStringListMappings, .sequenceOfSchemas: true
        default: false
        }
    }

    private func checkParts(
        _ node: Node, called name: String, _ takesBareText: Bool, takesNull: Bool, _ report: inout Report
    ) {
        guard let part = partShape else { return }
        for (position, item) in (node.sequence ?? []).enumerated() where isSequence {
            part.check(item, called: "\(name)/\(position)", takesBareText, takesNull: false, &report)
        }
        for entry in node.mapping?.entries ?? [] where !isSequence {
            if case .patternedMapping = self, entry.name.hasPrefix("x-") { continue }
            part.check(entry.value, called: entry.name, takesBareText, takesNull: takesNull, &report)
        }
    }

    /// The shape of every item or member.
    var partShape: FieldShape? {
        switch self {
        case .mappingOfStrings, .sequenceOfStrings: .string
        case .mappingOfBooleans: .boolean
        case .mappingOfStringLists: .sequenceOfStrings
        case .sequenceOfStringListMappings: .mappingOfStringLists
        case .mappingOfSchemas, .sequenceOfSchemas: .schema
        case .mappingOfMappings, .sequenceOfMappings, .patternedMapping: .mapping
        default: nil
        }
    }

    private func checkTypes(_ node: Node, called name: String, _ report: inout Report) {
        let names = node.sequence ?? [node]
        if names.isEmpty { report.error(at: node.location, "'\(name)' must name at least one type") }
        for node in names {
            guard let text = node.string else {
                let hint = node.isNull ? "; the type null is the string 'null', in quotes" : ""
                report.error(at: node.location, "a type is named by a string, not \(node.kindInWords)\(hint)")
                continue
            }
            if SchemaType(rawValue: text) == nil {
                let known = SchemaType.allCases.map(\.rawValue).joined(separator: ", ")
                report.error(at: node.location, "'\(text)' is no type; the types are \(known)")
            }
        }
    }
}
