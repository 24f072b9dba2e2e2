/// A URI or a relative reference, taken apart (RFC 3986 §4.1).
struct URIReference: Equatable {
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    init(_ text: String) {
        var rest = Substring(text)
        if let hash = rest.firstIndex(of: "#") {
            fragment = String(rest[rest.index(after: hash)...])
            rest = rest[..<hash]
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
            scheme = String(rest[..<colon])
            rest = rest[rest.index(after: colon)...]
        }
        if rest.hasPrefix("//") {
            let host = rest.dropFirst(2)
            let end = host.firstIndex(of: "/") ?? host.endIndex
            authority = String(host[..<end])
            rest = host[end...]
        }
        path = String(rest)
    }

    var isAbsolute: Bool { scheme != nil }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
        return text.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
        }
    }

    /// The target of this reference, seen from a base (RFC 3986 §5.2.2). The fragment is kept.
    func resolved(against base: URIReference) -> URIReference {
        if scheme != nil { return self }
        var target = self
        target.scheme = base.scheme
        guard authority == nil else { return target }
        target.authority = base.authority
        if path.isEmpty {
            target.path = base.path
            target.query = query ?? base.query
        } else if !path.hasPrefix("/") {
            let folder =
                base.path.lastIndex(of: "/").map { base.path[...$0] } ?? (base.authority == nil ? "" : "/")
            target.path = Self.withoutDots(folder + path)
        } else {
            target.path = Self.withoutDots(path[...])
        }
        return target
    }

    /// Takes `.` and `..` out of a path (RFC 3986 §5.2.4).
    private static func withoutDots(_ path: Substring) -> String {
        var parts: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { parts.append("") }
            case "..":
                if parts.count > 1 || (parts.count == 1 && parts[0] != "") { parts.removeLast() }
                if isLast { parts.append("") }
            default: parts.append(segment)
            }
        }
        return parts.joined(separator: "/")
    }

    var withoutFragment: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
    }
}
