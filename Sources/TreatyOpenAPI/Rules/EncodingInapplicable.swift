extension Rule {
    /// `encoding` means something for forms and multipart bodies only, and its `headers` for the latter alone (OpenAPI 3.1.1,
    /// §4.8.15).
    ///
    /// Take it away.
    static let encodingInapplicable = Rule("encoding-inapplicable", .warning)
        .objects { object, _, report in
            guard object.kind == .mediaType && object.site.node["encoding"] != nil else { return }
            let media = MediaType(site: object.site, name: object.site.lastToken, examples: [])
            let isForm = media.essence == "application/x-www-form-urlencoded" || media.essence.hasPrefix("multipart/")
            if media.essence == "application/x-www-form-urlencoded" {
                for (_, encoding) in object.site.member("encoding")?.members ?? [] {
                    guard let headers = encoding.member("headers") else { continue }
                    report.warning(
                        at: headers.location, "'headers' do nothing in a form; they are for parts of multipart")
                }
            }
            guard !isForm, !media.essence.contains("*") else { return }
            report.warning(
                at: object.site.location(of: "encoding"), "'encoding' does nothing for '\(media.essence)'")
        }
}
