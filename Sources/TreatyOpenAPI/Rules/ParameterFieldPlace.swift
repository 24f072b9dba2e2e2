extension Rule {
    /// OpenAPI 3.1.1, §4.8.12.2: `allowEmptyValue` and `allowReserved` are for parameters in the query.
    ///
    /// Take the field away.
    static let parameterFieldPlace = Rule("parameter-field-place", .lowerableError)
        .objects { object, document, report in
            guard object.kind == .parameter else { return }
            guard let place = object.site.string("in").flatMap(Parameter.Place.init), place != .query else { return }
            for name in ["allowEmptyValue", "allowReserved"] where object.site.boolean(name) == true {
                // From 3.2 on, reserved characters may be allowed everywhere.
                if name == "allowReserved", document.version(of: object.site) >= .v32 { continue }
                report.error(
                    at: object.site.location(of: name), "'\(name)' is for parameters in the query, not in: \(place)")
            }
        }
}
