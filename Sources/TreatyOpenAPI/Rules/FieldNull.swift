import TreatyYAML

extension Rule {
    /// A field whose value was forgotten: `parameters:` with nothing behind it is null.
    ///
    /// Leave the field out, or give it a value. Until then it counts as left out; an operation, or what has a name of its
    /// own (a path, a media type, a component), as empty.
    static let fieldNull = Rule("field-null", .lowerableError)
        .fields { written, _, report in
            if let field = written.field { report.findNull(field, written.entry) }
        }
}

extension Report {
    fileprivate mutating func findNull(_ field: Field, _ entry: Mapping.Entry) {
        guard field.shape != .any else { return }
        if entry.value.isNull {
            // One that must be there is missing.
            if !field.isRequired {
                error(at: entry.location, "'\(field.name)' has no value; leave it out, or give it one")
            }
        } else if field.shape.partShape != nil, !field.shape.isSequence {
            for part in entry.value.mapping?.entries ?? [] where part.value.isNull && !part.name.hasPrefix("x-") {
                error(at: part.location, "'\(part.name)' has no value; write {} where it is to be empty")
            }
        }
    }
}
