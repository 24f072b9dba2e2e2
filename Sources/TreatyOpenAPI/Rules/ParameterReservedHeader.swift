extension Rule {
    /// OpenAPI 3.1.1, §4.8.12: header parameters named `Accept`, `Content-Type` and `Authorization` are ignored.
    ///
    /// Take it away: media types and security schemes say the same and are carried.
    static let parameterReservedHeader = Rule("parameter-reserved-header", .lowerableError) { document, report in
        for object in document.objects where object.kind == .parameter && object.site.string("in") == "header" {
            guard let name = object.site.string("name"), reserved.contains(name.lowercased()) else { continue }
            report.error(
                at: object.site.location(of: "name"), "the standard ignores a header parameter '\(name)'")
        }
    }

    private static let reserved: Set<String> = ["accept", "content-type", "authorization"]
}
