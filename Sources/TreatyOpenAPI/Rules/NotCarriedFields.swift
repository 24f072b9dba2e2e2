import TreatyYAML

extension Rule {
    /// A field of the standard that generated code does not honour yet: to ignore it would break the contract's word.
    ///
    /// Take it out, or say it in a description until it is carried.
    static let notCarriedFields = Rule("not-carried") { document, report in
        for object in document.objects {
            for entry in object.entries {
                guard case .notCarried = object.fields[entry.name]?.carriage, !saysNothing(entry.value) else {
                    continue
                }
                report.error(
                    at: entry.location,
                    "'\(entry.name)' of \(object.kind.rawValue) is not carried into the generated code yet")
            }
            if object.kind == .parameter, let place = object.site.string("in"),
                isNotCarried(place, object, in: document)
            {
                report.error(
                    at: object.site.location(of: "in"),
                    "'in: querystring' of OpenAPI 3.2 is not carried into the generated code yet; write each parameter of the query by itself"
                )
            }
        }
    }

    /// An empty list, a `false` that is the default anyway.
    private static func saysNothing(_ node: Node) -> Bool {
        if let mapping = node.mapping { return mapping.entries.isEmpty }
        if let items = node.sequence { return items.isEmpty }
        return node.boolean == false
    }
}
