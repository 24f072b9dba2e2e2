extension Rule {
    /// A constraint that its schema's type can never meet, such as `minLength` on an integer: it does nothing.
    ///
    /// Mend the type, or take the constraint away.
    static let constraintInapplicable = Rule("constraint-inapplicable", .warning) { document, report in
        for schema in document.schemas where !schema.types.isEmpty {
            for (name, site) in schema.site.members {
                guard let types = subjects[name], types.allSatisfy({ !schema.types.contains($0) }) else { continue }
                let written = schema.types.map(\.rawValue).joined(separator: ", ")
                report.warning(at: site.location, "'\(name)' does nothing on type \(written)")
            }
        }
    }

    /// The types that each keyword looks at.
    private static let subjects: [String: [SchemaType]] = {
        var subjects: [String: [SchemaType]] = [:]
        for name in ["minLength", "maxLength", "pattern"] { subjects[name] = [.string] }
        for name in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
            subjects[name] = [.number, .integer]
        }
        for name in ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"] {
            subjects[name] = [.array]
        }
        for name in ["properties", "required", "additionalProperties", "minProperties", "maxProperties"] {
            subjects[name] = [.object]
        }
        return subjects
    }()
}
