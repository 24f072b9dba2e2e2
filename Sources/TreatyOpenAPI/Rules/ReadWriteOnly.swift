extension Rule {
    /// A member that is `readOnly` and `writeOnly` may appear on neither side.
    ///
    /// Take one of the two away, or the member.
    static let readWriteOnly = Rule("read-write-only", .lowerableError)
        .schemas { schema, _, report in
            guard schema.isReadOnly && schema.isWriteOnly else { return }
            report.error(
                at: schema.location(of: "writeOnly"), "'readOnly' and 'writeOnly' exclude each other",
                notes: [schema.site.note("'readOnly' is here", of: "readOnly")])
        }
}
