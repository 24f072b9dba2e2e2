import TreatyYAML

extension Rule {
    /// One value twice in a list that is a set: `enum`, `required`, `type`, an operation's `tags`.
    ///
    /// Take one of them away.
    static let duplicateValues = Rule("duplicate-value", .lowerableError) { document, report in
        for operation in document.allOperations { look(operation.node["tags"], "tags", &report) }
    }
    .objects { object, _, report in
        guard object.kind == .serverVariable else { return }
        look(object.site.node["enum"], "enum", &report)
    }
    .schemas { schema, _, report in
        for keyword in ["enum", "required", "type"] { look(schema.node[keyword], keyword, &report) }
        for entry in schema.node["dependentRequired"]?.mapping?.entries ?? [] {
            look(entry.value, "dependentRequired", &report)
        }
    }

    private static func look(_ node: Node?, _ name: String, _ report: inout Report) {
        guard let items = node?.sequence else { return }
        var seen = NodeSet()
        for item in items {
            guard let first = seen.insert(item) else { continue }
            report.error(
                at: item.location, "a value of '\(name)' comes twice",
                notes: [Finding.Note("it is first here", at: first.location)])
        }
    }
}
