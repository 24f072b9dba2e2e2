extension Rule {
    /// OpenAPI 3.1.1, §4.8.17: a response header named `Content-Type` is ignored; media types say the same.
    ///
    /// Take it away.
    static let headerIgnored = Rule("header-ignored", .warning) { document, report in
        for object in document.objects where object.kind == .response || object.kind == .encoding {
            for (name, site) in object.site.member("headers")?.members ?? [] where name.lowercased() == "content-type" {
                report.warning(at: site.location, "the standard ignores a header '\(name)' here")
            }
        }
    }
}
