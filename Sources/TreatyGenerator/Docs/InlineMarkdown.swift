/// The inline half of ``Markdown``: code spans, emphasis, links and backslash escapes. What does not close is text.
struct InlineMarkdown: Sendable {
    /// Emphasis and links inside one another go this deep; beyond it marks are text.
    static let depthMax = 8

    /// Appends `source` to `html`.
    static func render(_ source: String, into html: inout HTML) {
        guard source.utf8.contains(where: isMark) else { return html.text(source) }
        render(Array(source)[...], depth: 0, into: &html)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "[")
            || byte == UInt8(ascii: "*")
            || byte == UInt8(ascii: "_")
    }

    private static func render(_ source: ArraySlice<Character>, depth: Int, into html: inout HTML) {
        var rest = source
        var plain = ""
        while let character = rest.first {
            if character == "\\", let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol {
                plain.append(next)
                rest = rest.dropFirst(2)
            } else if let span = span(at: rest, after: plain.last, depth: depth) {
                html.text(plain)
                plain = ""
                write(span.kind, depth: depth, into: &html)
                rest = rest[span.end...]
            } else {
                plain.append(character)
                rest = rest.dropFirst()
            }
        }
        html.text(plain)
    }

    private enum Kind {
        case code(String)
        case emphasis(ArraySlice<Character>)
        case strong(ArraySlice<Character>)
        case link(ArraySlice<Character>, destination: String)
    }

    private static func write(_ kind: Kind, depth: Int, into html: inout HTML) {
        switch kind {
        case .code(let text): html.element("code", text: text)
        case .emphasis(let text): html.element("em") { render(text, depth: depth + 1, into: &$0) }
        case .strong(let text): html.element("strong") { render(text, depth: depth + 1, into: &$0) }
        case .link(let text, let destination):
            html.element("a", ["href": destination, "rel": "noopener noreferrer"]) {
                render(text, depth: depth + 1, into: &$0)
            }
        }
    }

    private static func span(
        at source: ArraySlice<Character>, after previous: Character?, depth: Int
    ) -> (kind: Kind, end: Int)? {
        guard depth < depthMax else { return nil }
        switch source.first {
        case "`": return codeSpan(at: source)
        case "[": return link(at: source)
        case "*": return emphasis(at: source, mark: "*")
        case "_":
            // snake_case is a word, not emphasis.
            if let previous, previous.isLetter || previous.isNumber || previous == "_" { return nil }
            return emphasis(at: source, mark: "_")
        default: return nil
        }
    }

    private static func codeSpan(at source: ArraySlice<Character>) -> (kind: Kind, end: Int)? {
        let ticks = source.prefix { $0 == "`" }
        guard let close = index(of: Array(ticks), in: source[ticks.endIndex...]) else { return nil }
        var text = String(source[ticks.endIndex..<close])
        if text.count > 2, text.hasPrefix(" "), text.hasSuffix(" ") { text = String(text.dropFirst().dropLast()) }
        return (.code(text), close + ticks.count)
    }

    private static func emphasis(at source: ArraySlice<Character>, mark: Character) -> (kind: Kind, end: Int)? {
        let count = min(source.prefix { $0 == mark }.count, 2)
        let start = source.startIndex + count
        guard let first = source[start...].first, !first.isWhitespace,
            let close = index(of: Array(repeating: mark, count: count), in: source[start...]), close > start,
            !source[close - 1].isWhitespace
        else { return nil }
        let end = close + count
        if mark == "_", end < source.endIndex, source[end].isLetter || source[end].isNumber { return nil }
        let text = source[start..<close]
        return (count == 2 ? .strong(text) : .emphasis(text), end)
    }

    private static func link(at source: ArraySlice<Character>) -> (kind: Kind, end: Int)? {
        guard let middle = index(of: ["]", "("], in: source), let close = index(of: [")"], in: source[middle...])
        else { return nil }
        let destination = String(source[(middle + 2)..<close])
        guard isSafe(destination) else { return nil }
        return (.link(source[(source.startIndex + 1)..<middle], destination: destination), close + 1)
    }

    /// Whether a link may go there: http, https, mailto, a fragment, or a relative reference (RFC 3986 section 4.2).
    static func isSafe(_ destination: String) -> Bool {
        guard !destination.isEmpty,
            destination.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" })
        else { return false }
        let lowercased = destination.lowercased()
        if ["http://", "https://", "mailto:"].contains(where: lowercased.hasPrefix) { return true }
        // A colon before the first slash, question mark or number sign would make it a scheme.
        return !lowercased.prefix { !"/?#".contains($0) }.contains(":")
    }

    private static func index(of mark: [Character], in source: ArraySlice<Character>) -> Int? {
        guard source.count >= mark.count else { return nil }
        return (source.startIndex...(source.endIndex - mark.count)).first {
            source[$0..<($0 + mark.count)].elementsEqual(mark)
        }
    }
}
