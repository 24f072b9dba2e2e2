extension Rule {
    /// OpenAPI 3.1.1, §4.8.17: a response header named `Content-Type` is ignored; media types say the same.
    ///
    /// Take it away.
    static let headerIgnored = Rule("header-ignored", .warning)
        .objects { object, _, report in
            guard object.kind == .response || object.kind == .encoding else { return }
            for (name, site) in object.site.member("headers")?.members ?? [] where name.lowercased() == "content-type" {
                report.warning(at: site.location, "the standard ignores a header '\(name)' here")
            }
        }
}
