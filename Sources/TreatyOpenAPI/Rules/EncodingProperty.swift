import TreatyYAML

extension Rule {
    /// `encoding` names members of the body's schema; one that the schema does not describe is encoded never.
    ///
    /// Mend the name, or describe the member.
    static let encodingProperty = Rule("encoding-property", .lowerableError) { document, report in
        var index = SchemaIndex(document)
        for object in document.objects where object.kind == .mediaType {
            guard let encodings = object.site.member("encoding")?.members, !encodings.isEmpty,
                let schema = index.schema(at: object.site.member("schema"))
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

/// The schemas of a document by their places.
struct SchemaIndex {
    private let document: Document
    private lazy var byPlace: [String: Schema] = Dictionary(
        document.schemas.map { (Self.place(of: $0.site), $0) }, uniquingKeysWith: { first, _ in first })

    init(_ document: Document) { self.document = document }

    /// The schema that was read at a site.
    mutating func schema(at site: Site?) -> Schema? { site.flatMap { byPlace[Self.place(of: $0)] } }

    private static func place(of site: Site) -> String { site.node.location.file + "#" + site.pointer }
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
