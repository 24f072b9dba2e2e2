extension Rule {
    /// `encoding` means something for forms and multipart bodies only.
    ///
    /// Take it away.
    static let encodingInapplicable = Rule("encoding-inapplicable", .warning) { document, report in
        for object in document.objects where object.kind == .mediaType && object.site.node["encoding"] != nil {
            let media = MediaType(site: object.site, name: object.site.lastToken, examples: [])
            let isForm = media.essence == "application/x-www-form-urlencoded" || media.essence.hasPrefix("multipart/")
            guard !isForm, !media.essence.contains("*") else { continue }
            report.warning(
                at: object.site.location(of: "encoding"), "'encoding' does nothing for '\(media.essence)'")
        }
    }
}
