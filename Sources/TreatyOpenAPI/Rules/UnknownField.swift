extension Rule {
    /// A field that the standard does not know does nothing, whatever its author hoped: most often a slip of the pen.
    ///
    /// Mend it by its right name; for a field of one's own, begin the name with `x-`.
    static let unknownField = Rule("unknown-field", .lowerableError)
        .fields { field, document, report in
            let kind = field.object.kind
            guard field.field == nil, !kind.hasFreeNames, kind != .reference, !field.name.hasPrefix("x-") else {
                return
            }
            let hint = hint(field.name, field.object, document.version(of: field.object.site))
            report.error(at: field.location, "'\(field.name)' is no field of \(kind.rawValue)\(hint)")
        }

    /// What was meant, or which version of the standard has the field.
    private static func hint(_ name: String, _ object: ReadObject, _ version: OpenAPIVersion) -> String {
        let fields = ObjectFieldTable.byName[object.kind] ?? [:]
        if let versions = fields[name]?.first?.versions {
            let other = version < versions.lowerBound ? versions.lowerBound : versions.upperBound
            return " in OpenAPI \(version.rawValue); \(other.rawValue) has it"
        }
        if name == "$ref", fields["schema"] != nil { return "; write 'schema: {$ref: …}'" }
        return intendedName(name, among: fields.keys).map { "; did you mean '\($0)'?" } ?? ""
    }
}
