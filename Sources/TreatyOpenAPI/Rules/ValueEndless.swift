import TreatyYAML

extension Rule {
    /// A value that must hold another one of its own kind, which must hold another one: it would have no end.
    ///
    /// Let the member be absent or null, or the list be empty.
    static let valueEndless = Rule("value-endless", .lowerableError) { document, report in
        var walk = EndlessWalk()
        for schema in document.schemas { walk.look(at: schema) }
        for (schema, member) in walk.found {
            report.error(
                at: schema.location, "a value of this schema would have no end: it must hold another one",
                notes: member === schema ? [] : [Finding.Note("it comes back to it from here", at: member.location)])
        }
    }
}

/// A walk in depth along what a value must hold.
private struct EndlessWalk {
    private enum State { case open, done }

    private static let foundMax = 100

    private var states: [ObjectIdentifier: State] = [:]
    private(set) var found: [(schema: Schema, member: Schema)] = []

    mutating func look(at start: Schema) {
        guard states[ObjectIdentifier(start)] == nil else { return }
        states[ObjectIdentifier(start)] = .open
        var stack = [(schema: start, rest: start.musts[...], descends: false)]
        while let top = stack.last {
            guard let next = stack[stack.count - 1].rest.popFirst() else {
                states[ObjectIdentifier(top.schema)] = .done
                stack.removeLast()
                continue
            }
            switch states[ObjectIdentifier(next.schema)] {
            case nil:
                states[ObjectIdentifier(next.schema)] = .open
                stack.append((schema: next.schema, rest: next.schema.musts[...], descends: next.descends))
            case .done: break
            case .open:
                guard found.count < Self.foundMax, let first = stack.lastIndex(where: { $0.schema === next.schema }),
                    next.descends || stack[(first + 1)...].contains(where: \.descends)
                else { break }
                found.append((next.schema, top.schema))
            }
        }
    }
}

extension Schema {
    /// The schemas that a value of this one must meet, itself or in a member or an item that it must have.
    fileprivate var musts: [(schema: Schema, descends: Bool)] {
        var musts: [(schema: Schema, descends: Bool)] = keywords.allOf.map { ($0, false) }
        if let target = reference?.target { musts.append((target, false)) }
        for choice in [keywords.anyOf, keywords.oneOf] where choice.count == 1 { musts.append((choice[0], false)) }
        if keywords.types == [.object] {
            for name in keywords.required {
                if let member = property(name) { musts.append((member.schema, true)) }
            }
        }
        if keywords.types == [.array], let least = keywords.minItems, least > 0 {
            for item in keywords.prefixItems.prefix(least) { musts.append((item, true)) }
            if least > keywords.prefixItems.count, let items = keywords.items { musts.append((items, true)) }
        }
        return musts
    }
}
