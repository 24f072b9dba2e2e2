import TreatyYAML

/// Schemas that hold for one value together.
enum Conjunction {
    private static let partsMax = 24
    /// Values of a list that are looked for in the others.
    static let valuesMax = 1_000

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
        types(parts) ?? bounds(parts) ?? numbers(parts) ?? values(parts) ?? formats(parts) ?? patterns(parts)
    }

    /// A part that refuses everything by itself.
    static func refusal(in parts: [Schema]) -> Conflict? {
        parts.first { $0.booleanValue == false }.map { part in
            Conflict(
                words: "what 'false' refuses, which is everything",
                notes: [Finding.Note("'false' is here", at: part.location)])
        }
    }

    private static func types(_ parts: [Schema]) -> Conflict? {
        var rest = PossibleTypes.all
        var passed: [Schema] = []
        for part in parts {
            let types = PossibleTypes.own(of: part)
            guard types != PossibleTypes.all, part.booleanValue == nil else { continue }
            rest.formIntersection(types)
            passed.append(part)
            guard rest.isEmpty else { continue }
            // Where two alone exclude each other, the others do not matter.
            if let other = passed.first(where: { PossibleTypes.own(of: $0).isDisjoint(with: types) }) {
                passed = [other, part]
            }
            let words = passed.map { PossibleTypes.words($0) }
            return Conflict(
                words: (words.count == 2 ? "both " : "") + words.joined(separator: " and "),
                notes: zip(words, passed).map { Finding.Note("\($0) is here", at: $1.location(of: "type")) })
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

    private static func patterns(_ parts: [Schema]) -> Conflict? {
        let written = parts.filter { $0.pattern != nil }
        guard written.count > 1, parts.contains(where: { $0.types == [.string] }) else { return nil }
        let automata = written.prefix(4).map { part in part.pattern.flatMap { PatternAutomaton($0) } }
        for (position, automaton) in automata.enumerated() {
            for (before, other) in automata[..<position].enumerated() {
                guard let automaton, let other, automaton.excludes(other) else { continue }
                return Conflict(
                    words: "text that matches two patterns which exclude each other",
                    notes: [
                        written[before].site.note("one is here", of: "pattern"),
                        written[position].site.note("the other one is here", of: "pattern"),
                    ])
            }
        }
        return nil
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
