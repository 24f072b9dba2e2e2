import TreatyYAML

/// A JSON value that a contract case sends; it need not be one that JSON allows: a member may come twice.
///
/// Long strings are kept as what is repeated, so that generated code stays short.
indirect enum Instance: Sendable {
    struct Member: Sendable {
        var name: String
        var value: Instance
    }

    /// The JSON text of a number, of `true`, `false` or `null`, or of anything that is to be sent as it is.
    case literal(String)
    case string(String)
    /// A string of `count` times one text, with a prefix and a suffix.
    case long(prefix: String, text: String, count: Int, suffix: String)
    case array([Instance])
    case object([Member])

    static let null = Instance.literal("null")

    init(_ node: Node) {
        switch node.content {
        case .mapping(let mapping):
            self = .object(mapping.entries.map { Member(name: $0.name, value: Instance($0.value)) })
        case .sequence(let items): self = .array(items.map { Instance($0) })
        case .scalar(let scalar):
            if case .string = scalar.value {
                self = .string(scalar.text)
            } else {
                self = .literal((try? node.jsonText()) ?? "null")
            }
        }
    }

    var members: [Member]? {
        if case .object(let members) = self { return members }
        return nil
    }

    var items: [Instance]? {
        if case .array(let items) = self { return items }
        return nil
    }

    var isNull: Bool {
        if case .literal("null") = self { return true }
        return false
    }

    /// The whole string; nil for every other value.
    var string: String? {
        switch self {
        case .string(let text): text
        case .long(let prefix, let text, let count, let suffix):
            prefix + String(repeating: text, count: count) + suffix
        default: nil
        }
    }

    subscript(name: String) -> Instance? { members?.first { $0.name == name }?.value }

    /// The object with a member replaced, or added at its end.
    func with(_ name: String, _ value: Instance) -> Instance {
        guard var members else { return self }
        if let position = members.firstIndex(where: { $0.name == name }) {
            members[position].value = value
        } else {
            members.append(Member(name: name, value: value))
        }
        return .object(members)
    }

    func without(_ name: String) -> Instance {
        guard let members else { return self }
        return .object(members.filter { $0.name != name })
    }

    /// The array with its first item replaced.
    func withFirstItem(_ item: Instance) -> Instance {
        guard let items else { return self }
        return .array([item] + items.dropFirst())
    }
}
