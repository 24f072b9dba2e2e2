/// Builds nodes from events, within limits.
struct NodeComposer {
    private let events: any YAMLEventSource
    private let file: FileName
    private let limits: YAMLLimits
    private var anchors: [String: Node] = [:]
    private var nodeCount = 0
    private var aliasedBytes = 0
    /// What is wrong but does not keep the rest from being read.
    private(set) var findings: [Finding] = []

    init(events: any YAMLEventSource, file: FileName, limits: YAMLLimits) {
        self.events = events
        self.file = file
        self.limits = limits
    }

    /// The one document of the stream.
    mutating func composeDocument() throws(Finding) -> Node {
        var event = try next()
        if case .streamStart = event.kind { event = try next() }
        guard case .documentStart = event.kind else {
            throw .error(rule: "yaml-empty", at: location(event), "the file is empty")
        }
        let first = try next()
        let root = try compose(first, depth: 1)
        _ = try next()
        let last = try next()
        guard case .streamEnd = last.kind else {
            throw .error(
                rule: "yaml-documents", at: location(last), "a second document; the file must hold one only")
        }
        return root
    }

    private mutating func compose(_ event: YAMLEvent, depth: Int) throws(Finding) -> Node {
        try count(1, at: event)
        guard depth <= limits.depthMax else { throw tooDeep(event) }
        let content: Node.Content
        switch event.kind {
        case .alias(let name): return try dereference(name, event, depth: depth)
        case .scalar(let text, let style): content = .scalar(try scalar(text, isPlain: style == .plain, event))
        case .sequenceStart: content = .sequence(try sequence(event, depth: depth))
        case .mappingStart: content = .mapping(try mapping(event, depth: depth))
        default: throw .error(rule: "yaml-syntax", at: location(event), "expected a value")
        }
        let node = Node(content, at: location(event))
        if let anchor = event.anchor { anchors[anchor] = node }
        return node
    }

    private mutating func dereference(_ name: String, _ event: YAMLEvent, depth: Int) throws(Finding) -> Node {
        guard let node = anchors[name] else {
            throw .error(rule: "yaml-alias", at: location(event), "alias *\(name) has no anchor that ends before it")
        }
        try count(node.expandedCount - 1, at: event)
        try countText(of: node, at: event)
        guard depth + node.height - 1 <= limits.depthMax else { throw tooDeep(event) }
        // The alias is a place of its own, with the anchor's text.
        return Node(node.content, at: node.location)
    }

    private mutating func sequence(_ start: YAMLEvent, depth: Int) throws(Finding) -> [Node] {
        try expectTag("tag:yaml.org,2002:seq", start)
        var items: [Node] = []
        while true {
            let event = try next()
            if case .sequenceEnd = event.kind { return items }
            guard items.count < limits.membersMax else { throw tooMany("items in one sequence", event) }
            items.append(try compose(event, depth: depth + 1))
        }
    }

    private mutating func mapping(_ start: YAMLEvent, depth: Int) throws(Finding) -> Mapping {
        try expectTag("tag:yaml.org,2002:map", start)
        var entries: [Mapping.Entry] = []
        var names = UniqueNames()
        var merged: [Mapping.Entry] = []
        while true {
            let event = try next()
            if case .mappingEnd = event.kind {
                for entry in merged where names.insert(entry.name, into: entries) == nil { entries.append(entry) }
                guard entries.count <= limits.membersMax else { throw tooMany("members in one mapping", event) }
                return names.mapping(entries)
            }
            guard entries.count < limits.membersMax else { throw tooMany("members in one mapping", event) }
            let name = try key(event, depth: depth + 1)
            let value = try compose(next(), depth: depth + 1)
            guard let name else { continue }
            if name == "<<", event.isPlainScalar, let sources = value.mergeSources {
                try report(
                    .error(
                        rule: "yaml-merge", at: location(event),
                        "YAML 1.2 has no merge key '<<'; write out the members that it brings"))
                merged += sources
                continue
            }
            if let first = names.insert(name, into: entries) {
                try report(
                    .error(
                        rule: "yaml-duplicate-key", at: location(event), "key '\(name)' comes twice in this mapping",
                        notes: [.init("it is first here", at: entries[first].location)]))
                continue
            }
            entries.append(Mapping.Entry(name: name, at: location(event), value: value))
        }
    }

    /// A member's name; nil when that was reported.
    private mutating func key(_ event: YAMLEvent, depth: Int) throws(Finding) -> String? {
        if case .scalar(let text, _) = event.kind, event.tag == nil, event.anchor == nil {
            try count(1, at: event)
            return text
        }
        let key = try compose(event, depth: depth)
        guard let name = key.scalar?.text else {
            try report(.error(rule: "yaml-key", at: location(event), "a key must be a scalar, not \(key.kindInWords)"))
            return nil
        }
        return name
    }

    private func scalar(_ text: String, isPlain: Bool, _ event: YAMLEvent) throws(Finding) -> Scalar {
        let core = "tag:yaml.org,2002:"
        guard let tag = event.tag else {
            return Scalar(text: text, isQuoted: !isPlain, value: isPlain ? CoreSchema.resolve(text) : .string)
        }
        if tag == core + "str" { return Scalar(text: text, isQuoted: true, value: .string) }
        let value = CoreSchema.resolve(text)
        let fits =
            switch value {
            case .null: tag == core + "null"
            case .boolean: tag == core + "bool"
            case .number(let number): tag == core + "float" || (tag == core + "int" && number.isInteger)
            case .nonFinite: tag == core + "float"
            case .string: false
            }
        guard fits else { throw badTag(event) }
        return Scalar(text: text, isQuoted: false, value: value)
    }

    private func expectTag(_ tag: String, _ event: YAMLEvent) throws(Finding) {
        guard event.tag == nil || event.tag == tag else { throw badTag(event) }
    }
}

extension NodeComposer {
    private func next() throws(Finding) -> YAMLEvent { try events.next() }

    private mutating func count(_ nodes: Int, at event: YAMLEvent) throws(Finding) {
        nodeCount += nodes
        guard nodeCount <= limits.nodesMax else {
            throw .error(
                rule: "yaml-limit", at: location(event),
                "more than \(limits.nodesMax) nodes, each alias counted as what it stands for")
        }
    }

    /// A long text is one node, and yet whoever writes the document as JSON writes it for each alias.
    private mutating func countText(of node: Node, at event: YAMLEvent) throws(Finding) {
        aliasedBytes += node.textBytes
        guard aliasedBytes <= limits.aliasedBytesMax else {
            throw .error(
                rule: "yaml-limit", at: location(event),
                "aliases stand for more than \(limits.aliasedBytesMax) bytes of text")
        }
    }

    private mutating func report(_ finding: Finding) throws(Finding) {
        guard findings.count < limits.findingsMax else { throw finding }
        findings.append(finding)
    }

    private func tooMany(_ what: String, _ event: YAMLEvent) -> Finding {
        .error(rule: "yaml-limit", at: location(event), "more than \(limits.membersMax) \(what)")
    }

    private func tooDeep(_ event: YAMLEvent) -> Finding {
        .error(rule: "yaml-limit", at: location(event), "more than \(limits.depthMax) levels of nesting")
    }

    private func badTag(_ event: YAMLEvent) -> Finding {
        .error(
            rule: "yaml-tag", at: location(event), "tag '\(event.tag ?? "")' does not fit this value or is not known")
    }

    private func location(_ event: YAMLEvent) -> SourceLocation {
        SourceLocation(file, line: event.line, column: event.column)
    }
}

extension YAMLEvent {
    fileprivate var isPlainScalar: Bool {
        if case .scalar(_, .plain) = kind { tag == nil } else { false }
    }
}

extension Node {
    /// The text at and below this node.
    fileprivate var textBytes: Int {
        switch content {
        case .scalar(let scalar): scalar.text.utf8.count
        case .sequence(let items): items.reduce(0) { $0 + $1.textBytes }
        case .mapping(let mapping): mapping.entries.reduce(0) { $0 + $1.name.utf8.count + $1.value.textBytes }
        }
    }

    /// What the merge key of YAML 1.1 brings: the members of a mapping, or of a list of them, of which the first counts.
    /// Nil where the key can only be a name.
    fileprivate var mergeSources: [Mapping.Entry]? {
        if let mapping { return mapping.entries }
        guard let sequence, sequence.allSatisfy({ $0.mapping != nil }) else { return nil }
        return sequence.flatMap { $0.mapping?.entries ?? [] }
    }
}

/// Tells whether a name came before in one mapping.
private struct UniqueNames {
    /// Filled when there are more entries than are sooner looked through.
    private var positions: [ExactText: Int] = [:]

    /// Takes the name of the entry that is to follow; gives the position of one with the same name instead.
    mutating func insert(_ name: String, into entries: [Mapping.Entry]) -> Int? {
        if entries.count <= Mapping.scannedMax {
            var position = 0
            while position < entries.count {
                if entries[position].name.isSameText(as: name) { return position }
                position += 1
            }
            return nil
        }
        if positions.isEmpty {
            for (position, entry) in entries.enumerated() { positions[ExactText(entry.name)] = position }
        }
        if let position = positions[ExactText(name)] { return position }
        positions[ExactText(name)] = entries.count
        return nil
    }

    func mapping(_ entries: [Mapping.Entry]) -> Mapping {
        positions.count == entries.count && !entries.isEmpty
            ? Mapping(entries, positions: positions) : Mapping(entries)
    }
}
