extension Rule {
    /// OpenAPI 3.1.1, §4.8.12.2: `allowEmptyValue` and `allowReserved` are for parameters in the query.
    ///
    /// Take the field away.
    static let parameterFieldPlace = Rule("parameter-field-place", .lowerableError) { document, report in
        for object in document.objects where object.kind == .parameter {
            guard let place = object.site.string("in").flatMap(Parameter.Place.init), place != .query else { continue }
            for name in ["allowEmptyValue", "allowReserved"] where object.site.boolean(name) == true {
                // From 3.2 on, reserved characters may be allowed everywhere.
                if name == "allowReserved", document.version(of: object.site) >= .v32 { continue }
                report.error(
                    at: object.site.location(of: name), "'\(name)' is for parameters in the query, not in: \(place)")
            }
        }
    }
}
