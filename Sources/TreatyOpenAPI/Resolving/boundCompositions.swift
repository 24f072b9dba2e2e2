import TreatyYAML

/// Finds a document whose schemas bring so much of others into one another, by `$ref` beside other keywords and by
/// compositions, that what is generated would be a multiple of what is written.
///
/// - Parameter nodes: those of the document's files.
func boundCompositions(of schemas: [Schema], nodes: Int) -> Finding? {
    let most = 20_000 + 4 * nodes
    var budget = most
    var anchors: [String: Int] = [:]
    for name in schemas.compactMap(\.keywords.dynamicAnchor) { anchors[name, default: 0] += 1 }
    for schema in schemas where !schema.isPureReference {
        // Each schema of the name may be what is meant.
        if let name = schema.dynamicName { budget -= anchors[name, default: 0] }
        var seen: Set<ObjectIdentifier> = [ObjectIdentifier(schema)]
        var rest = schema.sameInstanceSteps.map(\.schema)
        while let next = rest.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            budget -= next.ownCount
            rest += next.sameInstanceSteps.map(\.schema)
        }
        guard budget < 0 else { continue }
        return .error(
            rule: "reference-limit", at: schema.location,
            "with this one the schemas take in more than \(most) members and values of others"
        )
    }
    return nil
}

extension Schema {
    /// What a schema that includes this one takes in.
    fileprivate var ownCount: Int {
        1 + keywords.properties.count + keywords.required.count + (keywords.enumValues?.count ?? 0)
            + keywords.patternProperties.count + keywords.prefixItems.count + keywords.dependentRequired.count
    }
}
