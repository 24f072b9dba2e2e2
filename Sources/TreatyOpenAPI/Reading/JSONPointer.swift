import TreatyYAML

/// JSON Pointers (RFC 6901).
enum JSONPointer {
    static func escape(_ token: String) -> String {
        special.replaced(in: token) { byte in
            switch byte {
            case UInt8(ascii: "~"): "~0"
            case UInt8(ascii: "/"): "~1"
            default: "\0"
            }
        }
    }

    private static let special = ByteSet("~/")

    /// Nil when a `~` is followed by neither 0 nor 1.
    static func unescape(_ token: String) -> String? {
        guard token.has(UInt8(ascii: "~")) else { return token }
        var text = ""
        var scalars = token.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "~" else {
                text.unicodeScalars.append(scalar)
                continue
            }
            switch scalars.next() {
            case "0": text += "~"
            case "1": text += "/"
            default: return nil
            }
        }
        return text
    }

    /// The tokens of a pointer; nil when it is none.
    static func tokens(_ pointer: String) -> [String]? {
        if pointer.isEmpty { return [] }
        guard pointer.hasPrefix("/") else { return nil }
        var tokens: [String] = []
        for part in pointer.parts(between: UInt8(ascii: "/")).dropFirst() {
            guard let token = unescape(part) else { return nil }
            tokens.append(token)
        }
        return tokens
    }

    /// The place that the tokens lead to.
    static func site(at tokens: [String], in root: Node) -> Site? {
        Self.site(at: tokens, from: Site(root: root))
    }

    /// The place that the tokens lead to from another one.
    static func site(at tokens: [String], from start: Site) -> Site? {
        var site = start
        for token in tokens {
            switch site.node.content {
            case .mapping:
                guard let next = site.entry(token) else { return nil }
                site = next
            case .sequence(let items):
                guard let position = index(token), position < items.count else { return nil }
                site = site.item(position, items[position])
            case .scalar: return nil
            }
        }
        return site
    }

    /// The names beside which one is missing.
    static func siblings(of tokens: [String], in root: Node) -> [String] {
        site(at: tokens.dropLast(), in: root)?.node.mapping?.entries.map(\.name) ?? []
    }

    /// The last `$ref` on the way to a place that is not there: pointers lead through what is written only.
    static func references(on tokens: [String], in root: Node) -> [SourceLocation] {
        for count in tokens.indices.reversed() {
            guard let site = site(at: Array(tokens[..<count]), in: root) else { continue }
            return site.node["$ref"]?.string == nil ? [] : [site.location(of: "$ref")]
        }
        return []
    }

    /// Digits without a zero in front.
    private static func index(_ token: String) -> Int? {
        guard token == "0" || !token.hasPrefix("0"), token.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(token)
    }
}
