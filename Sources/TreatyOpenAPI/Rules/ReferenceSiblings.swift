extension Rule {
    /// What stands beside `$ref` in a Reference Object is ignored, by the standard's word: only `summary` and
    /// `description` count, from 3.1 on.
    ///
    /// Take it out, or write the object itself in the place of the reference.
    static let referenceSiblings = Rule("reference-siblings", .warning) { document, report in
        for object in document.objects where object.kind == .reference {
            let version = document.version(of: object.site)
            for (name, site) in object.site.members
            where !name.hasPrefix("x-") && object.kind.field(name, in: version) == nil {
                report.warning(at: site.location, "'\(name)' beside '$ref' is ignored")
            }
        }
    }
}
