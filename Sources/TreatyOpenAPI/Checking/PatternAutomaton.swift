/// A regular expression as a finite automaton: whether two of them can match one text.
struct PatternAutomaton {
    private enum State {
        case one(ScalarSet, next: Int)
        case either(Int, Int)
        /// The empty text at the beginning.
        case start(next: Int)
        case end(next: Int)
        case accepting
    }

    private static let statesMax = 2_000
    private static let stepsMax = 2_000_000
    private static let pairsMax = 2_000

    private var states: [State] = [.accepting]
    private var first = 0

    /// Nil where nothing is certain: a pattern that is more than an automaton can do, or that makes too large a one.
    init?(_ pattern: String) {
        guard let expression = RegularExpression(pattern), let first = add(expression, before: 0) else { return nil }
        self.first = first
    }

    /// - Returns: the state to begin with; nil when there are too many.
    private mutating func add(_ expression: RegularExpression, before next: Int) -> Int? {
        switch expression {
        case .one(let set): return append(.one(set, next: next))
        case .start: return append(.start(next: next))
        case .end: return append(.end(next: next))
        case .oneOf, .wordBoundary, .ahead, .behind: return nil
        case .sequence(let parts):
            var next = next
            for part in parts.reversed() {
                guard let begin = add(part, before: next) else { return nil }
                next = begin
            }
            return next
        case .choice(let alternatives):
            var begin: Int?
            for alternative in alternatives.reversed() {
                guard let own = add(alternative, before: next) else { return nil }
                guard let other = begin else {
                    begin = own
                    continue
                }
                begin = append(.either(own, other))
                if begin == nil { return nil }
            }
            return begin
        case .repeated(let part, let least, let most): return add(part, least, most, before: next)
        }
    }

    private mutating func add(
        _ part: RegularExpression, _ least: Int, _ most: Int?, before end: Int
    ) -> Int? {
        var next = end
        if let most {
            for _ in least..<max(least, most) {
                guard let begin = add(part, before: next), let choice = append(.either(begin, end)) else { return nil }
                next = choice
            }
        } else {
            // The way back is put in once its place is known.
            guard let back = append(.accepting), let begin = add(part, before: back) else { return nil }
            states[back] = .either(begin, end)
            next = back
        }
        for _ in 0..<least {
            guard let begin = add(part, before: next) else { return nil }
            next = begin
        }
        return next
    }

    private mutating func append(_ state: State) -> Int? {
        guard states.count < Self.statesMax else { return nil }
        states.append(state)
        return states.count - 1
    }
}

extension PatternAutomaton {
    /// Whether no text at all has a match of both.
    func excludes(_ other: PatternAutomaton) -> Bool {
        let samples = samples(with: other)
        var rest = [Pair(closure([first], atStart: true), other.closure([other.first], atStart: true))]
        var seen: Set<Pair> = [rest[0]]
        if isDone(rest[0].own, atStart: true), other.isDone(rest[0].its, atStart: true) { return false }
        var steps = 0
        while let pair = rest.popLast() {
            steps += samples.count * (pair.own.count + pair.its.count)
            guard steps <= Self.stepsMax else { return false }
            for scalar in samples {
                let next = Pair(advanced(pair.own, by: scalar), other.advanced(pair.its, by: scalar))
                guard seen.insert(next).inserted else { continue }
                if isDone(next.own), other.isDone(next.its) { return false }
                guard seen.count <= Self.pairsMax else { return false }
                rest.append(next)
            }
        }
        return true
    }

    /// What either automaton may be in after one text.
    private struct Pair: Hashable {
        var own: Set<Int>
        var its: Set<Int>

        init(_ own: Set<Int>, _ its: Set<Int>) {
            self.own = own
            self.its = its
        }
    }

    /// Whether the text may end here.
    private func isDone(_ current: Set<Int>, atStart: Bool = false) -> Bool {
        closure(Array(current), atStart: atStart, atEnd: true).contains(0)
    }

    /// After a match, everything may follow.
    private func advanced(_ current: Set<Int>, by scalar: UInt32) -> Set<Int> {
        current.contains(0) ? [0] : closure(successors(of: current, by: scalar) + [first], atStart: false)
    }

    private func successors(of current: Set<Int>, by scalar: UInt32) -> [Int] {
        current.compactMap { state in
            if case .one(let set, let next) = states[state], set.contains(scalar) { next } else { nil }
        }
    }

    /// All states that can be reached without a character.
    private func closure(_ begin: [Int], atStart: Bool, atEnd: Bool = false) -> Set<Int> {
        var reached: Set<Int> = []
        var rest = begin
        while let state = rest.popLast() {
            guard reached.insert(state).inserted else { continue }
            switch states[state] {
            case .either(let one, let other): rest += [one, other]
            case .start(let next) where atStart: rest.append(next)
            case .end(let next) where atEnd: rest.append(next)
            default: break
            }
        }
        return reached
    }

    /// One character of each kind that the two automata tell apart.
    private func samples(with other: PatternAutomaton) -> [UInt32] {
        var borders: Set<UInt32> = [0]
        for case .one(let set, _) in states + other.states {
            for range in set.ranges { borders.formUnion([range.lowerBound, range.upperBound + 1]) }
        }
        return borders.filter { $0 <= 0x10FFFF }.sorted()
    }
}
