extension Rule {
    /// A field that the standard does not know does nothing, whatever its author hoped: most often a slip of the pen.
    ///
    /// Mend it by its right name; for a field of one's own, begin the name with `x-`.
    static let unknownField = Rule("unknown-field", .lowerableError) { document, report in
        for object in document.objects where !object.kind.hasFreeNames && object.kind != .reference {
            for entry in object.entries where object.fields[entry.name] == nil && !entry.name.hasPrefix("x-") {
                let hint = hint(entry.name, object.kind, document.version(of: object.site))
                report.error(
                    at: entry.location, "'\(entry.name)' is no field of \(object.kind.rawValue)\(hint)")
            }
        }
    }

    /// Says so when another version of the standard has the field.
    private static func hint(_ name: String, _ kind: ObjectKind, _ version: OpenAPIVersion) -> String {
        guard let versions = ObjectFieldTable.byName[kind]?[name]?.first?.versions else { return "" }
        let other = version < versions.lowerBound ? versions.lowerBound : versions.upperBound
        return " in OpenAPI \(version.rawValue); \(other.rawValue) has it"
    }
}
