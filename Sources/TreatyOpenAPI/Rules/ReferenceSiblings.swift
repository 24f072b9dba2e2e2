extension Rule {
    /// What stands beside `$ref` in a Reference Object is ignored, by the standard's word: only `summary` and
    /// `description` count, from 3.1 on.
    ///
    /// Take it out, or write the object itself in the place of the reference.
    static let referenceSiblings = Rule("reference-siblings", .warning)
        .objects { object, _, report in
            guard object.kind == .reference else { return }
            for entry in object.entries where object.fields[entry.name] == nil && !entry.name.hasPrefix("x-") {
                report.warning(at: entry.location, "'\(entry.name)' beside '$ref' is ignored")
            }
        }
}
