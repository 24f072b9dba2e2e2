extension Rule {
    /// Generated code hands over the content of this media type as text or as bytes: what its schema says beyond that is
    /// not looked at.
    ///
    /// Read and check it in the handler, or offer JSON.
    static let contentUnchecked = Rule("content-unchecked", .warning) { document, report in
        var seen = Set<String>()
        for operation in document.operations {
            let requests = (operation.requestBody?.content ?? []).filter { !$0.isChecked(isRequest: true) }
            let responses = operation.responses.flatMap(\.content).filter { !$0.isChecked(isRequest: false) }
            for media in requests + responses {
                guard seen.insert("\(media.location.file) \(media.pointer)").inserted else { continue }
                let what = media.kind == .bytes || media.kind == .multipart ? "bytes" : "text"
                report.warning(
                    at: media.location,
                    "the schema of '\(media.name)' is not checked: the handler reads and writes its \(what)")
            }
            let values =
                operation.parameters.compactMap(\.content)
                + operation.responses.flatMap(\.headers).compactMap(\.content)
            for media in values where !media.isCheckedInText {
                guard seen.insert("\(media.location.file) \(media.pointer)").inserted else { continue }
                report.warning(
                    at: media.location,
                    "the schema of '\(media.name)' is not checked: the handler has the value as text")
            }
        }
    }
}
