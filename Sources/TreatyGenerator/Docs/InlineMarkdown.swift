import TreatyYAML

/// The inline half of ``Markdown``: code spans, emphasis, links and backslash escapes. What does not close is text.
struct InlineMarkdown: Sendable {
    /// Emphasis and links inside one another go this deep; beyond it marks are text.
    static let depthMax = 8
    /// A mark that nothing closes within so many bytes is text.
    static let spanBytesMax = 1_000
    /// As is one of several bytes whose first byte stands more often than this before it closes.
    static let beginningsMax = 16

    /// Appends `source` to `html`.
    static func render(_ source: String, into html: inout HTML) {
        guard marks.occurs(in: source) else { return html.text(source) }
        let text = InlineMarkdown(bytes: Array(source.utf8))
        text.render(0..<text.bytes.count, depth: 0, into: &html)
    }

    private static let marks = ByteSet("\\`[*_")
    private let bytes: [UInt8]

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func render(_ range: Range<Int>, depth: Int, into html: inout HTML) {
        /// Where the text begins that is not written yet.
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let rest = index..<range.upperBound
            if bytes[index] == UInt8(ascii: "\\"), rest.count > 1, Self.isPunctuation(bytes[index + 1]) {
                html.text(text(start..<index))
                start = index + 1
                index += 2
            } else if let span = span(at: rest, after: index > start ? bytes[index - 1] : nil, depth: depth) {
                html.text(text(start..<index))
                write(span.kind, depth: depth, into: &html)
                start = span.end
                index = start
            } else {
                // A run of ticks opens as a whole or not at all (CommonMark 0.31.2, section 6.1).
                index += bytes[index] == UInt8(ascii: "`") ? run(at: rest, max: Self.spanBytesMax).count : 1
            }
        }
        html.text(text(start..<range.upperBound))
    }

    private enum Kind {
        case code(String)
        case emphasis(Range<Int>)
        case strong(Range<Int>)
        case link(Range<Int>, destination: String)
    }

    private func write(_ kind: Kind, depth: Int, into html: inout HTML) {
        switch kind {
        case .code(let text): html.element("code", text: text)
        case .emphasis(let range): html.element("em") { render(range, depth: depth + 1, into: &$0) }
        case .strong(let range): html.element("strong") { render(range, depth: depth + 1, into: &$0) }
        case .link(let range, let destination):
            html.element("a", ["href": destination, "rel": "noopener noreferrer"]) {
                render(range, depth: depth + 1, into: &$0)
            }
        }
    }

    private func span(at rest: Range<Int>, after previous: UInt8?, depth: Int) -> (kind: Kind, end: Int)? {
        guard depth < Self.depthMax else { return nil }
        switch bytes[rest.lowerBound] {
        case UInt8(ascii: "`"): return codeSpan(at: rest)
        case UInt8(ascii: "["): return link(at: rest)
        case UInt8(ascii: "*"): return emphasis(at: rest)
        case UInt8(ascii: "_"):
            // snake_case is a word, not emphasis.
            if let previous, Self.isWord(previous) || previous == UInt8(ascii: "_") { return nil }
            return emphasis(at: rest)
        default: return nil
        }
    }

    private func codeSpan(at rest: Range<Int>) -> (kind: Kind, end: Int)? {
        let ticks = run(at: rest, max: Self.spanBytesMax)
        let start = rest.lowerBound + ticks.count
        guard let close = index(of: ticks, in: start..<rest.upperBound) else { return nil }
        var text = text(start..<close)
        if text.utf8.count > 2, text.hasPrefix(" "), text.hasSuffix(" ") { text = String(text.dropFirst().dropLast()) }
        return (.code(text), close + ticks.count)
    }

    private func emphasis(at rest: Range<Int>) -> (kind: Kind, end: Int)? {
        let mark = run(at: rest, max: 2)
        let start = rest.lowerBound + mark.count
        guard start < rest.upperBound, !Self.isSpace(bytes[start]),
            let close = index(of: mark, in: start..<rest.upperBound), close > start, !Self.isSpace(bytes[close - 1])
        else { return nil }
        let end = close + mark.count
        if mark[0] == UInt8(ascii: "_"), end < rest.upperBound, Self.isWord(bytes[end]) { return nil }
        return (mark.count == 2 ? .strong(start..<close) : .emphasis(start..<close), end)
    }

    private func link(at rest: Range<Int>) -> (kind: Kind, end: Int)? {
        guard let middle = index(of: Array("](".utf8), in: rest),
            let close = index(of: Array(")".utf8), in: middle..<rest.upperBound)
        else { return nil }
        let destination = text((middle + 2)..<close)
        guard Self.isSafe(destination) else { return nil }
        return (.link((rest.lowerBound + 1)..<middle, destination: destination), close + 1)
    }

    /// The byte at the start, as often as it is repeated there.
    private func run(at rest: Range<Int>, max: Int) -> [UInt8] {
        let byte = bytes[rest.lowerBound]
        var count = 1
        while count < min(max, rest.count), bytes[rest.lowerBound + count] == byte { count += 1 }
        return Array(repeating: byte, count: count)
    }

    /// Where a mark of at least one byte stands, if it is near.
    private func index(of mark: [UInt8], in range: Range<Int>) -> Int? {
        var rest = range.prefix(Self.spanBytesMax)
        for _ in 0..<Self.beginningsMax {
            guard let start = bytes.firstIndex(of: mark[0], in: rest) else { return nil }
            let end = start + mark.count
            guard end <= rest.upperBound else { return nil }
            if mark.count == 1 || Array(bytes[start..<end]) == mark { return start }
            rest = (start + 1)..<rest.upperBound
        }
        return nil
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

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isWord(byte) }

    /// A letter or a figure; beyond ASCII most scalars are letters.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
            true
        default: false
        }
    }
}
