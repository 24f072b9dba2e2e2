import TreatyHTTP

/// The path templates of a contract as a tree of segments, in flat arrays: matching follows indices, allocates nothing
/// and counts no references.
///
/// Of templates that fit one path, a literal segment goes before one that is partly a parameter, and that before one that
/// is a parameter as a whole; the leftmost segment where they differ decides. Where a way leads nowhere the next is
/// tried (OpenAPI 3.1.1 §4.8.8.2).
struct RouteTree: Sendable {
    struct Node: Sendable {
        /// Where the hash table of its literals begins in `slots`. The table has `mask + 1` slots; -1: no literal.
        var slots: Int32 = 0
        var mask: Int32 = -1
        /// Its partial segments in `partials`, those that say more before those that say less.
        var partials: Int32 = 0
        var partialsEnd: Int32 = 0
        /// The child behind a whole parameter; -1: none.
        var parameter: Int32 = -1
        /// Its row in `routes` and `allows`; -1 where no template ends.
        var row: Int32 = -1

        var hasOnlyLiterals: Bool { parameter < 0 && partials == partialsEnd }
    }

    /// A literal segment and the node behind it; an empty slot has none.
    struct Slot: Sendable {
        /// Its first eight bytes.
        var head: UInt64 = 0
        /// Where all of it is in `text`.
        var start: Int32 = 0
        var count: Int32 = 0
        var node: Int32 = -1
    }

    struct Partial: Sendable {
        var pattern: SegmentPattern
        var node: Int32
    }

    var nodes: [Node] = []
    var slots: [Slot] = []
    /// The literals, one behind the other, percent-decoded.
    var text: [UInt8] = []
    var partials: [Partial] = []
    /// The route of each method, in rows of `methodCount`; -1: none.
    var routes: [Int32] = []
    /// The value of `Allow` for each row.
    var allows: [String] = []
    /// By the first of them, all routes that have one path and one method.
    var siblings: [Int: [Int]] = [:]

    static let methodCount = HTTPMethod.allCases.count

    /// The column of a method in a row of `routes`.
    static func column(_ method: HTTPMethod) -> Int {
        switch method {
        case .get: 0
        case .head: 1
        case .post: 2
        case .put: 3
        case .patch: 4
        case .delete: 5
        case .options: 6
        case .trace: 7
        case .connect: 8
        case .query: 9
        }
    }

    /// Cheap, and good enough: the literals of one node mostly differ in their first eight bytes or in length.
    @inline(__always)
    static func hash(_ head: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: ((head &+ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
}
