extension Rule {
    /// The standard makes some fields a must.
    ///
    /// Mend it by adding the field.
    static let requiredField = Rule("required-field") { document, report in
        for object in document.objects where object.site.node.mapping != nil {
            for field in object.kind.fields where field.isRequired && object.site.node[field.name] == nil {
                report.error(at: object.site.location, "'\(field.name)' is missing in \(object.kind.rawValue)")
            }
        }
        let mains = ["paths", "components", "webhooks"]
        if mains.allSatisfy({ document.root[$0] == nil }) {
            report.error(at: document.location, "the document needs 'paths' or 'components'")
        }
    }
}
