import TreatyYAML

/// Schemas that hold for one value together.
enum Conjunction {
    private static let partsMax = 24
    /// Values of a list that are looked for in the others.
    private static let valuesMax = 1_000

    struct Conflict {
        /// Completes "no value fits: this would be …".
        var words: String
        var notes: [Finding.Note]
    }

    /// The schema and all that must hold with it, through references and `allOf`; not more than so many of them.
    static func parts(of schema: Schema) -> [Schema] {
        var parts: [Schema] = []
        var rest = [schema]
        var seen: Set<ObjectIdentifier> = []
        while parts.count < partsMax, let next = rest.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            parts.append(next)
            rest += next.allOf.reversed()
            if let target = next.reference?.target { rest.append(target) }
        }
        return parts
    }

    /// What keeps every value out, if two of the parts do.
    static func conflict(of parts: [Schema]) -> Conflict? {
        types(parts) ?? bounds(parts) ?? wholeNumbers(parts) ?? values(parts) ?? formats(parts)
    }

    /// Bounds that have no integer between them.
    static func wholeNumbers(_ parts: [Schema]) -> Conflict? {
        guard parts.contains(where: { $0.types == [.integer] }) else { return nil }
        func bounds(_ keyword: String, _ pick: (Double, Double) -> Bool) -> (number: Double, part: Schema)? {
            parts.compactMap { part in part.node[keyword]?.number.map { (number: $0.double, part: part) } }
                .min { pick($0.number, $1.number) }
        }
        guard let low = bounds("minimum", >), let high = bounds("maximum", <), low.number <= high.number,
            high.number < 1e15, low.number > -1e15, low.number.rounded(.up) > high.number
        else { return nil }
        return Conflict(
            words: "an integer between \(low.number) and \(high.number)",
            notes: [
                low.part.site.note("'minimum' is here", of: "minimum"),
                high.part.site.note("'maximum' is here", of: "maximum"),
            ])
    }

    private static func types(_ parts: [Schema]) -> Conflict? {
        guard let first = parts.first(where: { !$0.types.isEmpty }) else { return nil }
        for part in parts where !part.types.isEmpty {
            guard !part.types.contains(where: { type in first.types.contains { type.overlaps($0) } }) else { continue }
            let words = [first, part].map { $0.types.map(\.rawValue).joined(separator: " or ") }
            return Conflict(
                words: "both \(words[0]) and \(words[1])",
                notes: [
                    Finding.Note("\(words[0]) is here", at: first.location(of: "type")),
                    Finding.Note("\(words[1]) is here", at: part.location(of: "type")),
                ])
        }
        return nil
    }

    private static func bounds(_ parts: [Schema]) -> Conflict? {
        for (lower, upper, isStrict) in Bounds.pairs {
            let lows = parts.compactMap { part in part.node[lower]?.number.map { (number: $0, part: part) } }
            let highs = parts.compactMap { part in part.node[upper]?.number.map { (number: $0, part: part) } }
            guard let low = lows.max(by: { $0.number < $1.number }),
                let high = highs.min(by: { $0.number < $1.number }),
                low.part !== high.part, low.number > high.number || (isStrict && low.number == high.number),
                // A bound passes values of types that it does not look at: it keeps all out only where a type is given.
                parts.contains(where: { !$0.types.isEmpty })
            else { continue }
            return Conflict(
                words: "of '\(lower)' \(low.number) and '\(upper)' \(high.number)",
                notes: [
                    low.part.site.note("'\(lower)' is here", of: lower),
                    high.part.site.note("'\(upper)' is here", of: upper),
                ])
        }
        return nil
    }

    private static func values(_ parts: [Schema]) -> Conflict? {
        let lists = parts.compactMap { part -> (part: Schema, keyword: String, values: [Node])? in
            if let value = part.constValue { return (part, "const", [value]) }
            return part.enumValues.map { (part, "enum", $0) }
        }
        guard var rest = lists.first?.values else { return nil }
        for list in lists.dropFirst() where rest.count <= valuesMax {
            rest.removeAll { value in
                list.keyword == "const" ? !list.values[0].hasSameValue(as: value) : list.part.lists(value) == false
            }
            guard rest.isEmpty else { continue }
            return Conflict(
                words: "one of two lists of values that share none",
                notes: [
                    lists[0].part.site.note("one is here", of: lists[0].keyword),
                    list.part.site.note("the other one is here", of: list.keyword),
                ])
        }
        return nil
    }

    /// Formats of strings of which no string has two.
    private static let disjointFormats: Set<String> = ["date", "date-time", "time", "email", "ipv4", "ipv6", "uuid"]

    private static func formats(_ parts: [Schema]) -> Conflict? {
        let written = parts.filter { $0.format.map { disjointFormats.contains($0) } ?? false }
        guard let first = written.first, let other = written.first(where: { $0.format != first.format }),
            parts.contains(where: { $0.types == [.string] })
        else { return nil }
        return Conflict(
            words: "both '\(first.format ?? "")' and '\(other.format ?? "")'",
            notes: [
                first.site.note("one is here", of: "format"), other.site.note("the other one is here", of: "format"),
            ])
    }
}

/// Keywords that bound a value from below and from above.
enum Bounds {
    static let pairs: [(lower: String, upper: String, isStrict: Bool)] = [
        ("minLength", "maxLength", false), ("minItems", "maxItems", false), ("minProperties", "maxProperties", false),
        ("minContains", "maxContains", false), ("minimum", "maximum", false), ("exclusiveMinimum", "maximum", true),
        ("minimum", "exclusiveMaximum", true), ("exclusiveMinimum", "exclusiveMaximum", true),
    ]
}

extension SchemaType {
    /// Some value has both types.
    fileprivate func overlaps(_ other: SchemaType) -> Bool {
        self == other || Set([self, other]) == [.integer, .number]
    }
}
