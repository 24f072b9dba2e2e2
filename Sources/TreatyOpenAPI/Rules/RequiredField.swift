extension Rule {
    /// The standard makes some fields a must.
    ///
    /// Mend it by adding the field.
    static let requiredField = Rule("required-field") { document, report in
        for (field, object) in missingFields(of: document) where !isForReaders(field, of: object) {
            report.error(at: object.site.location, "'\(field)' is missing in \(object.kind.rawValue)")
        }
    }

    /// The standard makes some fields a must that only people read: the docs have a gap without them, the code has none.
    ///
    /// Mend it by adding the field.
    static let requiredText = Rule("required-text", .lowerableError) { document, report in
        for (field, object) in missingFields(of: document) where isForReaders(field, of: object) {
            report.error(at: object.site.location, "'\(field)' is missing in \(object.kind.rawValue)")
        }
    }

    /// Without those that have a rule of their own.
    private static func missingFields(of document: Document) -> [(field: String, object: ReadObject)] {
        var missing: [(field: String, object: ReadObject)] = []
        for object in document.objects where !object.fields.required.isEmpty {
            guard object.site.node.mapping != nil || object.site.node.isNull else { continue }
            for field in object.fields.required where !["paths", "responses"].contains(field.name) {
                if object.site.node[field.name]?.isNull ?? true { missing.append((field.name, object)) }
            }
        }
        return missing
    }

    private static func isForReaders(_ field: String, of object: ReadObject) -> Bool {
        switch (object.kind, field) {
        case (.document, "info"), (.info, _), (.license, _), (.externalDocs, _),
            (.response, "description"):
            true
        default: false
        }
    }
}
