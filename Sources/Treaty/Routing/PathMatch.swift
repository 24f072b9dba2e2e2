/// Where the parameters of a matched path template lie in the path, in the order of the template.
public struct PathParameters: Sendable {
    /// More parameters than any path template may have; the generator refuses a ninth.
    public static let countMax = 8

    private var ranges = InlineArray<8, Range<Int>>(repeating: 0..<0)
    private(set) var count = 0

    subscript(index: Int) -> Range<Int> { ranges[index] }

    mutating func append(_ range: Range<Int>) {
        guard count < Self.countMax else { return }
        ranges[count] = range
        count += 1
    }

    mutating func removeLast() { count -= 1 }
}

/// What a path led to.
enum PathMatch {
    case notFound
    /// The path exists, the method does not: the value of `Allow` (RFC 9110 §10.2.1).
    case methodNotAllowed(allow: String)
    /// Index of the route.
    case route(Int, PathParameters)
}
