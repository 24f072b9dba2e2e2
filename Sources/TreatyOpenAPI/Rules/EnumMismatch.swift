import TreatyYAML

extension Rule {
    /// A value of `enum` or `const` that another keyword of its schema refuses, such as `maxLength`: nobody can send it.
    ///
    /// Mend the value or the keyword.
    static let enumMismatch = Rule("enum-mismatch", .lowerableError) { document, report in
        var steps = InstanceValidator.stepsMax(for: document)
        for schema in document.schemas where schema.hasMore(than: ["enum", "const", "type"]) {
            for value in (schema.enumValues ?? []).prefix(valuesMax) + [schema.constValue].compactMap({ $0 }) {
                // What `type` refuses has a finding already.
                guard schema.types.isEmpty || schema.types.contains(where: { value.has(type: $0) }) else { continue }
                let violations = InstanceValidator.violations(of: value, against: schema, direction: .either, &steps)
                for violation in violations where !violation.isOfList(schema) {
                    report.error(
                        at: violation.location, "this value is never sent: \(violation.message)",
                        notes: violation.notes)
                }
            }
        }
    }

    /// Each is compared with all others: of a longer list only the front is looked at.
    private static let valuesMax = 200
}

extension InstanceValidator.Violation {
    /// `enum` and `const` of one schema are held against each other by a rule of their own.
    fileprivate func isOfList(_ schema: Schema) -> Bool {
        notes.contains { note in ["enum", "const"].contains { note.location == schema.location(of: $0) } }
    }
}

extension Schema {
    /// Whether it says more than these keywords do.
    fileprivate func hasMore(than names: Set<String>) -> Bool {
        guard keywords.enumValues != nil || keywords.constValue != nil else { return false }
        return (node.mapping?.entries ?? []).contains { entry in
            !names.contains(entry.name) && !entry.name.hasPrefix("x-")
                && !SchemaKeywordTable.isAnnotation(entry.name)
        }
    }
}
