extension Rule {
    /// A status below 200 is no answer: the server sends those by itself (RFC 9110 §15.2).
    ///
    /// Take it out.
    static let statusInterim = Rule("status-interim") { document, report in
        for operation in document.operations {
            for (name, site) in operation.site.member("responses")?.fixedMembers ?? [] {
                switch ResponseStatus(name) {
                case .code(..<200), .range(1):
                    report.error(at: site.location, "response '\(name)' is interim: the server sends those by itself")
                default: break
                }
            }
        }
    }
}
