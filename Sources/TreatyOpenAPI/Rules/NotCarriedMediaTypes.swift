extension Rule {
    /// Bodies are carried as JSON, as YAML and as text.
    ///
    /// Write `application/json`, `application/problem+json`, `application/yaml` or a `text/` type.
    static let notCarriedMediaTypes = Rule("not-carried") { document, report in
        for object in document.objects where object.kind == .mediaType {
            let media = MediaType(site: object.site, name: object.site.lastToken, examples: [])
            let isCarried = carriedMediaTypes.contains(media.essence) || media.essence.hasPrefix("text/")
            guard !isCarried || media.essence.contains("*"), isMediaTypeName(media.name) else { continue }
            report.error(
                at: object.site.location, "media type '\(media.name)' is not carried into the generated code yet")
        }
    }

    private static let carriedMediaTypes: Set<String> = [
        "application/json", "application/problem+json", "application/yaml",
    ]
}
