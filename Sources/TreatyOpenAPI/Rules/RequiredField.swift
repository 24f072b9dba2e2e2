extension Rule {
    /// The standard makes some fields a must.
    ///
    /// Mend it by adding the field.
    static let requiredField = Rule("required-field") { document, report in
        for object in document.objects where object.site.node.mapping != nil {
            let fields = object.kind.fields(in: document.version(of: object.site))
            for field in fields where field.isRequired && object.site.node[field.name] == nil {
                report.error(at: object.site.location, "'\(field.name)' is missing in \(object.kind.rawValue)")
            }
        }
        let mains = ["paths", "components", "webhooks"]
        if document.version > .v30, mains.allSatisfy({ document.root[$0] == nil }) {
            report.error(at: document.location, "the document needs 'paths', 'components' or 'webhooks'")
        }
    }
}
