import Testing
import TreatyHTTP

@testable import Treaty

/// Every path of up to four of these segments, against a search that is plain: of all templates that fit, the one with a
/// literal where the others have a parameter, from the left (OpenAPI 3.1.1 §4.8.8.2).
@Suite struct EveryPathTests {
    private static let templates = [
        "/", "/a", "/a/", "/a/b", "/a/{x}", "/a/{x}/c", "/{x}/b", "/{x}/{y}/d", "/{x}/b/{z}/c", "/a/b/c/{x}",
        "/{x}/{y}/{z}/d", "/caf%C3%A9/{x}", "/a/b/", "/{x}",
    ]
    /// Each as it is written in a target, and what it says.
    private static let segments = [
        "": "", "a": "a", "%61": "a", "b": "b", "c": "c", "d": "d", "e": "e", "caf%c3%a9": "café", "a%2Fb": "a/b",
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
                if part.hasPrefix("{") { return !segment.isEmpty }
                return (part == "caf%C3%A9" ? "café" : String(part)) == Self.segments[segment]
            }
    }

    /// A literal before a parameter, from the left.
    private func isBefore(_ one: [Substring], _ other: [Substring]) -> Bool {
        one.lexicographicallyPrecedes(other) { !$0.hasPrefix("{") && $1.hasPrefix("{") }
    }
}
