extension RegularExpression {
    /// Whether the text holds a match anywhere, as JSON Schema asks; nil when that would take too long to find out.
    ///
    /// - Parameter stepsTaken: grows by what it took.
    func matches(_ text: String, _ stepsTaken: inout Int) -> Bool? {
        var matching = Matching(text)
        let ends = matching.ends(of: self, from: Set(0...matching.scalars.count))
        stepsTaken += matching.steps
        return matching.isTooLong ? nil : !ends.isEmpty
    }
}

/// Where matches in one text may end. Which of them would be found first does not matter, so nothing is ever tried twice.
private struct Matching {
    private static let stepsMax = 20_000
    private static let textMax = 2_000

    let scalars: [UInt32]
    private(set) var steps = 0
    /// Then what was found says nothing.
    private(set) var isTooLong = false

    init(_ text: String) {
        scalars = text.unicodeScalars.prefix(Self.textMax + 1).map(\.value)
        isTooLong = scalars.count > Self.textMax
    }

    /// - Parameter begins: positions between characters.
    mutating func ends(of expression: RegularExpression, from begins: Set<Int>) -> Set<Int> {
        guard !begins.isEmpty, !isTooLong else { return [] }
        steps += begins.count
        isTooLong = steps > Self.stepsMax
        switch expression {
        case .one(let set): return next(after: begins) { set.contains($0) }
        case .oneOf(let characters): return next(after: begins) { characters.contains($0) }
        case .start: return begins.contains(0) ? [0] : []
        case .end: return begins.contains(scalars.count) ? [scalars.count] : []
        case .wordBoundary(let isNegative): return begins.filter { isWordBoundary($0) != isNegative }
        case .ahead(let part, let isNegative):
            return begins.filter { ends(of: part, from: [$0]).isEmpty == isNegative }
        case .behind(let part, let isNegative):
            return begins.filter { end in
                (0...end).contains { ends(of: part, from: [$0]).contains(end) } != isNegative
            }
        case .sequence(let parts): return parts.reduce(begins) { ends(of: $1, from: $0) }
        case .choice(let alternatives):
            return alternatives.reduce(into: []) { $0.formUnion(ends(of: $1, from: begins)) }
        case .repeated(let part, let least, let most): return ends(of: part, least, most, from: begins)
        }
    }

    private mutating func ends(
        of part: RegularExpression, _ least: Int, _ most: Int?, from begins: Set<Int>
    ) -> Set<Int> {
        var found = begins
        for _ in 0..<least where !found.isEmpty { found = ends(of: part, from: found) }
        var fresh = found
        var count = least
        while !fresh.isEmpty, count < most ?? .max {
            fresh = ends(of: part, from: fresh).subtracting(found)
            found.formUnion(fresh)
            count += 1
        }
        return found
    }

    private func next(after begins: Set<Int>, _ isOne: (UInt32) -> Bool) -> Set<Int> {
        Set(begins.compactMap { $0 < scalars.count && isOne(scalars[$0]) ? $0 + 1 : nil })
    }

    /// ECMA-262, §22.2.2.4: between a word character and anything else.
    private func isWordBoundary(_ position: Int) -> Bool { isWord(position - 1) != isWord(position) }

    private func isWord(_ position: Int) -> Bool {
        scalars.indices.contains(position) && ScalarSet.wordCharacters.contains(scalars[position])
    }
}
