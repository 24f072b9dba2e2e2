extension Rule {
    /// `multipleOf` must be more than 0 (JSON Schema 2020-12, validation §6.2.1), and is exact to 38 digits.
    ///
    /// Write the divisor without its sign, or with fewer digits.
    static let multipleOfPositive = Rule("multiple-of-positive")
        .schemas { schema, _, report in
            guard let multiple = schema.multipleOf else { return }
            if multiple.isZero || multiple.isNegative {
                report.error(at: schema.location(of: "multipleOf"), "'multipleOf' must be greater than 0")
            } else if multiple.digitCount > 38 {
                report.error(at: schema.location(of: "multipleOf"), "'multipleOf' must have at most 38 digits")
            }
        }
}
