/// A regular expression that is plain text, anchored or not, such as `^x-`: what can be decided without an engine.
struct PlainPattern {
    private let text: String
    private let isAtStart: Bool
    private let isAtEnd: Bool

    /// Nil for everything else.
    init?(_ pattern: String) {
        var rest = pattern[...]
        isAtStart = rest.hasPrefix("^")
        if isAtStart { rest.removeFirst() }
        isAtEnd = rest.hasSuffix("$") && !rest.hasSuffix("\\$")
        if isAtEnd { rest.removeLast() }
        guard !rest.unicodeScalars.contains(where: { "^$\\.*+?()[]{}|/".unicodeScalars.contains($0) }) else {
            return nil
        }
        text = String(rest)
    }

    func matches(_ other: String) -> Bool {
        let (own, its) = (Array(text.unicodeScalars), Array(other.unicodeScalars))
        switch (isAtStart, isAtEnd) {
        case (true, true): return own == its
        case (true, false): return its.starts(with: own)
        case (false, true): return its.reversed().starts(with: own.reversed())
        case (false, false):
            guard own.count <= its.count else { return false }
            return (0...(its.count - own.count)).contains { its[$0...].starts(with: own) }
        }
    }
}
