extension Rule {
    /// A status below 200 is no answer: the server sends those by itself (RFC 9110 §15.2).
    ///
    /// Take it out. Until then no handler can give it.
    static let statusInterim = Rule("status-interim", .lowerableError) { document, report in
        for operation in document.operations {
            for (name, site) in operation.site.member("responses")?.fixedMembers ?? [] {
                guard ResponseStatus(name)?.isInterim == true else { continue }
                report.error(at: site.location, "response '\(name)' is interim: the server sends those by itself")
            }
        }
    }
}
