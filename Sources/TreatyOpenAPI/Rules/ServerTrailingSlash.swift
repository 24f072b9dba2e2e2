extension Rule {
    /// Paths begin with `/` and are appended to a server's URL: one that ends with it gives `//`.
    ///
    /// Leave the slash at the end out.
    static let serverTrailingSlash = Rule("server-trailing-slash", .warning)
        .objects { object, _, report in
            guard object.kind == .server else { return }
            guard let text = object.site.string("url"), text.hasSuffix("/"), text != "/" else { return }
            report.warning(at: object.site.location(of: "url"), "the address '\(text)' ends with '/'")
        }
}
