extension Rule {
    /// `/a` and `/a/` are two paths; whoever forgets the slash, or adds it, gets 404.
    ///
    /// Leave the slash at the end out.
    static let pathTrailingSlash = Rule("path-trailing-slash", .warning) { document, report in
        for path in document.paths.map(\.path) where path.text.hasSuffix("/") && path.text != "/" {
            report.warning(at: path.location, "path '\(path.text)' ends with '/'")
        }
    }
}
