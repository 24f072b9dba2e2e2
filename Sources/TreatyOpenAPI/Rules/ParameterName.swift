extension Rule {
    /// A parameter without a name, or with one that its place cannot carry: names of cookies are tokens (RFC 6265,
    /// §4.1.1). Where this is lowered, it is looked for as it is written.
    ///
    /// Mend the name.
    static let parameterName = Rule("parameter-name", .lowerableError)
        .objects { object, _, report in
            guard object.kind == .parameter else { return }
            guard let name = object.site.string("name") else { return }
            if name.isEmpty {
                report.error(at: object.site.location(of: "name"), "a parameter must have a name")
            } else if object.site.string("in") == "cookie", !isToken(name) {
                report.error(at: object.site.location(of: "name"), "'\(name)' is no name of a cookie")
            }
        }
}
