extension Rule {
    /// `required` names a member that `properties` does not describe: most often a slip of the pen.
    ///
    /// Mend the name, or describe the member.
    static let requiredUndefined = Rule("required-undefined", .warning) { document, report in
        for schema in document.schemas where !schema.required.isEmpty {
            // A part of a composition may require what its sibling describes.
            if schema.isPartOfComposition && schema.properties.isEmpty { continue }
            var names: Set<String> = []
            var seen: Set<ObjectIdentifier> = []
            collect(schema, &names, &seen)
            for node in schema.node["required"]?.sequence ?? [] {
                guard let name = node.string, !names.contains(name) else { continue }
                report.warning(at: node.location, "'required' names '\(name)', which 'properties' does not describe")
            }
        }
    }

    /// The members that a schema describes for its instance, also through references and compositions.
    private static func collect(_ schema: Schema, _ names: inout Set<String>, _ seen: inout Set<ObjectIdentifier>) {
        var rest = [schema]
        while let next = rest.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            names.formUnion(next.properties.map(\.name))
            rest += next.allOf + next.anyOf + next.oneOf
            if let target = next.reference?.target { rest.append(target) }
        }
    }
}

extension Schema {
    fileprivate var isPartOfComposition: Bool {
        let tokens = pointer.split(separator: "/").suffix(2)
        guard tokens.count == 2, let keyword = tokens.first else { return false }
        return ["allOf", "anyOf", "oneOf"].contains(keyword)
    }
}
