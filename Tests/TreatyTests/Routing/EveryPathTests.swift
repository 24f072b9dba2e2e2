import Testing
import TreatyHTTP

@testable import Treaty

/// Every path of up to four of these segments, against a search that is plain: of all templates that fit, the one with a
/// literal where the others have a parameter, from the left (OpenAPI 3.1.1 §4.8.8.2).
@Suite struct EveryPathTests {
    private static let templates = [
        "/", "/a", "/a/", "/a/b", "/a/{x}", "/a/{x}/c", "/{x}/b", "/{x}/{y}/d", "/{x}/b/{z}/c", "/a/b/c/{x}",
        "/{x}/{y}/{z}/d", "/caf%C3%A9/{x}", "/a/b/", "/{x}", "/a{x}/b", "/{x}b/c", "/a{x}b/{y}", "/a{x}b",
        "/{x}-{y}/d/e",
    ]
    /// Each as it is written in a target, and what it says.
    private static let segments = [
        "": "", "a": "a", "%61": "a", "b": "b", "c": "c", "d": "d", "e": "e", "caf%c3%a9": "café", "a%2Fb": "a/b",
        "axb": "axb",
        "ab": "ab", "a-b": "a-b", "--": "--",
    ]

    @Test func isRoutedAsBySearch() {
        let tree = RouteTree(Self.templates.map { (.get, $0) })
        let parts = Self.templates.map { $0.dropFirst().split(separator: "/", omittingEmptySubsequences: false) }
        var paths: [[String]] = [[]]
        var found = 0
        for _ in 1...4 {
            paths = paths.flatMap { path in Self.segments.keys.map { path + [$0] } }
            for path in paths {
                let fitting = parts.indices.filter { fits(parts[$0], path) }
                let best = fitting.min { isBefore(parts[$0], parts[$1]) }
                var route: Int?
                if case .route(let index, _) = tree.match(.get, Array("/\(path.joined(separator: "/"))".utf8)[...]) {
                    route = index
                    found += 1
                }
                #expect(route == best, "/\(path.joined(separator: "/"))")
            }
        }
        #expect(found > 500)
    }

    private func fits(_ template: [Substring], _ path: [String]) -> Bool {
        template.count == path.count
            && zip(template, path).allSatisfy { part, segment in
                guard part.contains("{") else {
                    return (part == "caf%C3%A9" ? "café" : String(part)) == Self.segments[segment]
                }
                return fits(Self.literals(of: part)[...], segment[...])
            }
    }

    /// The text around the parameters of a segment: `a{x}b` has `a` and `b`.
    private static func literals(of part: Substring) -> [Substring] {
        part.split(separator: "{", omittingEmptySubsequences: false).map { piece in
            piece.contains("}") ? piece.drop { $0 != "}" }.dropFirst() : piece
        }
    }

    /// Whether a segment is these literals with a character or more in each gap, tried in every way.
    private func fits(_ literals: ArraySlice<Substring>, _ segment: Substring) -> Bool {
        guard let first = literals.first, segment.hasPrefix(first) else { return false }
        let rest = segment.dropFirst(first.count)
        guard literals.count > 1 else { return rest.isEmpty }
        return rest.indices.dropFirst().contains { fits(literals.dropFirst(), rest[$0...]) }
            || (!rest.isEmpty && fits(literals.dropFirst(), rest.dropFirst(rest.count)))
    }

    /// Less is tried first: a literal, then what has most literal text in it, then what has fewer parameters.
    private func rank(_ part: Substring) -> (Int, Int) {
        guard part.contains("{") else { return (-100, 0) }
        return (-Self.literals(of: part).joined().count, part.count { $0 == "{" })
    }

    /// A literal before a parameter, from the left.
    private func isBefore(_ one: [Substring], _ other: [Substring]) -> Bool {
        one.lexicographicallyPrecedes(other) { rank($0) < rank($1) }
    }
}
