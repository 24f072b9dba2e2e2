import TreatyOpenAPI

/// On which way a value travels.
enum Side: Hashable {
    case request
    case response
}

/// Which schemas look different in requests and in responses, because some member in them is `readOnly` or `writeOnly`.
struct SideTable {
    private var differing = Set<ObjectIdentifier>()

    init(_ schemas: [Schema]) {
        var users: [ObjectIdentifier: [Schema]] = [:]
        var pending: [Schema] = []
        for schema in schemas {
            let isMarked = schema.keywords.properties.contains { $0.schema.isOneSided }
            if isMarked, differing.insert(ObjectIdentifier(schema)).inserted { pending.append(schema) }
        }
        guard !pending.isEmpty else { return }
        for schema in schemas {
            for used in schema.usedSchemas { users[ObjectIdentifier(used), default: []].append(schema) }
        }
        while let schema = pending.popLast() {
            for user in users[ObjectIdentifier(schema)] ?? []
            where differing.insert(ObjectIdentifier(user)).inserted {
                pending.append(user)
            }
        }
    }

    func differs(_ schema: Schema) -> Bool { differing.contains(ObjectIdentifier(schema)) }
}

extension Schema {
    fileprivate var isOneSided: Bool { isHidden(in: .request) || isHidden(in: .response) }

    /// Whether a member with this schema has no place on a side: `readOnly` in requests, `writeOnly` in responses.
    func isHidden(in side: Side) -> Bool {
        let target = dereferenced
        switch side {
        case .request: return keywords.isReadOnly || target.keywords.isReadOnly
        case .response: return keywords.isWriteOnly || target.keywords.isWriteOnly
        }
    }

    /// Schemas whose Swift type can show in the Swift type of this one.
    fileprivate var usedSchemas: [Schema] {
        var used = keywords.allOf + keywords.anyOf + keywords.oneOf + keywords.prefixItems
        used += keywords.properties.map(\.schema) + keywords.patternProperties.map(\.schema)
        used += [keywords.items, keywords.additionalProperties, reference?.target].compactMap { $0 }
        return used
    }
}
