extension Rule {
    /// `x-treaty-…` and `x-swift-…` are this generator's own, and it knows all of them; others pass unseen.
    ///
    /// Mend it by its right name.
    static let unknownExtension = Rule("unknown-extension", .lowerableError) { document, report in
        for site in document.extended {
            for entry in site.node.mapping?.entries ?? [] where isOurs(entry.name) && !known.contains(entry.name) {
                report.error(at: entry.location, "'\(entry.name)' is no extension of this generator")
            }
        }
    }

    private static let known: Set<String> = [
        "x-treaty-subject", "x-treaty-token", "x-treaty-subject-pointer", "x-swift-name",
    ]

    private static func isOurs(_ name: String) -> Bool {
        name.hasPrefix("x-treaty-") || name.hasPrefix("x-swift-")
    }
}
