extension Rule {
    /// `multipleOf` is exact for whole numbers; on fractions a binary `Double` would decide by accident.
    ///
    /// Make the schema's type `integer` and the multiple a whole number.
    static let notCarriedMultiples = Rule("not-carried") { document, report in
        for schema in document.schemas {
            guard let multiple = schema.multipleOf else { continue }
            let isWhole = schema.valueTypes == [.integer] && multiple.isInteger
            if multiple.isZero || multiple.isNegative {
                report.error(at: schema.location(of: "multipleOf"), "'multipleOf' must be greater than 0")
            } else if !isWhole {
                report.error(
                    at: schema.location(of: "multipleOf"),
                    "'multipleOf' is carried into the generated code for integers only")
            }
        }
    }
}
