import TreatyYAML

extension Rule {
    /// Parts of an `allOf` that ask for different types of one value, or of one member: nothing fits all of them.
    ///
    /// Mend the type in one of the parts.
    static let allOfConflict = Rule("all-of-conflict") { document, report in
        for schema in document.schemas where !schema.allOf.isEmpty {
            var own: Typed?
            var members: [String: Typed] = [:]
            for part in parts(of: schema) {
                look(part, as: "this", &own, in: schema, &report)
                for property in part.properties {
                    let target = property.schema.dereferenced
                    look(target, as: "member '\(property.name)'", &members[property.name], in: schema, &report)
                }
            }
        }
    }

    private struct Typed {
        var types: [SchemaType]
        var location: SourceLocation
    }

    private static func look(
        _ schema: Schema, as name: String, _ first: inout Typed?, in whole: Schema, _ report: inout Report
    ) {
        guard !schema.types.isEmpty else { return }
        let typed = Typed(types: schema.types, location: schema.location(of: "type"))
        guard let earlier = first else {
            first = typed
            return
        }
        let isShared = typed.types.contains { type in earlier.types.contains { type.overlaps($0) } }
        guard !isShared else { return }
        let words = [earlier, typed].map { $0.types.map(\.rawValue).joined(separator: " or ") }
        report.error(
            at: whole.location(of: "allOf"), "no value fits: \(name) would be both \(words[0]) and \(words[1])",
            notes: [
                Finding.Note("\(words[0]) is here", at: earlier.location),
                Finding.Note("\(words[1]) is here", at: typed.location),
            ])
    }

    /// The schema and all that must hold with it, through references.
    private static func parts(of schema: Schema) -> [Schema] {
        var parts: [Schema] = []
        var rest = [schema]
        var seen: Set<ObjectIdentifier> = []
        while let next = rest.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            parts.append(next)
            rest += next.allOf.reversed()
            if let target = next.reference?.target { rest.append(target) }
        }
        return parts
    }
}

extension SchemaType {
    /// Some value has both types.
    fileprivate func overlaps(_ other: SchemaType) -> Bool {
        self == other || Set([self, other]) == [.integer, .number]
    }
}
