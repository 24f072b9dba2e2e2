import TreatyOpenAPI

/// What `$dynamicRef` may mean in a document (JSON Schema 2020-12 core §8.2.3.2).
///
/// A reference of this kind means more than `$ref` only where several resources have its `$dynamicAnchor`. What it means
/// then depends on the way on which a check comes to it, from the outermost schema on.
struct DynamicScope {
    /// The resources with a `$dynamicAnchor` of a name that some reference looks for.
    private let candidates: [String: [SchemaResource]]
    /// Schemas from which such a reference can be reached.
    private let dependent: Set<ObjectIdentifier>
    private let numbers: Set<Int>

    init(_ document: Document) {
        var candidates: [String: [SchemaResource]] = [:]
        let references = document.schemas.filter { schema in
            guard let name = schema.dynamicName else { return false }
            let resources = document.resources.filter { $0.schema(dynamicAnchor: name) != nil }
            guard resources.contains(where: { $0.schema(dynamicAnchor: name) !== schema.dynamicTarget }) else {
                return false
            }
            candidates[name] = resources
            return true
        }
        self.candidates = candidates
        numbers = Set(candidates.values.joined().map(\.number))
        dependent = references.isEmpty ? [] : Self.reaching(references, in: document)
    }

    /// The schemas from which one of `targets` can be reached.
    private static func reaching(_ targets: [Schema], in document: Document) -> Set<ObjectIdentifier> {
        var users: [ObjectIdentifier: [Schema]] = [:]
        for schema in document.schemas {
            let used = schema.subschemas + [schema.reference?.target, schema.dynamicTarget].compactMap { $0 }
            for other in used { users[ObjectIdentifier(other), default: []].append(schema) }
        }
        var reached = Set(targets.map(ObjectIdentifier.init))
        var pending = targets
        while let next = pending.popLast() {
            for user in users[ObjectIdentifier(next)] ?? [] where reached.insert(ObjectIdentifier(user)).inserted {
                pending.append(user)
            }
        }
        return reached
    }

    /// Whether what a schema means can depend on the way to it, or what it holds on the way through it. A schema of a
    /// resource that no such reference leads to leaves no trace on the way.
    func isDependent(_ schema: Schema) -> Bool {
        isRemembered(schema) && dependent.contains(ObjectIdentifier(schema))
    }

    /// Whether a check has to remember that it came through a schema's resource.
    func isRemembered(_ schema: Schema) -> Bool { numbers.contains(schema.resource.number) }

    /// Where the `$dynamicRef` of a schema may lead, by resource; none when it means what `$ref` would.
    func targets(of schema: Schema) -> [(resource: Int, schema: Schema)] {
        guard let name = schema.dynamicName else { return [] }
        return (candidates[name] ?? []).compactMap { resource in
            resource.schema(dynamicAnchor: name).map { (resource.number, $0) }
        }
    }
}
