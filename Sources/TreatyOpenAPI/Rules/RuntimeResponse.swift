extension Rule {
    /// What the runtime answers by itself is `application/problem+json` (RFC 9457), whatever else a contract documents for
    /// that status; the handler may still return what is documented.
    ///
    /// Document `application/problem+json`, too.
    static let runtimeResponse = Rule("runtime-response", .warning) { document, report in
        var seen = Set<String>()
        for operation in document.operations {
            for response in operation.responses
            where response.status.isRuntimes(isSecured: operation.isSecured) && !response.content.isEmpty {
                guard !response.content.contains(where: { $0.essence == "application/problem+json" }),
                    let media = response.content.first,
                    seen.insert("\(media.location.file) \(media.pointer)").inserted
                else { continue }
                report.warning(
                    at: media.location,
                    "what the runtime answers by itself with this status is application/problem+json: document that, too"
                )
            }
        }
    }
}
