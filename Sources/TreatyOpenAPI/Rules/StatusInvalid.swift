extension Rule {
    /// RFC 9110, §15: a status is a number from 100 to 599.
    ///
    /// Mend the number; extensions begin with `x-`.
    static let statusInvalid = Rule("status-invalid") { document, report in
        for operation in document.allOperations {
            for (name, site) in operation.site.member("responses")?.fixedMembers ?? []
            where ResponseStatus(name) == nil {
                report.error(at: site.location, "'\(name)' is no status: write 100 to 599, 2XX or default")
            }
        }
    }
}
