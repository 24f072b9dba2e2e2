extension Rule {
    /// Every status that the server can send stands in the contract by its number; `2XX` and `default` name none.
    ///
    /// Write out the statuses.
    static let notCarriedResponses = Rule("not-carried") { document, report in
        for operation in document.operations {
            for (name, site) in operation.site.member("responses")?.fixedMembers ?? [] {
                switch ResponseStatus(name) {
                case .range, .default:
                    report.error(
                        at: site.location,
                        "response '\(name)' is not carried into the generated code yet; write each status by its number"
                    )
                case .code(let code) where code < 200:
                    report.error(at: site.location, "response '\(name)' is interim: the server sends those by itself")
                case .code, nil: break
                }
            }
        }
    }
}
