// Modules: TreatyHTTP TreatyTime TreatyJSON TreatyLogging TreatyPatterns Treaty
//
// Paths against a tree of routes, compared with a search that is slow and plain: of all templates that fit, the one
// with a literal where the others have a parameter, from the left (OpenAPI 3.1.1 §4.8.8.2).

import TreatyHTTP

@testable import Treaty

private let templates = [
    "/", "/a", "/a/", "/a/b", "/a/{x}", "/a/{x}/c", "/{x}/b", "/{x}/{y}/d", "/{x}/b/{z}/e", "/a/b/c/{x}",
    "/{x}/{y}/{z}/f",
    "/caf%C3%A9/{x}", "/a/b/", "/{x}",
]
private let tree = RouteTree(templates.map { (.get, $0) })
private let segments = templates.map { $0.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false) }

func fuzz(_ input: [UInt8]) {
    let path = [UInt8(ascii: "/")] + input.filter { $0 != UInt8(ascii: "?") }
    let given = path.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
    var best: (route: Int, literals: [Bool])?
    for (route, segments) in segments.enumerated() where fits(segments, given) {
        let literals = segments.map { $0.first != UInt8(ascii: "{") }
        if let former = best, !literals.lexicographicallyPrecedes(former.literals, by: { $0 && !$1 }) { continue }
        best = (route, literals)
    }
    switch tree.match(.get, path[...]) {
    case .route(let route, let parameters):
        require(route == best?.route, "\(templates[route]) instead of \(best.map { templates[$0.route] } ?? "none")")
        let expected = zip(segments[route], given).filter { $0.0.first == UInt8(ascii: "{") }.map(\.1)
        require(parameters.count == expected.count, "a wrong number of parameters")
        for (index, value) in expected.enumerated() {
            require(path[parameters[index]].elementsEqual(value), "a wrong parameter")
        }
    case .notFound: require(best == nil, "not found: \(best.map { templates[$0.route] } ?? "")")
    case .methodNotAllowed: require(false, "every template has GET")
    }
    checkEncoding(path)
}

private func fits(_ segments: [Substring.UTF8View], _ given: [ArraySlice<UInt8>]) -> Bool {
    segments.count == given.count
        && zip(segments, given).allSatisfy { segment, given in
            if segment.first == UInt8(ascii: "{") { return !given.isEmpty }
            guard let mine = decoded(Array(segment)), let theirs = decoded(Array(given)) else { return false }
            return mine == theirs
        }
}

/// Percent-decoding as the RFC puts it, with no thought of speed.
private func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    guard let escape = bytes.firstIndex(of: UInt8(ascii: "%")) else { return bytes }
    let digits = bytes[(escape + 1)...].prefix(2)
    guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
        let rest = decoded(Array(bytes[(escape + 3)...]))
    else { return nil }
    return bytes[..<escape] + [value] + rest
}

private func checkEncoding(_ bytes: [UInt8]) {
    require(PercentEncoding.decode(bytes[...]) == decoded(bytes), "two ways of decoding disagree")
    let plus = bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    require(PercentEncoding.decode(bytes[...], plusIsSpace: true) == decoded(plus), "… with + for a space")
}
