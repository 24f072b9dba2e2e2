import TreatyYAML

/// Collects lines of Swift with their indentation.
struct CodeWriter: ~Copyable {
    private var buffer = TextBuffer()
    private var depth = 0

    var text: String { buffer.text }

    mutating func line(_ line: String = "") {
        if !line.isEmpty {
            for _ in 0..<depth { buffer.append("    ") }
            buffer.append(line)
        }
        buffer.append("\n")
    }

    /// Lines in braces: `head {`, what `body` writes, `}` and `tail`.
    mutating func block(_ head: String, tail: String = "", _ body: (inout CodeWriter) -> Void) {
        line(head + " {")
        indented(body)
        line("}" + tail)
    }

    mutating func indented(_ body: (inout CodeWriter) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    /// A list with its commas on one line, or on as many as it needs.
    mutating func list(_ head: String, _ items: [String], _ tail: String) {
        let width = Self.lineMax - depth * 4
        let joined = head + items.joined(separator: ", ") + tail
        guard joined.utf8.count > width, !items.isEmpty else { return line(joined) }
        line(head)
        indented { $0.rows(items) }
        line(tail.hasPrefix(" ") ? String(tail.dropFirst()) : tail)
    }

    /// As many items as fit on each line, with their commas; those after the first line are indented by `hang` columns.
    mutating func rows(_ items: [String], hang: Int = 0) {
        let width = Self.lineMax - depth * 4
        var row = ""
        for (index, item) in items.enumerated() {
            let text = index + 1 < items.count ? item + "," : item
            if !row.isEmpty, row.utf8.count + text.utf8.count + 1 > width {
                line(row)
                row = String(repeating: " ", count: hang) + text
            } else {
                row += row.isEmpty ? text : " " + text
            }
        }
        line(row)
    }

    /// Columns of a line, where a list can be broken.
    private static let lineMax = 120

    /// A documentation comment.
    mutating func documentation(_ lines: [String]) {
        for documented in lines { line(documented.isEmpty ? "///" : "/// " + documented) }
    }
}
