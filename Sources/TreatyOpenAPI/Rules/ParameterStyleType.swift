import TreatyYAML

extension Rule {
    /// OpenAPI 3.1.1, §4.8.12.3: styles with delimiters are for arrays and objects, `deepObject` for objects; a cookie is
    /// one pair of name and value, so that an array or an object cannot be exploded in it.
    ///
    /// Mend the style or the schema; in a cookie, write `explode: false`.
    static let parameterStyleType = Rule("parameter-style-type", .lowerableError) { document, report in
        lookAtEncodings(document, &report)
        for parameter in document.allParameters {
            guard let schema = parameter.schema else { continue }
            let types = PossibleTypes.of(schema).subtracting([.null])
            guard let problem = problem(parameter, types) else { continue }
            report.error(
                at: parameter.location(of: ["style", "explode", "schema"]),
                "parameter '\(parameter.name)': \(problem)",
                notes: [parameter.site.note("its schema is here", of: "schema")])
        }
    }

    private static func lookAtEncodings(_ document: Document, _ report: inout Report) {
        var index = SchemaIndex(document)
        for object in document.objects where object.kind == .mediaType {
            for (name, site) in object.site.member("encoding")?.members ?? [] {
                guard let style = site.string("style"), style != "form",
                    let member = index.schema(at: object.site.member("schema"))?.dereferenced.property(name)
                else { continue }
                let types = PossibleTypes.of(member.schema).subtracting([.null])
                guard let problem = problem(style, types) else { continue }
                report.error(
                    at: site.location(of: "style"), "member '\(name)': \(problem)",
                    notes: [Finding.Note("its schema is here", at: member.location)])
            }
        }
    }

    private static func problem(_ parameter: Parameter, _ types: Set<SchemaType>) -> String? {
        let simple = types.subtracting([.array, .object])
        if parameter.style == "form", parameter.place == .cookie, parameter.explode, simple != types {
            return "a cookie cannot hold an exploded array or object; write 'explode: false'"
        }
        return problem(parameter.style, types)
    }

    private static func problem(_ style: String, _ types: Set<SchemaType>) -> String? {
        switch style {
        case "deepObject" where !types.isSubset(of: [.object]): "style 'deepObject' is for objects only"
        case "spaceDelimited" where !types.isSubset(of: [.array, .object]),
            "pipeDelimited" where !types.isSubset(of: [.array, .object]):
            "style '\(style)' is for arrays and objects only"
        default: nil
        }
    }
}

extension Parameter {
    /// The place of the first of these fields that is written.
    fileprivate func location(of fields: [String]) -> SourceLocation {
        fields.first { node[$0] != nil }.map { site.location(of: $0) } ?? location
    }
}
