import TreatyYAML

/// The root of a document without the operations that a filter leaves out, without paths that have none left, and without
/// components that nothing refers to any more. What stays keeps its place in the file.
///
/// - Returns: also an error for each criterion that fits no operation: most often a slip of the pen.
func filterDocument(_ root: Node, _ filter: OperationFilter) -> (root: Node, findings: [Finding]) {
    guard !filter.isEmpty, let mapping = root.mapping, let paths = mapping["paths"]?.mapping else { return (root, []) }
    let operations = paths.entries.flatMap { path in
        (path.value.mapping?.entries ?? []).filter { Method(rawValue: $0.name) != nil }.map { (path.name, $0.value) }
    }
    let idle = ((filter.include ?? []) + filter.exclude).filter { criterion in
        !operations.contains { criterion.fits($0.0, $0.1) }
    }
    let findings = idle.map { criterion in
        Finding.error(
            rule: "configuration", at: criterion.location,
            "'\(criterion.text)' among the \(criterion.kind.rawValue) means no operation of the contract")
    }
    let kept = paths.entries.compactMap { path -> Mapping.Entry? in
        guard let item = path.value.mapping else { return path }
        let entries = item.entries.filter { entry in
            Method(rawValue: entry.name) == nil || filter.keeps(path: path.name, operation: entry.value)
        }
        if entries.count == item.entries.count { return path }
        guard entries.contains(where: { Method(rawValue: $0.name) != nil }) else { return nil }
        return path.with(.mapping(Mapping(entries)))
    }
    let filtered = mapping.entries.map { $0.name == "paths" ? $0.with(.mapping(Mapping(kept))) : $0 }
    return (withoutUnusedComponents(Node(.mapping(Mapping(filtered)), at: root.location)), findings)
}

extension Mapping.Entry {
    func with(_ content: Node.Content) -> Mapping.Entry {
        Mapping.Entry(name: name, at: location, value: Node(content, at: value.location))
    }
}
