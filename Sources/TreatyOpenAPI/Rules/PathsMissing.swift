extension Rule {
    /// A document that describes nothing that could be called or referred to: 3.0 asks for `paths`, later versions for
    /// `paths`, `components` or `webhooks`.
    ///
    /// Add `paths`, if need be `paths: {}`.
    static let pathsMissing = Rule("paths-missing", .lowerableError) { document, report in
        let names = document.version == .v30 ? ["paths"] : ["paths", "components", "webhooks"]
        guard names.allSatisfy({ document.root[$0]?.isNull ?? true }) else { return }
        report.error(
            at: document.location, "the document needs \(names.map { "'\($0)'" }.joined(separator: " or "))")
    }
}
