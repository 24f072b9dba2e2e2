extension Rule {
    /// An operation has a tag that the document, which describes its tags, does not describe: a slip of the pen, most often.
    ///
    /// Mend the name, or describe the tag at the root.
    static let tagUndefined = Rule("tag-undefined", .warning) { document, report in
        guard !document.tags.isEmpty else { return }
        let known = Set(document.tags.map(\.name))
        for operation in document.allOperations {
            for node in operation.node["tags"]?.sequence ?? [] {
                guard let name = node.string, !known.contains(name) else { continue }
                report.warning(at: node.location, "the document's 'tags' do not describe '\(name)'")
            }
        }
    }
}
