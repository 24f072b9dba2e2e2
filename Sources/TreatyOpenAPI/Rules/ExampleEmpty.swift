extension Rule {
    /// An Example Object with neither `value` nor `externalValue` shows nothing; a value written beside them is not read.
    ///
    /// Write what is meant under `value`.
    static let exampleEmpty = Rule("example-empty", .warning) { document, report in
        let names = ["value", "externalValue", "dataValue", "serializedValue"]
        for object in document.objects where object.kind == .example {
            guard object.site.node.mapping != nil, names.allSatisfy({ object.site.node[$0] == nil }) else { continue }
            report.warning(at: object.site.location, "this example has no 'value'")
        }
    }
}
