extension Rule {
    /// The standard makes some fields a must.
    ///
    /// Mend it by adding the field.
    static let requiredField = Rule("required-field")
        .objects { object, _, report in
            for field in missingFields(of: object) where !isForReaders(field, of: object) {
                report.error(at: object.site.location, "'\(field)' is missing in \(object.kind.rawValue)")
            }
        }

    /// The standard makes some fields a must that only people read: the docs have a gap without them, the code has none.
    ///
    /// Mend it by adding the field.
    static let requiredText = Rule("required-text", .lowerableError)
        .objects { object, _, report in
            for field in missingFields(of: object) where isForReaders(field, of: object) {
                report.error(at: object.site.location, "'\(field)' is missing in \(object.kind.rawValue)")
            }
        }

    /// Without those that have a rule of their own.
    private static func missingFields(of object: ReadObject) -> [String] {
        guard !object.fields.required.isEmpty, object.site.node.mapping != nil || object.site.node.isNull else {
            return []
        }
        var missing: [String] = []
        for field in object.fields.required where !["paths", "responses"].contains(field.name) {
            if object.site.node[field.name]?.isNull ?? true { missing.append(field.name) }
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
