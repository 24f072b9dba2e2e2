/// Where the parameters of a matched path template lie in the path, in the order of the template.
public struct PathParameters: Sendable {
    /// A range of the path; 32 bits are enough for any request line.
    private struct Place {
        var start: UInt32 = 0
        var end: UInt32 = 0

        init() {}

        init(_ range: Range<Int>) {
            start = UInt32(truncatingIfNeeded: range.lowerBound)
            end = UInt32(truncatingIfNeeded: range.upperBound)
        }

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// So many take no allocation.
    static let inlineCount = 8

    private var places = InlineArray<8, Place>(repeating: Place())
    /// Those past the eighth, for the rare template that has so many.
    private var further: [Range<Int>] = []
    private(set) var count = 0

    subscript(index: Int) -> Range<Int> {
        index < Self.inlineCount ? places[index].range : further[index - Self.inlineCount]
    }

    mutating func append(_ range: Range<Int>) {
        if count < Self.inlineCount { places[count] = Place(range) } else { further.append(range) }
        count += 1
    }

    /// Turns round those from index `start`.
    mutating func reverse(from start: Int) {
        var (low, high) = (start, count - 1)
        while low < high {
            let range = self[low]
            set(low, self[high])
            set(high, range)
            low += 1
            high -= 1
        }
    }

    private mutating func set(_ index: Int, _ range: Range<Int>) {
        if index < Self.inlineCount { places[index] = Place(range) } else { further[index - Self.inlineCount] = range }
    }

    /// Forgets all but the first `count`.
    mutating func truncate(to count: Int) {
        if self.count > Self.inlineCount { further.removeLast(self.count - max(count, Self.inlineCount)) }
        self.count = count
    }
}

/// What a path led to.
enum PathMatch {
    case notFound
    /// The path exists, the method does not: the value of `Allow` (RFC 9110 §10.2.1).
    case methodNotAllowed(allow: String)
    /// Index of the route.
    case route(Int, PathParameters)
}
