import TreatyYAML

extension Rule {
    /// A media type that is no `type/subtype` (RFC 9110, §8.3.1), or the same one twice: `Content-Type` could not choose.
    ///
    /// Mend the name, or merge the two.
    static let mediaTypeName = Rule("media-type-name", .lowerableError) { document, report in
        var known = Set<String>()
        for object in document.objects where object.kind == .mediaType {
            let name = object.site.lastToken
            // The same few come over and over.
            guard !known.contains(name) else { continue }
            guard !isMediaTypeName(name) else {
                known.insert(name)
                continue
            }
            report.error(at: object.site.location, "'\(name)' is no media type")
        }
        for object in document.objects where object.kind == .encoding {
            guard let text = object.site.string("contentType") else { continue }
            // A list, of which each may be a range.
            for name in text.split(separator: ",", omittingEmptySubsequences: false) {
                guard !isMediaTypeName(String(trimmed(name))) else { continue }
                report.error(at: object.site.location(of: "contentType"), "'\(trimmed(name))' is no media type")
            }
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

    /// Two tokens with a slash between them, and parameters `; name=value`, where a value is a token or in quotes
    /// (RFC 9110, §5.6.6 and §8.3.1).
    static func isMediaTypeName(_ name: String) -> Bool {
        var isInQuotes = false
        let pieces = name.split(omittingEmptySubsequences: false) { character in
            if character == "\"" { isInQuotes.toggle() }
            return character == ";" && !isInQuotes
        }
        guard let essence = pieces.first.map(trimmed) else { return false }
        let parts = essence.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy(isToken), isNameOrRange(parts[0], parts[1]) else { return false }
        return pieces.dropFirst().map(trimmed).allSatisfy { $0.isEmpty || isParameter($0) }
    }

    /// Of ranges there are `*/*` and `type/*` (RFC 9110, §12.5.1); those of a suffix, `type/*+json`, are widely meant.
    private static func isNameOrRange(_ type: Substring, _ subtype: Substring) -> Bool {
        if type.contains("*") { return type == "*" && subtype == "*" }
        return subtype == "*" || !(subtype.hasPrefix("*+") ? subtype.dropFirst() : subtype).contains("*")
    }

    private static func isParameter(_ text: Substring) -> Bool {
        guard let equals = text.firstIndex(of: "="), isToken(text[..<equals]) else { return false }
        let value = text[text.index(after: equals)...]
        return isToken(value) || (value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\""))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return start.prefix(start.count - start.reversed().prefix { $0 == " " || $0 == "\t" }.count)
    }
}
