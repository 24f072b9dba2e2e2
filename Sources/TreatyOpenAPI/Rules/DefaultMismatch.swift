import TreatyYAML

extension Rule {
    /// A `default` that its own schema refuses: the server would put in what it does not accept.
    ///
    /// Mend the default or the schema.
    static let defaultMismatch = Rule("default-mismatch", .lowerableError) { document, report in
        var steps = InstanceValidator.stepsMax(for: document)
        for schema in document.schemas {
            guard let value = schema.defaultValue else { continue }
            let outcome = InstanceValidator.outcome(of: value, against: schema, direction: .either, &steps)
            report.tell(outcome, of: "default")
        }
    }
}
