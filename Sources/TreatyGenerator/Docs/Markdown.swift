import TreatyYAML

/// A safe part of CommonMark as HTML: paragraphs, headings, lists, fenced code, code spans, emphasis and links. HTML
/// in the source is text: descriptions are somebody's prose, not part of the page.
struct Markdown: Sendable {
    /// Appends `source` to `html`.
    static func render(_ source: String, into html: inout HTML) {
        for block in blocks(of: source) {
            switch block {
            case .paragraph(let text):
                html.element("p") { InlineMarkdown.render(text, into: &$0) }
            case .heading(let text):
                html.element("p") { html in html.element("strong") { InlineMarkdown.render(text, into: &$0) } }
            case .code(let text):
                html.element("pre", ["tabindex": "0"]) { $0.element("code", text: text) }
            case .list(let items, let isOrdered):
                html.element(isOrdered ? "ol" : "ul") { html in
                    for item in items { html.element("li") { InlineMarkdown.render(item, into: &$0) } }
                }
            }
        }
    }

    enum Block: Equatable {
        case paragraph(String)
        case heading(String)
        case code(String)
        case list(items: [String], isOrdered: Bool)
    }

    /// The blocks of `source`, in order. A list has one level; an indented line goes on with its item.
    static func blocks(of source: String) -> [Block] {
        var reader = BlockReader()
        if otherBreaks.occurs(in: source) {
            for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
                reader.read(line)
            }
        } else {
            for line in source.parts(between: UInt8(ascii: "\n")) { reader.read(line[...]) }
        }
        reader.close()
        return reader.blocks
    }
}

/// Bytes that the line breaks begin with which are not a plain line feed, as other scalars do.
private let otherBreaks = ByteSet { (0x0B...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }

/// Groups lines into blocks.
private struct BlockReader {
    private(set) var blocks: [Markdown.Block] = []
    private var prose: [Substring] = []
    private var items: [String] = []
    private var isOrdered = false
    private var code: [Substring]?

    mutating func read(_ line: Substring) {
        let trimmed = line.trimmed
        if let lines = code, trimmed == "```" {
            blocks.append(.code(lines.joined(separator: "\n")))
            code = nil
            return
        }
        guard code?.append(line) == nil else { return }
        if trimmed.hasPrefix("```") {
            close()
            code = []
        } else if trimmed.isEmpty {
            close()
        } else if let heading = headingText(trimmed) {
            close()
            blocks.append(.heading(heading))
        } else if let (item, ordered) = listItem(trimmed) {
            if items.isEmpty || ordered != isOrdered { close() }
            isOrdered = ordered
            items.append(item)
        } else if !items.isEmpty {
            items[items.count - 1] += " " + trimmed
        } else {
            prose.append(trimmed)
        }
    }

    /// Ends the block that is open, also a fence that nobody closed.
    mutating func close() {
        if !prose.isEmpty { blocks.append(.paragraph(prose.joined(separator: " "))) }
        if !items.isEmpty { blocks.append(.list(items: items, isOrdered: isOrdered)) }
        if let lines = code { blocks.append(.code(lines.joined(separator: "\n"))) }
        prose = []
        items = []
        code = nil
    }

    private func headingText(_ line: Substring) -> String? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
        return String(line.dropFirst(level).trimmed)
    }

    private func listItem(_ line: Substring) -> (text: String, isOrdered: Bool)? {
        if let mark = line.first, "-*+".contains(mark), line.dropFirst().first == " " {
            return (String(line.dropFirst().trimmed), false)
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }.count
        guard (1...9).contains(digits), let mark = line.dropFirst(digits).first, mark == "." || mark == ")",
            line.dropFirst(digits + 1).first == " "
        else { return nil }
        return (String(line.dropFirst(digits + 1).trimmed), true)
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return start[...end]
    }
}
