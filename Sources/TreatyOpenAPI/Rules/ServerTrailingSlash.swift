extension Rule {
    /// Paths begin with `/` and are appended to a server's URL: one that ends with it gives `//`.
    ///
    /// Leave the slash at the end out.
    static let serverTrailingSlash = Rule("server-trailing-slash", .warning) { document, report in
        for object in document.objects where object.kind == .server {
            guard let text = object.site.string("url"), text.hasSuffix("/"), text != "/" else { continue }
            report.warning(at: object.site.location(of: "url"), "the address '\(text)' ends with '/'")
        }
    }
}
