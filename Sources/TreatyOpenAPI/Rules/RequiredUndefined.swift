extension Rule {
    /// `required` names a member that `properties` does not describe: most often a slip of the pen.
    ///
    /// Mend the name, or describe the member.
    static let requiredUndefined = Rule("required-undefined", .warning)
        .schemas { schema, _, report in
            guard !schema.required.isEmpty else { return }
            // A part of a composition may require what its sibling describes.
            if schema.isPartOfComposition && schema.properties.isEmpty { return }
            // Nothing can fit then, which is an error of its own.
            if schema.additionalProperties?.booleanValue == false && schema.patternProperties.isEmpty { return }
            let names = schema.describedMembers
            for node in schema.node["required"]?.sequence ?? [] {
                guard let name = node.string, !names.contains(name) else { continue }
                report.warning(at: node.location, "'required' names '\(name)', which 'properties' does not describe")
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
