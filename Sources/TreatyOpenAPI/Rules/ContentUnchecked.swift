extension Rule {
    /// Generated code hands over the content of this media type as text or as bytes: what its schema says beyond that is
    /// not looked at.
    ///
    /// Read and check it in the handler, or offer JSON.
    static let contentUnchecked = Rule("content-unchecked", .warning) { document, report in
        var seen = Set<String>()
        let bodies = document.operations.flatMap { operation in
            (operation.requestBody?.content ?? []) + operation.responses.flatMap(\.content)
        }
        for media in bodies where !media.isChecked {
            guard seen.insert("\(media.location.file) \(media.pointer)").inserted else { continue }
            report.warning(
                at: media.location,
                "the schema of '\(media.name)' is not checked: the handler reads and writes its \(media.kind == .text ? "text" : "bytes")"
            )
        }
    }
}
