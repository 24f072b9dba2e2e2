import TreatyYAML

extension Rule {
    /// A form is pairs of names and values: its schema is an object's.
    ///
    /// Describe an object whose members are the fields.
    static let formType = Rule("form-type", .lowerableError) { document, report in
        var index = SchemaIndex(document)
        for object in document.objects where object.kind == .mediaType {
            let media = MediaType(site: object.site, name: object.site.lastToken, examples: [])
            guard ["application/x-www-form-urlencoded", "multipart/form-data"].contains(media.essence),
                let schema = index.schema(at: object.site.member("schema"))
            else { continue }
            let types = PossibleTypes.of(schema)
            guard !types.isEmpty, !types.contains(.object) else { continue }
            report.error(
                at: object.site.location(of: "schema"),
                "the schema of a form is an object's, not one of \(types.map(\.rawValue).sorted().joined(separator: ", "))"
            )
        }
    }
}
