extension Rule {
    /// A value of `enum` or `const` that the schema's own type refuses: nobody can ever send it.
    ///
    /// Mend the value or the type; quotes make a string of `1` and `true`.
    static let enumType = Rule("enum-type", .lowerableError)
        .schemas { schema, _, report in
            if let values = schema.enumValues, values.isEmpty {
                report.error(at: schema.location(of: "enum"), "an empty 'enum' refuses everything")
            }
            if let value = schema.constValue, schema.lists(value) == false {
                report.error(
                    at: schema.location(of: "const"), "'const' is none of the values of 'enum'",
                    notes: [schema.site.note("'enum' is here", of: "enum")])
            }
            guard !schema.types.isEmpty else { return }
            for value in schema.enumValues ?? [] where !schema.types.contains(where: { value.has(type: $0) }) {
                report.error(
                    at: value.location, "a value of 'enum' is \(value.kindInWords), which 'type' refuses",
                    notes: [schema.site.note("'type' is here", of: "type")])
            }
            if let value = schema.constValue, !schema.types.contains(where: { value.has(type: $0) }) {
                report.error(
                    at: value.location, "'const' is \(value.kindInWords), which 'type' refuses",
                    notes: [schema.site.note("'type' is here", of: "type")])
            }
        }
}
