extension Rule {
    /// OpenAPI 3.0.4, §4.7.24.1: `items` must be present where the type is `array`.
    ///
    /// Add `items`, if need be `items: {}`.
    static let itemsMissing = Rule("items-missing", .lowerableError)
        .schemas { schema, document, report in
            guard document.version(of: schema.site) == .v30 && schema.types.contains(.array) && schema.items == nil
            else { return }
            report.error(at: schema.location(of: "type"), "an array needs 'items' in OpenAPI 3.0")
        }
}
