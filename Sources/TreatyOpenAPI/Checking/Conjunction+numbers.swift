import TreatyYAML

extension Conjunction {
    /// Bounds that have no integer between them, or no multiple of `multipleOf`.
    static func numbers(_ parts: [Schema]) -> Conflict? {
        guard let low = bound(parts, "minimum", "exclusiveMinimum", { $0 > $1 }),
            let high = bound(parts, "maximum", "exclusiveMaximum", { $0 < $1 }),
            low.isBelow(high), abs(low.number) < exactMax, abs(high.number) < exactMax
        else { return nil }
        for step in steps(parts) where hasNoMultiple(of: step.size, from: low, to: high) {
            return Conflict(
                words: "\(step.words) from \(low.exact) to \(high.exact)",
                notes: [
                    low.part.site.note("'\(low.keyword)' is here", of: low.keyword),
                    high.part.site.note("'\(high.keyword)' is here", of: high.keyword),
                ])
        }
        return nil
    }

    /// Doubles up to here, and their quotients, are told apart with certainty.
    private static let exactMax = 1e9

    private struct Bound {
        var exact: ExactNumber
        var number: Double
        var isExclusive: Bool
        var keyword: String
        var part: Schema

        /// Bounds that are crossed have another finding.
        func isBelow(_ high: Bound) -> Bool {
            number < high.number || (number == high.number && !isExclusive && !high.isExclusive)
        }
    }

    private static func bound(
        _ parts: [Schema], _ inclusive: String, _ exclusive: String, _ isStricter: (Double, Double) -> Bool
    ) -> Bound? {
        var strictest: Bound?
        for part in parts {
            for (keyword, isExclusive) in [(inclusive, false), (exclusive, true)] {
                guard let exact = part.node[keyword]?.number else { continue }
                let number = exact.double
                let isFirst = strictest.map { isStricter(number, $0.number) || (isExclusive && number == $0.number) }
                guard isFirst ?? true else { continue }
                strictest = Bound(exact: exact, number: number, isExclusive: isExclusive, keyword: keyword, part: part)
            }
        }
        return strictest
    }

    private static func steps(_ parts: [Schema]) -> [(size: Double, words: String)] {
        var steps: [(size: Double, words: String)] = []
        if parts.contains(where: { $0.types == [.integer] }) { steps.append((1, "an integer")) }
        let hasType = parts.contains { !$0.types.isEmpty && Set($0.types).isSubset(of: [.integer, .number]) }
        for divisor in parts.compactMap(\.multipleOf) where hasType && divisor.double > 1e-6 {
            steps.append((divisor.double, "a multiple of \(divisor)"))
        }
        return steps
    }

    /// A hair's breadth of a step counts as none: what is said here is certain.
    private static func hasNoMultiple(of step: Double, from low: Bound, to high: Bound) -> Bool {
        let hair = 1e-6
        let (least, most) = (low.number / step, high.number / step)
        let first = (least - hair).rounded(.up)
        let last = (most + hair).rounded(.down)
        if first > last { return true }
        // Of the only one, both bounds may be exclusive.
        guard first == last else { return last - first == 1 && isOut(first, low) && isOut(last, high) }
        return isOut(first, low) || isOut(first, high)
        func isOut(_ multiple: Double, _ bound: Bound) -> Bool {
            bound.isExclusive && abs(multiple - bound.number / step) < hair
        }
    }
}
