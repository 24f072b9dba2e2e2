extension Rule {
    /// OpenAPI 3.1.1, §4.8.12: header parameters named `Accept`, `Content-Type` and `Authorization` are ignored.
    ///
    /// Take it away: media types and security schemes say the same and are carried.
    static let parameterReservedHeader = Rule("parameter-reserved-header", .lowerableError)
        .objects { object, _, report in
            guard object.kind == .parameter && object.site.string("in") == "header" else { return }
            guard let name = object.site.string("name"), reserved.contains(name.lowercased()) else { return }
            report.error(
                at: object.site.location(of: "name"), "the standard ignores a header parameter '\(name)'")
        }

    private static let reserved: Set<String> = ["accept", "content-type", "authorization"]
}
