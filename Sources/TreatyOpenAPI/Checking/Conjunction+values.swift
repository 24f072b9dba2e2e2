import TreatyYAML

extension Conjunction {
    /// Lists of values that have none in common, or values of which each is refused by another part.
    static func values(_ parts: [Schema]) -> Conflict? {
        let lists = parts.compactMap { part -> ValueList? in
            if let value = part.constValue { return ValueList(part: part, keyword: "const", values: [value]) }
            return part.enumValues.map { ValueList(part: part, keyword: "enum", values: $0) }
        }
        guard let first = lists.first, !first.values.isEmpty else { return nil }
        var rest = first.values
        for list in lists.dropFirst() where rest.count <= valuesMax {
            rest.removeAll { value in
                list.keyword == "const" ? !list.values[0].hasSameValue(as: value) : list.part.lists(value) == false
            }
            guard rest.isEmpty else { continue }
            return Conflict(
                words: "one of two lists of values that share none",
                notes: [first.note("one is here"), list.note("the other one is here")])
        }
        return refused(rest, of: first, by: parts)
    }

    private static let refusalsMax = 1_000

    private static func refused(_ values: [Node], of list: ValueList, by parts: [Schema]) -> Conflict? {
        // What one part says in a list and a type of its own has other findings.
        let others = parts.filter { $0 !== list.part && $0.enumValues == nil && $0.constValue == nil }
        guard values.count * others.count <= refusalsMax else { return nil }
        var notes: [Finding.Note] = []
        var steps = InstanceValidator.stepsMax
        for value in values {
            var violation: InstanceValidator.Violation?
            for other in others where violation == nil {
                violation = InstanceValidator.violations(of: value, against: other, direction: .either, &steps).first
            }
            guard let violation else { return nil }
            if notes.isEmpty { notes = violation.notes }
        }
        return Conflict(
            words: "a value of '\(list.keyword)', all of which are refused",
            notes: [list.note("'\(list.keyword)' is here")] + notes)
    }

    private struct ValueList {
        var part: Schema
        var keyword: String
        var values: [Node]

        func note(_ words: String) -> Finding.Note { part.site.note(words, of: keyword) }
    }
}
