import TreatyYAML

/// Links the schemas' references, reading what they lead to where that was not read yet.
package func resolve(_ read: ReadDocument) -> (document: Document, findings: [Finding]) {
    var reader = read.reader
    reader.findings = []
    var position = 0
    // Reading a schema of another file may bring further references.
    while position < reader.unresolved.count {
        reader.link(reader.unresolved[position])
        position += 1
    }
    var document = read.document
    document.schemas = reader.schemas
    document.resources = reader.resources
    document.objects = reader.objects
    document.versions = reader.files.versions
    return (document, reader.findings + cycles(in: reader.unresolved))
}

/// References that lead, without descending into an instance, back to where they started: no instance could ever be
/// decided. Schemas in `allOf`, `not` and the like do not descend either.
private func cycles(in schemas: [Schema]) -> [Finding] {
    var finder = CycleFinder()
    for schema in schemas { finder.walk(schema) }
    return finder.findings
}

private struct CycleFinder {
    private enum State { case open, done }

    private var states: [ObjectIdentifier: State] = [:]
    private(set) var findings: [Finding] = []

    /// A walk in depth with a stack of its own: a chain of references may be as long as the file.
    mutating func walk(_ start: Schema) {
        var stack: [(schema: Schema, rest: ArraySlice<Schema>)] = []
        func enter(_ schema: Schema) {
            states[ObjectIdentifier(schema)] = .open
            stack.append((schema, schema.sameInstanceSchemas[...]))
        }
        guard states[ObjectIdentifier(start)] == nil else { return }
        enter(start)
        while var top = stack.popLast() {
            guard let next = top.rest.popFirst() else {
                states[ObjectIdentifier(top.schema)] = .done
                continue
            }
            stack.append(top)
            switch states[ObjectIdentifier(next)] {
            case nil: enter(next)
            case .done: break
            case .open: report(top.schema, back: next)
            }
        }
    }

    private mutating func report(_ schema: Schema, back target: Schema) {
        let location = schema.reference?.location ?? schema.location
        findings.append(
            .error(
                rule: "reference-cycle", at: location,
                "this reference leads back to itself without going into a member or an item",
                notes: target.location == location ? [] : [.init("it comes back to here", at: target.location)]))
    }
}

extension Schema {
    /// The schemas that look at the very instance that this one looks at.
    fileprivate var sameInstanceSchemas: [Schema] {
        var schemas = keywords.allOf + keywords.anyOf + keywords.oneOf + keywords.dependentSchemas.map(\.schema)
        schemas += [keywords.not, keywords.ifSchema, keywords.thenSchema, keywords.elseSchema].compactMap { $0 }
        if let target = reference?.target { schemas.append(target) }
        return schemas
    }
}
