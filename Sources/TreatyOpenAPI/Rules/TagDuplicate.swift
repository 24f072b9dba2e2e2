import TreatyYAML

extension Rule {
    /// Two tags of one name at the root: the docs could not tell which description to show.
    ///
    /// Merge them.
    static let tagDuplicate = Rule("tag-duplicate", .lowerableError) { document, report in
        var places: [String: SourceLocation] = [:]
        for tag in document.tags {
            if let first = places[tag.name] {
                report.error(
                    at: tag.location, "tag '\(tag.name)' is described twice",
                    notes: [Finding.Note("it is first here", at: first)])
            } else {
                places[tag.name] = tag.location
            }
        }
    }
}
