import TreatyYAML

extension Rule {
    /// Two templates that fit one path, where neither is the more precise one: `/a/{x}` and `/{y}/b` both fit `/a/b`, and
    /// the standard does not say which of them is meant. This server prefers text to parameters from the left.
    ///
    /// Let the paths differ in a segment that both have as text.
    static let pathAmbiguous = Rule("path-ambiguous", .warning) { document, report in
        var byLength: [Int: [PathTemplate]] = [:]
        for path in document.paths.map(\.path) where path.fragment == nil {
            let others = byLength[path.segments.count] ?? []
            byLength[path.segments.count, default: []].append(path)
            guard others.count < pathsMax, let other = others.first(where: { path.isAmbiguous(beside: $0) }) else {
                continue
            }
            report.warning(
                at: path.location, "some paths fit both '\(path.text)' and '\(other.text)'",
                notes: [Finding.Note("'\(other.text)' is here", at: other.location)])
        }
    }

    /// Each path is compared with all of its length.
    private static let pathsMax = 2_000
}

extension PathTemplate {
    /// Each has text where the other one has a parameter, and nothing tells them apart.
    fileprivate func isAmbiguous(beside other: PathTemplate) -> Bool {
        var isPreciser = false
        var isLessPrecise = false
        for (own, its) in zip(segments, other.segments) where own != its {
            switch (own, its) {
            case (.parameter, .parameter): break
            case (.parameter, .literal): isLessPrecise = true
            case (.literal, .parameter): isPreciser = true
            // What fits a segment of several parts depends on its text.
            default: return false
            }
        }
        return isPreciser && isLessPrecise
    }
}
