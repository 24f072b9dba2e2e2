import TreatyYAML

extension Rule {
    /// `encoding` names members of the body's schema; one that the schema does not describe is encoded never.
    ///
    /// Mend the name, or describe the member.
    static let encodingProperty = Rule("encoding-property", .lowerableError) { document, report in
        for object in document.objects where object.kind == .mediaType {
            guard let encodings = object.site.member("encoding")?.members, !encodings.isEmpty,
                let schema = document.schema(at: object.site.member("schema"))
            else { continue }
            let names = schema.describedMembers
            guard !names.isEmpty else { continue }
            for (name, site) in encodings where !names.contains(name) {
                report.error(
                    at: site.location, "the schema of this body describes no member '\(name)'",
                    notes: [object.site.note("the schema is here", of: "schema")])
            }
        }
    }
}

extension Document {
    /// The schema that was read at a site.
    func schema(at site: Site?) -> Schema? {
        guard let site else { return nil }
        return schemas.first { $0.pointer == site.pointer && $0.node.location.file == site.node.location.file }
    }
}

extension Schema {
    /// The members that a schema describes for its instance, also through references and compositions.
    var describedMembers: Set<String> {
        var names: Set<String> = []
        var seen: Set<ObjectIdentifier> = []
        var rest = [self]
        while let next = rest.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            names.formUnion(next.properties.map(\.name))
            rest += next.allOf + next.anyOf + next.oneOf
            rest += [next.thenSchema, next.elseSchema, next.reference?.target].compactMap { $0 }
            rest += next.dependentSchemas.map(\.schema)
        }
        return names
    }
}
