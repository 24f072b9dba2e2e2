import TreatyYAML

extension Rule {
    /// A media type that is no `type/subtype` (RFC 9110, §8.3.1), or the same one twice: `Content-Type` could not choose.
    ///
    /// Mend the name, or merge the two.
    static let mediaTypeName = Rule("media-type-name", .lowerableError) { document, report in
        for object in document.objects where object.kind == .mediaType {
            let name = object.site.lastToken
            guard !isMediaTypeName(name) else { continue }
            report.error(at: object.site.location, "'\(name)' is no media type")
        }
        for object in document.objects where object.kind == .requestBody || object.kind == .response {
            var places: [String: SourceLocation] = [:]
            for (name, site) in object.site.member("content")?.members ?? [] {
                let type = MediaType(site: site, name: name, examples: []).normalized
                if let first = places[type] {
                    report.error(
                        at: site.location, "media type '\(type)' comes twice",
                        notes: [Finding.Note("it is first here", at: first)])
                } else {
                    places[type] = site.location
                }
            }
        }
    }

    /// Two tokens with a slash between them; what follows a semicolon is not looked at.
    static func isMediaTypeName(_ name: String) -> Bool {
        let essence = name.prefix { $0 != ";" }
        let parts = essence.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        let subtype = parts[1].prefix { $0 != " " }
        return isToken(parts[0]) && isToken(subtype) && parts[1].dropFirst(subtype.count).allSatisfy { $0 == " " }
    }
}
