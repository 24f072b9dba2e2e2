import TreatyYAML

/// The root of a document without components that neither its paths nor its webhooks lead to.
///
/// Security schemes stay, since requirements name them without a reference; and all stays when there is a reference to
/// another file, which may refer back.
func withoutUnusedComponents(_ root: Node) -> Node {
    guard let mapping = root.mapping, let components = mapping["components"]?.mapping else { return root }
    var uses = ComponentUses(components)
    for entry in mapping.entries where entry.name != "components" { uses.follow(entry.value) }
    uses.followHeirs()
    guard !uses.leavesTheFile else { return root }
    let kept = components.entries.map { section in
        guard section.name != "securitySchemes", let members = section.value.mapping else { return section }
        return section.with(.mapping(Mapping(members.entries.filter { uses.has(section.name, $0.name) })))
    }
    let entries = mapping.entries.map { $0.name == "components" ? $0.with(.mapping(Mapping(kept))) : $0 }
    return Node(.mapping(Mapping(entries)), at: root.location)
}

/// Which components are led to.
private struct ComponentUses {
    private let components: Mapping
    /// As `#/components/schemas/Task`.
    private var names: Set<String> = []
    private(set) var leavesTheFile = false

    init(_ components: Mapping) { self.components = components }

    func has(_ section: String, _ name: String) -> Bool { names.contains("#/components/\(section)/\(name)") }

    mutating func follow(_ root: Node) {
        var pending = [root]
        while let node = pending.popLast() {
            pending += node.sequence ?? []
            for entry in node.mapping?.entries ?? [] {
                pending.append(entry.value)
                guard let text = entry.value.string else { continue }
                if entry.name == "$ref", !text.hasPrefix("#") { leavesTheFile = true }
                // Discriminators name schemas also without a `#`. A text that is such a name by accident keeps one schema
                // too many, which does no harm.
                let reference = text.hasPrefix("#") ? text : "#/components/schemas/" + JSONPointer.escape(text)
                if let component = use(reference) { pending.append(component) }
            }
        }
    }

    /// The component that a reference leads to or into, the first time that it is met.
    private mutating func use(_ reference: String) -> Node? {
        guard let tokens = JSONPointer.tokens(String(reference.dropFirst())), tokens.count >= 3,
            tokens[0] == "components", let component = components[tokens[1]]?[tokens[2]],
            names.insert("#/components/\(tokens[1])/\(tokens[2])").inserted
        else { return nil }
        return component
    }

    /// A schema with a discriminator stands for those that build on it by `allOf`, though it does not name them.
    mutating func followHeirs() {
        let schemas = components["schemas"]?.mapping
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for schema in schemas?.entries ?? [] where !has("schemas", schema.name) {
                let parents = (schema.value["allOf"]?.sequence ?? []).compactMap { $0["$ref"]?.string }
                    .compactMap { $0.split(separator: "/").last.map(String.init) }
                let isHeir = parents.contains { has("schemas", $0) && schemas?[$0]?["discriminator"] != nil }
                guard isHeir, let component = use("#/components/schemas/" + JSONPointer.escape(schema.name)) else {
                    continue
                }
                follow(component)
                isGrowing = true
            }
        }
    }
}
