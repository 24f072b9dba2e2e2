import TreatyYAML

extension Rule {
    /// A field of the standard that generated code does not honour yet: to ignore it would break the contract's word.
    ///
    /// Take it out, or say it in a description until it is carried.
    static let notCarriedFields = Rule("not-carried")
        .fields { written, _, report in
            guard case .notCarried = written.field?.carriage, !saysNothing(written.value) else { return }
            report.error(
                at: written.location,
                "'\(written.name)' of \(written.object.kind.rawValue) is not carried into the generated code yet")
        }
        .objects { object, document, report in
            if object.kind == .parameter, let place = object.site.string("in"),
                isNotCarried(place, object, in: document)
            {
                report.error(
                    at: object.site.location(of: "in"),
                    "'in: querystring' of OpenAPI 3.2 is not carried into the generated code yet; write each parameter of the query by itself"
                )
            }
        }

    /// An empty list, a `false` that is the default anyway.
    private static func saysNothing(_ node: Node) -> Bool {
        if let mapping = node.mapping { return mapping.entries.isEmpty }
        if let items = node.sequence { return items.isEmpty }
        return node.boolean == false
    }
}
