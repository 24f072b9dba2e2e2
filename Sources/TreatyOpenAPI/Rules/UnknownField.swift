extension Rule {
    /// A field that the standard does not know does nothing, whatever its author hoped: most often a slip of the pen.
    ///
    /// Mend it by its right name; for a field of one's own, begin the name with `x-`.
    static let unknownField = Rule("unknown-field", .lowerableError) { document, report in
        for object in document.objects {
            for (name, site) in object.site.members where !name.hasPrefix("x-") && object.kind.field(name) == nil {
                report.error(at: site.location, "'\(name)' is no field of \(object.kind.rawValue)")
            }
        }
    }
}
