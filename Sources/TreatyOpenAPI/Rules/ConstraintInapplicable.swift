extension Rule {
    /// A constraint that its schema's type can never meet, such as `minLength` on an integer: it does nothing.
    ///
    /// Mend the type, or take the constraint away.
    static let constraintInapplicable = Rule("constraint-inapplicable", .warning)
        .schemas { schema, _, report in
            for (name, other) in companions where schema.has(name) && !schema.has(other) {
                report.warning(at: schema.location(of: name), "'\(name)' does nothing without '\(other)'")
            }
            if let format = schema.format, !schema.types.isEmpty, let types = ValueFormat.subjects(of: format),
                types.isDisjoint(with: schema.types)
            {
                let written = schema.types.map(\.rawValue).joined(separator: ", ")
                report.warning(at: schema.location(of: "format"), "format '\(format)' does nothing on type \(written)")
            }
        }
        .keywords { keyword, _, report in
            guard let types = subjects[keyword.name], !keyword.schema.types.isEmpty,
                types.allSatisfy({ !keyword.schema.types.contains($0) })
            else { return }
            let written = keyword.schema.types.map(\.rawValue).joined(separator: ", ")
            report.warning(at: keyword.location, "'\(keyword.name)' does nothing on type \(written)")
        }

    /// Keywords that JSON Schema 2020-12 ignores without another one.
    private static let companions = [
        ("minContains", "contains"), ("maxContains", "contains"), ("then", "if"), ("else", "if"),
    ]

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
